import { coach, contentOf, sentencesOf, shared, type Misstep, type Move, type Span } from '@attune/language';
import * as cue from './cues.ts';
import type { ActKind } from './effects.ts';
import type { Act } from './run.ts';
import { isPlausible } from './plausible.ts';
import type { Scenario } from './scenario.ts';
import { suggestedIn } from './suggested.ts';
import { saysOneOf } from './wording.ts';

/** A reply taken apart: what it does by itself, before the state of the rehearsal weighs it. */
export interface Said {
  acts: Act[];
  /** Questions it asks, in its order, each with the sentence before it, which often says what it is about. */
  questions: (Span & { before: string })[];
  /** Concerns that a sentence of it has heard, by their id. */
  mirrors: { concern: string; by: Span }[];
  /** It asks the person to look whether it works. */
  checks?: Span;
  /** It asks whether anything is left. */
  goalCheck?: Span;
  /** It says that the matter is closed. */
  closes?: Span;
  /** The first sentence that tells the person what to do. */
  instructs?: Span;
}

const HURTS: Partial<Record<Misstep, ActKind>> = {
  blame: 'blame',
  dismiss: 'dismiss',
  condescend: 'condescend',
  command: 'command',
  negative: 'refuse',
  deflect: 'deflect',
  flippant: 'joke',
  overpromise: 'overpromise',
  canned: 'canned',
};

// The worst that a sentence does is what the person hears in it.
const WORST: readonly Misstep[] = [
  'blame',
  'dismiss',
  'sorry-but',
  'condescend',
  'flippant',
  'deflect',
  'negative',
  'close-early',
  'overpromise',
  'command',
  'jargon',
  'canned',
];

// A rehearsal is replayed for its debrief and for going again; what was read once need not be read anew.
const MOST_REMEMBERED = 500;
const remembered = new WeakMap<Scenario, Map<string, Said>>();

/**
 * Reads one reply of the trainee: through the coach, and by plain cues for what a rehearsal needs
 * beside. It is read against the person's first message, which holds what they are in, so that the same
 * words do the same in each turn.
 */
export function saidIn(reply: string, scenario: Scenario): Said {
  let known = remembered.get(scenario);
  if (!known) remembered.set(scenario, (known = new Map()));
  let said = known.get(reply);
  if (!said) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(reply, (said = readReply(reply, scenario)));
  }
  return said;
}

// Nobody in trouble reads a letter of ten pages to its end, and no reply may keep a desk busy for seconds.
const READS_ON = 6_000;

function readReply(whole: string, scenario: Scenario): Said {
  const reply = whole.slice(0, READS_ON);
  const coaching = coach(scenario.opening, reply, { requester: scenario.person.name });
  const sentences = sentencesOf(reply);
  const said: Said = { acts: [], questions: [], mirrors: [] };
  const theirWords = contentOf(scenario.opening);
  const suggested = suggestedIn(sentences, scenario);

  for (const [at, sentence] of sentences.entries()) {
    const moves = new Set(coaching.moves.filter((move) => overlap(move, sentence)).map((move) => move.label));
    const meant = suggested.get(at);
    const missteps = WORST.filter(
      (label) =>
        !meant &&
        isPlausible(label, sentence.quote) &&
        (label !== 'overpromise' || !cue.TIME.test(sentence.quote)) &&
        (!isMeantWell(sentence.quote, scenario) || cue.HURTS_OUTRIGHT.test(sentence.quote)) &&
        coaching.missteps.some((one) => one.label === label && overlap(one, sentence)),
    );
    const asks = isQuestion(sentence.quote, moves);
    if (asks) said.questions.push({ ...sentence, before: sentences[at - 1]?.quote ?? '' });
    if (cue.CLOSES.test(sentence.quote) || missteps.includes('close-early')) said.closes ??= sentence;
    if (cue.GOAL_CHECK.test(sentence.quote) && asks) said.goalCheck ??= sentence;
    else if (asks || /^(?:please|try|now|then|let me know|tell me)\b/i.test(sentence.quote)) {
      if (cue.CHECKS.test(sentence.quote) || (moves.has('confirm') && cue.CONFIRMS.test(sentence.quote)))
        said.checks ??= sentence;
    }
    const mirrored = scenario.concerns.filter((concern) => saysOneOf(sentence.quote, concern.heardBy));
    const hurt = missteps.find((label) => label !== 'canned' && label !== 'jargon' && label !== 'command');
    const belittles = !meant && !asks && cue.BELITTLES.test(sentence.quote);
    if (!hurt && !belittles) for (const concern of mirrored) said.mirrors.push({ concern: concern.id, by: sentence });
    for (const kind of kindsOf(sentence.quote, {
      moves,
      missteps,
      asks,
      specific: mirrored.length > 0 || shared(contentOf(sentence.quote), theirWords) >= 3,
      suggested: meant !== undefined,
      scenario,
    }))
      said.acts.push(act(kind, sentence));
    if (meant?.act && !said.acts.some((one) => one.kind === meant.act && one.start === sentence.start))
      said.acts.push(act(meant.act, sentence));
    if (meant?.chance === 'confirm' && meant.last && !said.goalCheck) said.checks ??= sentence;
    if (!asks && !meant && (moves.has('teach') || isInstruction(sentence.quote))) said.instructs ??= sentence;
  }
  // Sympathy in general words beside a specific one is one acknowledgement, not a phrase.
  if (said.acts.some((one) => one.kind === 'acknowledge'))
    said.acts = said.acts.filter((one) => one.kind !== 'stock' || cue.STOCK.test(one.quote));
  return said;
}

