import type { ActKind } from './effects.ts';
import type { Run } from './run.ts';
import type { Scenario } from './scenario.ts';
import { HOT } from './state.ts';

/** What a debrief looks at, in the order of a good conversation. */
export const RUBRIC = [
  'acknowledge',
  'listen',
  'own',
  'respect',
  'fresh-eyes',
  'ask',
  'explain',
  'teach',
  'expect',
  'frame',
  'confirm',
  'de-escalate',
] as const;
export type RubricItem = (typeof RUBRIC)[number];
export type Mark = 1 | 2 | 3 | 4 | 5;

/** Words of the trainee, and in which turn they stood. */
export interface Earned {
  turn: number;
  quote: string;
}

export interface Rated {
  item: RubricItem;
  /** Absent when the conversation gave no occasion for it. */
  mark?: Mark;
  /** What the mark says about the words, never about the person. */
  says: string;
  earned: Earned[];
}

/** What each mark means, from 1 to 5: behaviour that can be seen in the words. */
export const ANCHORS: Record<RubricItem, readonly [string, string, string, string, string]> = {
  acknowledge: [
    'Nothing in the replies shows that their situation was seen, or it was brushed aside.',
    'There is sympathy, but it would fit anybody.',
    'Their situation is taken up in passing, or late.',
    'What it costs them is named in their own words within the first two replies.',
    'The very first reply names what it costs them, in their words, before anything else.',
  ],
  listen: [
    'What they brought up stayed without an answer.',
    'A small part of what they brought up was taken up.',
    'About half of what they brought up was taken up.',
    'Most of what they brought up was taken up, the heart of it included.',
    'Everything they brought up was taken up, and nothing was asked twice.',
  ],
  own: [
    'It was passed on, and nobody stood for it.',
    'Somebody will do something, but it is not said who.',
    'One sentence takes it on.',
    'It is taken on in the first person, and stays so.',
    'It is taken on in the first person, what went wrong is owned once, and a repair goes with it.',
  ],
  respect: [
    'Several sentences may hurt: blame, talking down, brushing off.',
    'One sentence may hurt badly.',
    'A sentence sounds like an order.',
    'Every sentence speaks to an equal.',
    'Every sentence speaks to an equal, and one of them lifts shame, leaves a choice or thanks for something real.',
  ],
  'fresh-eyes': [
    'The replies could have been sent to anybody.',
    'Stock phrases outweigh what is theirs.',
    'Some of it is theirs, some would fit any ticket.',
    'The replies could only have been written to this person.',
    'The replies could only have been written to this person, and none says a thing twice.',
  ],
  ask: [
    'Nothing was asked, though something had to be known.',
    'They were asked for what they had said, or for many things at once.',
    'Questions were asked that led to little.',
    'A question brought out what was needed.',
    'One question at a time brought out all that was needed.',
  ],
  explain: [
    'It was explained in words that were not theirs.',
    'Terms stood unexplained beside the explanation.',
    'They were not told what was going on.',
    'They were told what was going on.',
    'They were told what was going on in plain words, when they could hear it.',
  ],
  teach: [
    'They were taught while they were still upset.',
    'They were taught before it worked.',
    'Nothing was left with them for another time.',
    'They know a little more for another time.',
    'When it worked and they were calm, they learned how to avoid it.',
  ],
  expect: [
    'They never heard what comes next, or were promised what nobody can know.',
    'They heard "soon".',
    'They heard what comes next, without a time.',
    'They heard once what comes next, and by when.',
    'They always knew what comes next, and by when.',
  ],
  frame: [
    'They heard only what cannot be done.',
    'They heard more of what cannot be done than of what can.',
    'It was neither closed nor opened for them.',
    'They heard what can be done.',
    'They heard what can be done, with a second way in case the first fails.',
  ],
  confirm: [
    'It was declared done before they had said so.',
    'They were not asked whether it works.',
    'They were asked whether it works before it could.',
    'They were asked to see for themselves whether it works.',
    'They saw for themselves that it works, and were asked what is left.',
  ],
  'de-escalate': [
    'They were angrier at the end.',
    'They stayed as angry as they came.',
    'Their anger went down a little.',
    'They came down to where one can talk.',
    'They were calm at the end.',
  ],
};

