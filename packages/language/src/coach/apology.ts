import { remember } from '../rules/remember.ts';
import type { Apology, ApologyPart, Span } from '../shapes.ts';
import { fold } from '../text/fold.ts';
import { draftOf, type Draft, type Line, type TheirSide } from './draft.ts';

// An apology that helps has more than regret: whose doing it was, how it came, and what puts it
// right. Repair and owning weigh most (Lewicki, Polin and Lount, "An Exploration of the Structure of
// Effective Apologies", 2016).

interface Part extends Span {
  part: ApologyPart;
}

const REGRET =
  /\bsorry\b|\bapolog(?:y|ies|i[sz]e|i[sz]ing)\b|\b(?:i|we) (?:deeply |very much |really |truly )?regret\b|\bforgive (?:me|us)\b|\bmea culpa\b/;
// Courtesy, compassion, and somebody else's sorry.
const NO_REGRET = new RegExp(
  [
    String.raw`\bsorry to (?:hear|read|learn|see|ask|bother|trouble|interrupt|chase|disturb)\b`,
    String.raw`\bsorry (?:in advance|to the)\b`,
    String.raw`\bsorry for (?:your (?:\S+ )?loss|asking|bothering|interrupting|chasing|the (?:extra |many |next )?questions?)\b`,
    String.raw`\bcondolences\b`,
    String.raw`\b(?:no (?:need|reason|cause)|nothing|don't|do not|needn't|never|not|won't|shouldn't)\b[^,;:.]{0,25}\b(?:sorry|apolog\w*)`,
    String.raw`\b(?:safer?|better) (?:\w+ )?than sorry\b`,
    String.raw`\bsorry (?:state|sight|excuse|tale|story|affair)\b`,
    String.raw`\bfe(?:el|lt) sorry for\b`,
    String.raw`\byour (?:\w+ )?apolog`,
    String.raw`\b(?:you|he|she|they|it|page|screen|shop|carrier|courier|supplier|provider|vendor|message|manufacturer) (?:(?!and\b|but\b)\w+ )?(?:said|says|say|was|are|were|apologi[sz]e[sd]?|is) ?(?:\w+ )?(?:sorry|$)`,
    String.raw`"[^"]*\b(?:sorry|apolog\w*)[^"]*"`,
    String.raw`^\W*(?:sorry|pardon)[,:]? (?:but )?(?:could|can|would|which|what|who|where|when|did|do|may|how|i (?:didn't|did not) (?:quite )?(?:catch|follow|get))\b.*`,
  ].join('|'),
);
const OWN_PLAINLY = new RegExp(
  [
    String.raw`(?<!\b(?:not|isn't|wasn't|never|if it (?:was|is|were)|whether it (?:was|is)) (?:\w+ )?)\b(?:my|our) (?:own )?(?:mistake|fault|error|doing|slip|oversight|failure|bad|blunder)\b`,
    String.raw`\b(?:wrong|poor|careless|thoughtless|clumsy|slow|unfair|rude) of (?:me|us)\b|\b(?:i'm|we're|i am|we are|i should be|we should be) ashamed\b`,
    String.raw`\b(?:this|that|it) (?:really |simply )?(?:should(?:n't| not| never)) have happened\b`,
    String.raw`\b(?:this|that|it|the (?:mistake|fault|error|slip|cause|delay))(?: one)?(?:'s| is| was) (?:entirely |all |squarely |clearly )?(?:on (?:me|us)|mine|ours)\b(?! to)`,
    String.raw`\b(?:i|we) (?:\w+ )?(?:got|had|read|set|wrote) (?:it|this|that|\w+ \w+|\w+) wrong\b`,
    String.raw`\b(?:i|we) (?:really |also |both )?(?:should(?:n't| not)?|ought to) have (?:\w+ly )?(?:\w+ed|told|said|seen|known|caught|read|sent|rung|come|done|been|written|kept|given|put|set|made|gone|taken|met|stood|thought|left|broken|let)\b`,
    String.raw`\b(?:i|we)(?:'ve| have)? (?:let you (?:all )?down|failed you|left you (?:waiting|hanging|alone|without|in the dark|sitting|standing)|kept you waiting|dropped the ball|slipped up|messed (?:it |this |that )?up|made (?:a|the|this|that) (?:\w+ )?(?:mistake|error|slip|blunder))\b`,
    String.raw`\b(?:i|we) take (?:the )?(?:full |all )?(?:responsibility|blame)\b|\bresponsibility (?:for (?:this|that|it) )?is (?:mine|ours)\b|\b(?:i|we) own (?:this|that) (?:one|mistake|error)\b|\bblame (?:is mine|is ours|lies with (?:us|me))\b`,
  ].join('|'),
);
// These own it only beside a sorry: "I missed your call" alone is a piece of news.
const OWN_BESIDE_REGRET = new RegExp(
  [
    String.raw`\b(?:i|we)(?:'ve| have)? (?:simply |just |clearly |then |also |wrongly )?(?:missed|overlooked|forgot(?:ten)?|broke|mixed|misread|misunderstood|lost|deleted|wiped|removed|blocked|locked|ignored|skipped|sent (?:it|you|this|that|them) (?:\w+ )?(?:to )?(?:the )?wrong|gave you (?:the |a )?(?:wrong|old)|took (?:far |much |way )?too long|promised)\b`,
    String.raw`\b(?:i|we) (?:was|were) (?:far |much |way )?(?:too (?:slow|late|quick|fast|hasty)|careless|wrong|late)\b`,
    String.raw`\b(?:i|we) (?:didn't|did not|hadn't|never|failed to) (?!(?:want|mean|find|see any)\b)\w+`,
    String.raw`\bfor (?:my|our) (?!part\b|side\b|records?\b)(?:\w+ )?\w+`,
    String.raw`\b(?:my|our) (?:\w+ )?(?:update|change|release|server|script|rollout|migration|rule|patch|settings?|filter|import|clean-?up|job|mail|note|colleague)\b.{0,30}\b(?:broke|caused|deleted|wiped|overwrote|blocked|locked|knocked|took|stopped|removed|cut|reset|switched|swallowed|sent|lost)\b`,
    String.raw`\b(?:my|our) \w+ (?:didn't|did not|hasn't|has not|failed|wasn't|was not)\b|^\W*i did\b`,
    String.raw`\bon our (?:side|end|part)\b`,
  ].join('|'),
);
const NO_REPAIR = String.raw`(?!(?:not|never|be sorry|sorry|afraid|also|need|ask|understand|regret|see|know|hope|wish|think|believe|appreciate|apologi[sz]e|experiencing|having|hoping|wondering|looking forward|getting|unable|aware|being|facing|doing (?:our|my) best)\b)`;
const REPAIR = new RegExp(
  [
    String.raw`\b(?:i|we)(?:'ve| have| had)? (?:now |just |already |also |since |meanwhile )?(?:put|restored|fixed|refunded|replaced|reset|corrected|reopened|moved|sent you (?!(?:the |an? )?(?:wrong|old))|added|undone|undid|rolled|reversed|changed|repaired|credited|unlocked|turned|extended|booked|ordered|asked|given|gave (?!you (?:the |an? )?(?:wrong|old))|removed|switched|paid|restarted|brought|recovered|rebuilt|set up|taken|took (?:it|that|this) (?:back|out|down)|waived|stopped|cleared|written|found|mended|released|freed)\b`,
    String.raw`\b(?:i|we)(?:'ll| will| am going to| are going to|'m going to|'re going to) (?:now |also )?${NO_REPAIR}\w+`,
    String.raw`\b(?:i'm|we're|i am|we are) (?:now |already |just |right now )?${NO_REPAIR}\w+ing\b`,
    String.raw`\b(?:i|we) (?:won't|will not) \w+.{0,30}\bagain\b`,
    String.raw`\byou(?:'ll| will) (?:now )?(?:have|get|receive|find|be (?:back|able|in))\b|\byours? (?:is|are) (?:back|restored|safe|open|on (?:its|their) way)\b`,
    String.raw`\b(?:it's|it is|they're|they are|that's|everything is|everything's|all is) (?:now |already )?(?:back|fixed|restored|undone|corrected|put right|working again|running again|refunded|sorted|mended)\b`,
    String.raw`\bso (?:that )?(?:it|this|that) (?:does not|doesn't|won't|will not|cannot|can't) (?:happen|come back|hit)\b|\b(?:make|put|set) (?:it|this|that|things) (?:right|good|up to you)\b`,
    String.raw`\bhere (?:is|'s|are) (?:the|your|a) (?:right|correct|working|new|proper|missing)\b|\b(?:refund|replacement|new one|loan\w*|credit|courier) (?:is|goes|comes|leaves|arrives|has been)\b`,
  ].join('|'),
);
const EXPLAIN =
  /\bbecause\b|\bdue to\b|\bcaused by\b|\bthe (?:cause|reason)\b|\bwhat happened (?:is|was|:)|\bwhat happened\W|\b(?:it|this|that) (?:happened|came about) (?:when|after|since)\b|\bturn(?:s|ed) out\b|\bwhich is why\b|\bthat(?:'s| is) why\b|\b(?:the|a|an|last night's|yesterday's|today's|this morning's) (?:\w+ ){0,3}(?:broke|overwrote|deleted|wiped|blocked|caused|knocked|took down|swallowed|filled up|expired|failed|ran (?:out|twice|late)|went (?:out|down) (?:wrong|late|twice)|crashed|dropped|switched off|locked|removed|reset|cut off|tripped)\b|\bsince (?:the|our|we|a|your|it) \w+ (?:was|were|is|had|has|did|broke|took|went)\b/;

/**
 * The apologies of a draft, each with its parts. Every sentence that says sorry begins one; parts in
 * the same and in neighbouring sentences belong to it. Taking something on in plain words ("that was
 * our mistake") is an apology by itself. Sympathy ("sorry to hear that") and courtesy ("sorry, which
 * floor?") are none.
 */
export function apologiesIn(draft: Draft): Apology[] {
  const parts = draft.lines.map(partsAt);
  const sorry = draft.lines.filter((line) => parts[line.index]!.some((one) => one.part === 'regret'));
  const owned = draft.lines.filter((line) => parts[line.index]!.some((one) => one.part === 'own' && one.plain));
  const heads = sorry.length > 0 ? sorry : owned.slice(0, 1);
  const gathered = new Map<Line, Part[]>(heads.map((head) => [head, []]));
  for (const line of draft.lines) {
    const head = nearestTo(line, heads);
    if (!head) continue;
    gathered
      .get(head)!
      .push(
        ...parts[line.index]!.filter((one) => belongs(one, line, head, parts)).map(
          ({ plain: _plain, ...part }) => part,
        ),
      );
  }
  return heads.map((head) => {
    const own = gathered.get(head)!;
    const start = Math.min(...own.map((one) => one.start));
    const end = Math.max(...own.map((one) => one.end));
    return { start, end, quote: draft.text.slice(start, end), parts: own };
  });
}

/** How many times a text says sorry. */
export const apologiesInText: (text: string) => number = remember(
  (text) => apologiesIn(draftOf(text)).filter((one) => one.parts.some(({ part }) => part === 'regret')).length,
);

/** Sorry without a word on whose doing it was or what puts it right, anywhere in the draft. */
export function isBare(apologies: Apology[]): boolean {
  const parts = new Set(apologies.flatMap((one) => one.parts.map(({ part }) => part)));
  return parts.has('regret') && !parts.has('own') && !parts.has('repair');
}

const LEFT_ALONE = new RegExp(
  [
    String.raw`\b(?:nobody|no one|none of you|no-one) (?:ever |has |has ever |even )?(?:call|answer|repl|came|come|show|turn|told|rang|rung|read|respon|tell)\w*`,
    String.raw`\b(?:no|without an?) (?:answer|reply|response|call ?back|word|reaction)\b`,
    String.raw`\byou(?:r \w+)? (?:people |guys |all )?(?:promised|said (?:it|you|that)|told me|assured|broke|deleted|lost|sent (?:me )?the wrong|charged me|double[- ]charged|cancelled|forgot|never)\b`,
    String.raw`\bsince (?:your|the) (?:\w+ )?(?:update|change|migration|technician|upgrade|maintenance|visit)\b`,
    String.raw`\bstill (?:waiting|no|nothing|not|haven't|hasn't)\b|\bcharged (?:me )?twice\b|\bwas (?:told|promised)\b|\byour (?:mistake|fault|error)\b|\bthe wrong (?:one|size|item|laptop|form|room|licen[sc]e|account)\b`,
  ].join('|'),
);

/** Whether the person writes about something that we failed in: it came back, was promised, was lost by us. */
export function failedThem(side: TheirSide): boolean {
  return (
    side.reading.risks.some((risk) => risk.label === 'repeat' || risk.label === 'data-loss') ||
    LEFT_ALONE.test(fold(side.text))
  );
}

type Found = Part & { plain: boolean };

// The nearest apology; of two as near, the one before: what follows a sorry is about it.
function nearestTo(line: Line, heads: Line[]): Line | null {
  let best: Line | null = null;
  for (const head of heads) {
    if (best === null || Math.abs(line.index - head.index) < Math.abs(line.index - best.index)) best = head;
  }
  return best;
}

// How many sentences after a sorry its reasons and its repair are looked for, while something is told.
const REACH = 3;

function belongs(one: Found, line: Line, head: Line, parts: Found[][]): boolean {
  const away = line.index - head.index;
  if (away === 0 || (one.part === 'own' && one.plain)) return true;
  if (away === -1) return one.part !== 'regret';
  if (away < 0 || away > REACH) return false;
  return parts.slice(head.index + 1, line.index).every((between, i) => between.length > 0 || i === 0);
}

function partsAt(line: Line): Found[] {
  return partsOfSentence(line.quote).map((one) => {
    const start = line.start + one.start;
    const end = line.start + one.end;
    const {
      start: from,
      end: to,
      quote,
    } = line.clauses.find((clause) => clause.start <= start && clause.end >= end) ?? line;
    return { start: from, end: to, quote, part: one.part, plain: one.plain };
  });
}

interface Place {
  part: ApologyPart;
  start: number;
  end: number;
  plain: boolean;
}

const partsOfSentence: (sentence: string) => readonly Place[] = remember((sentence) => {
  const folded = fold(sentence);
  const out: Place[] = [];
  const add = (part: ApologyPart, match: RegExpExecArray | null, plain = true) => {
    if (match) out.push({ part, start: match.index, end: match.index + match[0].length, plain });
  };
  const bare = folded.replace(NO_REGRET, (words) => ' '.repeat(words.length));
  add('regret', REGRET.exec(bare));
  const plainly = OWN_PLAINLY.exec(folded);
  add('own', plainly);
  if (!plainly) add('own', OWN_BESIDE_REGRET.exec(folded), false);
  if (!/\?\s*$/.test(folded)) {
    add('explain', EXPLAIN.exec(folded));
    add('repair', REPAIR.exec(folded));
  }
  return out;
});
