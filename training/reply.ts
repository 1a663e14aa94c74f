import { MISSTEPS, MOVES } from '@attune/language';
import type { Judge } from '../packages/language/src/model/judge.ts';
import { judgedBy } from '../packages/language/src/model/judge.ts';
import { placeOf, valuesOf } from '../packages/language/src/model/sentence.ts';
import type { Table } from '../packages/language/src/model/table.ts';
import { engine, type Engine } from '../packages/language/src/model/weights.ts';
import { modelOf } from '../packages/language/src/model/table.ts';
import { draftOf, theirSideOf, type Draft, type TheirSide } from '../packages/language/src/coach/draft.ts';
import { heardIn, heardSignsOf } from '../packages/language/src/coach/heard.ts';
import { misstepsOf } from '../packages/language/src/coach/missteps.ts';
import { dueIn, momentOf, outOfPlaceIn } from '../packages/language/src/coach/moment.ts';
import { movesOf, withoutTakenBack } from '../packages/language/src/coach/moves.ts';
import { heardByJudge } from '../packages/language/src/coach/heard.ts';
import { rankSignsOf } from '../packages/language/src/coach/score.ts';
import { REPLY_OUTPUTS, replyRulesIn, replySignsOf } from '../packages/language/src/coach/signs.ts';
import { draftViewOf, judgedMissteps, judgedMoves } from '../packages/language/src/coach/view.ts';
import { useEngine } from '../packages/language/src/model/weights.ts';
import { trainHead, type Labelled } from './head.ts';
import { f1At, trainJudges, type Case } from './judges.ts';
import { trainLinear } from './linear.ts';
import { foldOf, type Batch, type PairRow, type ReplyRow, type SentenceRow } from './sets/corpus.ts';
import { labelsOn } from './spans.ts';

export interface ReplyModels {
  reply: Table;
  judges: Record<string, Judge>;
  report: string[];
}

/** Trains what reads an agent's reply. The engine must already read requesters' messages. */
export function trainReply(
  replies: Batch<ReplyRow>[],
  sentences: Batch<SentenceRow>[],
  pairs: Batch<PairRow>[],
  { see, toneIds }: Pick<Engine, 'see' | 'toneIds'>,
): ReplyModels {
  const taken = replies.flatMap(({ name, rows }) =>
    rows.map((row) => ({
      row,
      fold: foldOf(name),
      draft: draftOf(row.reply),
      side: theirSideOf(row.requester.text, row.requester.name),
    })),
  );
  const units: (Labelled & { of: number })[] = [];
  taken.forEach(({ row, fold, draft }, of) => {
    const quoted = [
      ...row.moves,
      ...row.missteps.map(({ label, quote }) => ({ label: `misstep ${label}`, quote: quote || row.reply })),
    ];
    for (const line of draft.lines) {
      const labels = labelsOn(row.reply, line, quoted);
      units.push({
        of,
        fold,
        values: valuesOf(see(line.quote), replyRulesIn(line.quote), placeOf(line.index, draft.lines.length), toneIds),
        targets: REPLY_OUTPUTS.map((output, o) => [o, labels.has(output) ? 1 : 0]),
      });
    }
  });
  for (const { name, rows } of sentences)
    for (const row of rows) {
      const labels = new Set<string>([...row.moves, ...row.missteps.map((label) => `misstep ${label}`)]);
      units.push({
        of: -1,
        fold: foldOf(name),
        values: valuesOf(see(row.text), replyRulesIn(row.text), 'alone', toneIds),
        targets: REPLY_OUTPUTS.map((output, o) => [o, labels.has(output) ? 1 : 0]),
      });
    }
  const head = trainHead(units, {
    outputs: REPLY_OUTPUTS,
    least: 2,
    rows: 20_000,
    epochs: 5,
    rate: 0.3,
    l1: 0,
    l2: 3,
    seed: 3,
    graded: new Set(toneIds),
    folds: 5,
  });
  const scores = taken.map((): Float32Array[] => []);
  units.forEach((unit, i) => {
    if (unit.of >= 0) scores[unit.of]!.push(head.unseen[i]!);
  });
  const cases = taken.map(({ row, fold, draft, side }, i): Case => {
    return {
      fold,
      signs: replySignsOf(draft, side, scores[i]!, byRules(draft, side)),
      truth: new Set([
        ...row.moves.map(({ label }) => `reply ${label}`),
        ...row.missteps.map(({ label }) => `reply misstep ${label}`),
      ]),
    };
  });
  const answers = [...MOVES.map((label) => `reply ${label}`), ...MISSTEPS.map((label) => `reply misstep ${label}`)];
  const { judges, unseen } = trainJudges(cases, answers, () => 'f1');

  // From here on the coach runs as it will, but for the two judges that are still missing.
  const nobody: Judge = { bias: 0, weights: [], from: 0 };
  useEngine({
    ...engine(),
    reply: modelOf(head.table),
    judges: { ...engine().judges, ...judges, unheard: nobody, rank: nobody },
  });
  judges['unheard'] = trainHeard(taken, (i, label) => unseen[`reply ${label}`]![i]! >= judges[`reply ${label}`]!.from);
  useEngine({ ...engine(), judges: { ...engine().judges, ...judges } });
  const ranked = trainRank(pairs.flatMap(({ name, rows }) => rows.map((row) => ({ row, fold: foldOf(name) }))));
  judges['rank'] = ranked.judge;
  return {
    reply: head.table,
    judges,
    report: [
      `${taken.length} replies, ${units.length} sentences; ${ranked.report}; F1 unseen:`,
      answers
        .map((answer) => {
          const f1 = f1At(
            unseen[answer]!,
            cases.map((one) => one.truth.has(answer)),
            judges[answer]!.from,
          );
          return `${answer.replace('reply ', '')} ${f1.toFixed(2)}`;
        })
        .join(', '),
    ],
  };
}