/** Rates a whole rehearsal, item by item, with the words that earned each mark. */
export function rate(run: Run, scenario: Scenario): Rated[] {
  return RUBRIC.map((item) => {
    const mark = MARKS[item](run, scenario);
    const earned = earnedBy(
      run,
      SHOWN[item].filter((kind) => speaksFor(kind, mark)),
    );
    return mark === undefined
      ? { item, says: 'There was no occasion for it this time.', earned }
      : { item, mark, says: ANCHORS[item][mark - 1]!, earned };
  });
}

// Beside a good mark stand the words that earned it, beside a poor one those that cost it; a middling one shows both.
function speaksFor(kind: ActKind, mark: Mark | undefined): boolean {
  if (mark === undefined || mark === 3) return true;
  return COSTS.has(kind) === mark < 3;
}

const COSTS: ReadonlySet<ActKind> = new Set([
  'stock',
  'dismiss',
  'asked-again',
  'empty-apology',
  'deflect',
  'blame',
  'condescend',
  'command',
  'joke',
  'threat',
  'canned',
  'repeat-self',
  'pile',
  'jargon',
  'vague',
  'overpromise',
  'refuse',
  'check-too-early',
  'close-early',
]);

// The acts whose words are shown beside an item.
const SHOWN: Record<RubricItem, ActKind[]> = {
  acknowledge: ['acknowledge', 'stock', 'dismiss'],
  listen: ['mirror', 'asked-again'],
  own: ['own', 'apology', 'empty-apology', 'deflect'],
  respect: ['relieve', 'choice', 'appreciate', 'blame', 'dismiss', 'condescend', 'command', 'joke', 'threat'],
  'fresh-eyes': ['stock', 'canned', 'repeat-self', 'dismiss', 'acknowledge'],
  ask: ['question', 'open-question', 'asked-again', 'pile'],
  explain: ['explain', 'jargon'],
  teach: ['teach'],
  expect: ['time', 'vague', 'overpromise'],
  frame: ['choice', 'refuse', 'deflect'],
  confirm: ['confirm', 'goal-check', 'check-too-early', 'close-early'],
  'de-escalate': ['boundary', 'acknowledge', 'apology', 'blame', 'dismiss', 'threat'],
};