interface Seen {
  moves: Set<Move>;
  missteps: Misstep[];
  asks: boolean;
  specific: boolean;
  /** The scenario's author suggests this very sentence. */
  suggested: boolean;
  scenario: Scenario;
}

// What one sentence does. A sentence that hurts does nothing else.
function* kindsOf(text: string, { moves, missteps, asks, specific, suggested, scenario }: Seen): Generator<ActKind> {
  const worst = missteps[0];
  if (!worst && !asks && !suggested && cue.BELITTLES.test(text) && !isMeantWell(text, scenario)) return yield 'dismiss';
  const stock = cue.STOCK.test(text) && !specific && !suggested;
  if (scenario.abusive && cue.THREAT.test(text)) return yield 'threat';
  if (scenario.abusive && cue.BOUNDARY.test(text)) return yield 'boundary';
  if (stock) {
    if (cue.APOLOGIZES.test(text)) yield 'empty-apology';
    return yield 'stock';
  }
  if (worst === 'sorry-but') return yield 'dismiss';
  if (worst && worst !== 'jargon' && worst !== 'canned' && worst !== 'close-early') {
    // A warm sentence with the person's own matter in it is no order and no brush-off.
    const kind = HURTS[worst]!;
    if (!(kind === 'command' && (asks || specific))) return yield kind;
  }
  if (missteps.includes('jargon') && scenario.person.comfort !== 'high') yield 'jargon';

  if (cue.APOLOGIZES.test(text) || moves.has('apologize')) {
    if (cue.EMPTY_APOLOGY.test(text)) yield 'empty-apology';
    else if (cue.APOLOGIZES.test(text)) yield 'apology';
  }
  const feels = moves.has('empathize') || moves.has('listen') || cue.FEELS.test(text);
  if (specific && feels && !(asks && !moves.has('empathize'))) yield 'acknowledge';
  else if (moves.has('empathize') && !specific && !suggested) yield 'stock';
  if (cue.RELIEVES.test(text)) yield 'relieve';
  else if (moves.has('appreciate') || cue.THANKS.test(text)) yield 'appreciate';
  if (cue.TEACHES.test(text)) yield 'teach';
  else if (!asks && (cue.EXPLAINS.test(text) || (moves.has('teach') && !isInstruction(text)))) yield 'explain';
  if (!asks && cue.TIME.test(text) && cue.AHEAD.test(text)) yield 'time';
  else if (cue.VAGUE.test(text) && (cue.AHEAD.test(text) || moves.has('expect'))) yield 'vague';
  if (!asks && (cue.OWNS.test(text) || moves.has('own'))) yield 'own';
  if (cue.CHOICE.test(text)) yield 'choice';
  if (missteps.includes('canned') && !specific && !asks) yield 'canned';
}

const ASKS_POLITELY =
  /^(?:could|can|would|will|may|might) (?:you|i)\b|^(?:please )?(?:tell me|let me know|describe)\b/i;

function isQuestion(text: string, moves: Set<Move>): boolean {
  return /\?["'”’)]*\s*$/.test(text) || ASKS_POLITELY.test(text) || (moves.has('ask') && cue.OPEN_QUESTION.test(text));
}

const INSTRUCTS =
  /^(?:(?:please|now|then|first|next|just|and|so|ok(?:ay)?)[,]?\s+)*(?:restart|reboot|click|press|open|go to|type|enter|install|uninstall|clear|delete|run|check|try|turn|switch|unplug|plug|log|sign|change|reset|update|download|select|choose|scan|hold|follow|fill|use|connect|disconnect)\b|\byou (?:must|have to|need to|should)\b/i;

function isInstruction(text: string): boolean {
  return INSTRUCTS.test(text);
}

// A sentence that plainly relieves, stands for something, names a time, does what is needed or asks for
// what they know hurts only in so many words. Where care is all that counts, nothing is weighed finely.
function isMeantWell(text: string, { care, steps, facts }: Scenario): boolean {
  return (
    care ||
    cue.RELIEVES.test(text) ||
    cue.OWNS.test(text) ||
    cue.THANKS.test(text) ||
    (cue.TIME.test(text) && cue.AHEAD.test(text)) ||
    steps.some(({ by }) => saysOneOf(text, by)) ||
    (text.includes('?') && facts.some(({ asks }) => saysOneOf(text, asks)))
  );
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function act(kind: ActKind, { start, end, quote }: Span, about?: string): Act {
  return about === undefined ? { kind, start, end, quote } : { kind, start, end, quote, about };
}