function byRules(draft: Draft, side: TheirSide) {
  const tried = movesOf(draft, side);
  const missteps = misstepsOf(draft, side, tried, {});
  return { moves: withoutTakenBack(tried, missteps), missteps };
}

type Taken = { row: ReplyRow; fold: number; draft: Draft; side: TheirSide };

// Which concerns a reader would miss. Moves and missteps are those that unseen judges found.
function trainHeard(taken: Taken[], found: (i: number, label: string) => boolean): Judge {
  const cases: Case[] = [];
  taken.forEach(({ row, fold, draft, side }, i) => {
    const spans = byRules(draft, side);
    const line = draft.lines[0];
    if (!line) return;
    const moves = MOVES.filter((label) => found(i, label)).map(
      (label) => spans.moves.find((one) => one.label === label) ?? { label, ...plain(line) },
    );
    const missteps = MISSTEPS.filter((label) => found(i, `misstep ${label}`)).map((label) => ({
      label,
      ...plain(line),
    }));
    const concerns = heardIn(draft, side, moves, missteps);
    for (const concern of concerns) {
      const missed = row.unheard.some((quote) => overlap(quote, concern.quote) >= 0.5);
      cases.push({
        fold,
        signs: heardSignsOf(concern, concerns, draft, side, moves, missteps),
        truth: new Set(missed ? ['unheard'] : []),
      });
    }
  });
  return trainJudges(cases, ['unheard'], () => 'f1').judges['unheard']!;
}

const plain = ({ start, end, quote }: { start: number; end: number; quote: string }) => ({ start, end, quote });

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

function overlap(a: string, b: string): number {
  const left = wordsOf(a);
  const right = new Set(wordsOf(b));
  return left.filter((word) => right.has(word)).length / Math.max(1, Math.min(left.length, right.size));
}

function signsFor(row: PairRow, reply: string): Float32Array {
  const side = theirSideOf(row.requester.text, row.requester.name);
  const draft = draftOf(reply);
  const view = draftViewOf(draft, side, {});
  const moves = judgedMoves(view);
  const missteps = judgedMissteps(view);
  const concerns = heardByJudge(heardIn(draft, side, moves, missteps), draft, side, moves, missteps);
  const moment = momentOf(side, draft, moves, {});
  return rankSignsOf({
    view,
    concerns,
    due: dueIn(moment, moves),
    outOfPlace: outOfPlaceIn(moment, draft, moves, missteps),
  });
}

// What the better reply has more of counts for, what the worse has more of counts against.
function trainRank(pairs: { row: PairRow; fold: number }[]): { judge: Judge; report: string } {
  const sides = pairs.map(({ row }) => ({ better: signsFor(row, row.better), worse: signsFor(row, row.worse) }));
  const width = sides[0]!.better.length;
  const fit = (own: number[]): number[] => {
    const samples = own.flatMap((i) => {
      const diff = sides[i]!.better.map((value, k) => value - sides[i]!.worse[k]!);
      const features = Int32Array.from(diff.keys());
      return [
        { features, values: diff, targets: [[0, 1]] as [number, number][] },
        { features, values: diff.map((value) => -value), targets: [[0, 0]] as [number, number][] },
      ];
    });
    const { weights } = trainLinear(samples, {
      features: width,
      outputs: 1,
      epochs: 30,
      rate: 0.1,
      l1: 0.02,
      l2: 8,
      seed: 7,
      asGiven: true,
    });
    return [...weights].map((weight) => Math.round(weight * 1000) / 1000);
  };
  const judgeOf = (weights: number[]): Judge => ({ bias: 0, weights, from: 0 });
  let right = 0;
  let rightHard = 0;
  for (let fold = 0; fold < 5; fold++) {
    const judge = judgeOf(fit(pairs.flatMap((pair, i) => (pair.fold === fold ? [] : [i]))));
    pairs.forEach((pair, i) => {
      if (pair.fold !== fold) return;
      const won = judgedBy(judge, sides[i]!.better) > judgedBy(judge, sides[i]!.worse) ? 1 : 0;
      right += won;
      if (pair.row.hard) rightHard += won;
    });
  }
  const judge = judgeOf(fit([...pairs.keys()]));
  // Half of all replies in pairs score above 50.
  const odds = sides
    .flatMap(({ better, worse }) => [judgedBy(judge, better), judgedBy(judge, worse)])
    .sort((a, b) => a - b);
  judge.from = Math.round(odds[Math.floor(odds.length / 2)]! * 1000) / 1000;
  const hard = pairs.filter((pair) => pair.row.hard).length;
  return {
    judge,
    report: `pairs in the right order, unseen: ${(right / pairs.length).toFixed(3)} of ${pairs.length}, hard ${(rightHard / hard).toFixed(3)} of ${hard}`,
  };
}