const MARKS: Record<RubricItem, (run: Run, scenario: Scenario) => Mark | undefined> = {
  acknowledge(run) {
    const first = firstTurn(run, 'acknowledge');
    if (first === 1) return 5;
    if (first === 2) return 4;
    if (first) return 3;
    if (run.counts.mirror) return run.counts.dismiss ? 1 : 3;
    return run.counts.stock && !run.counts.dismiss ? 2 : 1;
  },
  listen(run, { concerns }) {
    const all = concerns.reduce((sum, { weight }) => sum + weight, 0);
    const heard = concerns.filter(({ id }) => run.heard.includes(id)).reduce((sum, { weight }) => sum + weight, 0);
    const share = heard / all;
    const mark = share === 1 ? 5 : share >= 0.6 ? 4 : share >= 0.4 ? 3 : share > 0 ? 2 : 1;
    return (run.counts['asked-again'] && mark > 1 ? mark - 1 : mark) as Mark;
  },
  own(run, { ours }) {
    const { own = 0, apology = 0, deflect = 0 } = run.counts;
    if (deflect) return own > deflect ? 2 : 1;
    if (own >= 2 && (!ours || (apology >= 1 && apology <= 2))) return 5;
    return own >= 2 ? 4 : own === 1 ? 3 : 2;
  },
  respect(run) {
    const bad = times(run, 'blame', 'dismiss', 'condescend', 'threat') + (run.counts.joke && hotJoke(run) ? 1 : 0);
    if (bad > 1) return 1;
    if (bad === 1) return 2;
    if (run.counts.command) return 3;
    return times(run, 'relieve', 'choice', 'appreciate') > 0 ? 5 : 4;
  },
  'fresh-eyes'(run) {
    const empty = times(run, 'stock', 'canned', 'repeat-self', 'empty-apology');
    const theirs = times(run, 'acknowledge', 'mirror');
    if (theirs === 0) return 1;
    if (empty > theirs || times(run, 'dismiss') > theirs) return 2;
    return empty > 0 ? 3 : theirs >= 2 ? 5 : 4;
  },
  ask(run, { facts }) {
    const wanted = facts.filter(({ gate }) => gate === 'asked' || gate === 'trusted');
    if (wanted.length === 0) return undefined;
    if (times(run, 'question', 'open-question') === 0) return 1;
    if (times(run, 'asked-again', 'pile') > 0) return 2;
    const found = wanted.filter(({ id }) => run.told.includes(id)).length;
    return found === wanted.length ? 5 : found > 0 ? 4 : 3;
  },
  explain(run) {
    const { explain = 0, jargon = 0 } = run.counts;
    if (jargon) return explain > jargon ? 2 : 1;
    if (!explain) return 3;
    return run.turns.some(({ acts, before }) => before.anger < HOT && acts.some(({ kind }) => kind === 'explain'))
      ? 5
      : 4;
  },
  teach(run, { best }) {
    if (best !== 'fix') return undefined;
    const taught = run.turns.filter(({ acts }) => acts.some(({ kind }) => kind === 'teach'));
    if (taught.length === 0) return 3;
    if (taught.some(({ before }) => before.anger >= HOT)) return 1;
    if (run.problem !== 'fixed' && run.problem !== 'verified') return 2;
    const solved = run.turns.findIndex(({ acts }) => acts.some(({ kind }) => kind === 'step'));
    return taught.some(({ number }) => number > solved + 1) ? 5 : 4;
  },
  expect(run) {
    const { time = 0, vague = 0, own = 0, overpromise = 0 } = run.counts;
    if (overpromise) return 1;
    if (time >= 2) return 5;
    if (time === 1) return 4;
    return vague ? 2 : own ? 3 : 1;
  },
  frame(run) {
    const no = times(run, 'refuse', 'deflect');
    const ways = times(run, 'choice', 'step', 'time');
    if (no > ways) return ways === 0 ? 1 : 2;
    if (ways === 0) return 3;
    return run.counts.choice && no === 0 ? 5 : 4;
  },
  confirm(run, { best }) {
    if (run.counts['close-early']) return 1;
    if (best === 'thanks') return run.counts['goal-check'] ? 5 : 2;
    if (best === 'plan') return run.counts['goal-check'] ? 5 : undefined;
    if (run.counts.confirm) return run.counts['goal-check'] ? 5 : 4;
    return run.counts['check-too-early'] ? 3 : 2;
  },
  'de-escalate'(run, { start, abusive }) {
    if (start.anger < HOT && !abusive) return undefined;
    const fell = start.anger - run.state.anger;
    if (fell < -2) return 1;
    if (fell < 5) return 2;
    if (run.state.anger < 30) return 5;
    return run.state.anger < HOT ? 4 : 3;
  },
};

function earnedBy(run: Run, kinds: readonly ActKind[]): Earned[] {
  const out = new Map<string, Earned>();
  for (const { number, acts } of run.turns)
    for (const { kind, quote } of acts)
      if (quote !== '' && kinds.includes(kind)) out.set(`${number} ${quote}`, { turn: number, quote });
  return [...out.values()];
}

function firstTurn(run: Run, kind: ActKind): number | undefined {
  return run.turns.find(({ acts }) => acts.some((act) => act.kind === kind))?.number;
}

function times(run: Run, ...kinds: ActKind[]): number {
  return kinds.reduce((sum, kind) => sum + (run.counts[kind] ?? 0), 0);
}

function hotJoke(run: Run): boolean {
  return run.turns.some(({ acts, before }) => before.anger >= HOT && acts.some(({ kind }) => kind === 'joke'));
}
