import { CONCERN_KINDS, EMOTIONS } from '@attune/language';
import type { Judge } from '../packages/language/src/model/judge.ts';
import { placeOf, valuesOf, wholeValuesOf } from '../packages/language/src/model/sentence.ts';
import type { Engine } from '../packages/language/src/model/weights.ts';
import type { Table } from '../packages/language/src/model/table.ts';
import { byRules, rulesIn } from '../packages/language/src/read/by-rules.ts';
import { partsOf, type Parts } from '../packages/language/src/read/message.ts';
import { DEGREES, SENTENCE_OUTPUTS, signsOf, WHOLE_OUTPUTS } from '../packages/language/src/read/signs.ts';
import { trainHead, type Labelled } from './head.ts';
import { bestLine, f1At, scaleLines, trainJudges, type Case } from './judges.ts';
import { foldOf, type Batch, type InboundRow, type PartRow } from './sets/corpus.ts';
import { labelsOn } from './spans.ts';

export interface InboundModels {
  inbound: Table;
  whole: Table;
  judges: Record<string, Judge>;
  report: string[];
}

/** Trains what reads a requester's message: sentences, wholes, and the judges over both. */
export function trainInbound(
  messages: Batch<InboundRow>[],
  parts: Batch<PartRow>[],
  { see, toneIds }: Pick<Engine, 'see' | 'toneIds'>,
): InboundModels {
  const rows = messages.flatMap(({ name, rows: own }) => own.map((row) => ({ row, fold: foldOf(name) })));
  const taken = rows.map(({ row, fold }) => ({ row, fold, parts: partsOf(row.text) }));
  const units: (Labelled & { of: number })[] = [];
  taken.forEach(({ row, fold, parts: own }, of) => {
    const quoted = quotedOf(row);
    own.sentences.forEach((sentence, i) => {
      const labels = withFeels(labelsOn(row.text, sentence, quoted));
      units.push({
        of,
        fold,
        values: valuesOf(see(sentence.quote), rulesIn(sentence.quote), placeOf(i, own.sentences.length), toneIds),
        targets: SENTENCE_OUTPUTS.map((output, o) => [o, labels.has(output) ? 1 : 0]),
      });
    });
  });
  for (const { name, rows: own } of parts)
    for (const row of own) {
      const labels = withFeels(
        new Set<string>([
          ...row.emotions,
          ...row.risks.map((risk) => `risk ${risk}`),
          ...row.kinds.map((kind) => `concern ${kind}`),
        ]),
      );
      units.push({
        of: -1,
        fold: foldOf(name),
        values: valuesOf(see(row.text), rulesIn(row.text), 'alone', toneIds),
        targets: SENTENCE_OUTPUTS.map((output, o) => [o, labels.has(output) ? 1 : 0]),
      });
    }
  const sentences = trainHead(units, {
    outputs: SENTENCE_OUTPUTS,
    least: 2,
    rows: 26_000,
    epochs: 5,
    rate: 0.3,
    l1: 0,
    l2: 3,
    seed: 1,
    graded: new Set(toneIds),
    folds: 5,
  });
  const wholes = trainHead(
    taken.map(({ row, fold, parts: own }) => ({
      fold,
      values: wholeValuesOf(
        own.sentences.map((sentence) => see(sentence.quote)),
        own.sentences.flatMap((sentence) => rulesIn(sentence.quote)),
      ),
      targets: WHOLE_OUTPUTS.map((output, o) => [o, truthOf(row).has(output) ? 1 : 0]),
    })),
    { outputs: WHOLE_OUTPUTS, least: 3, rows: 9000, epochs: 5, rate: 0.3, l1: 0, l2: 3, seed: 2, folds: 5 },
  );
  const scores = taken.map((): Float32Array[] => []);
  units.forEach((unit, i) => {
    if (unit.of >= 0) scores[unit.of]!.push(sentences.unseen[i]!);
  });
  const cases = taken.map(({ row, fold, parts: own }, i): Case => {
    return { fold, signs: signsFor(own, scores[i]!, wholes.unseen[i]!), truth: truthOf(row) };
  });
  const answers = WHOLE_OUTPUTS;
  const { judges, unseen } = trainJudges(cases, answers, (answer) => {
    if (answer === 'risk distress') return 'recall';
    // Whether anything is felt at all: no more messages than in truth, or fault reports look upset.
    return answer === 'feels' || DEGREES.includes(answer) ? 'balance' : 'f1';
  });
  const steps = ['urgency 1', 'urgency 2', 'urgency 3'];
  scaleLines(
    steps.map((step) => unseen[step]!),
    taken.map(({ row }) => row.urgency),
    steps.map((step) => judges[step]!.from),
  ).forEach((line, k) => (judges[steps[k]!]!.from = line));
  const without = cases.filter((one) => !one.truth.has('feels')).length;
  // A concern is a matter of one sentence; its line is drawn over sentences of whole messages.
  const inMessages = units.flatMap((unit, i) => (unit.of >= 0 ? [i] : []));
  for (const kind of CONCERN_KINDS) {
    const o = SENTENCE_OUTPUTS.indexOf(`concern ${kind}`);
    const from = bestLine(
      inMessages.map((i) => sentences.unseen[i]![o]!),
      inMessages.map((i) => units[i]!.targets[o]![1] === 1),
    );
    judges[`concern ${kind}`] = { bias: 0, weights: [], from: Math.round(from * 1000) / 1000 };
  }
  return {
    inbound: sentences.table,
    whole: wholes.table,
    judges,
    report: [
      `${taken.length} messages (${without} without a feeling), ${units.length} sentences and parts; F1 unseen:`,
      answers
        .map((answer) => {
          const f1 = f1At(
            unseen[answer]!,
            cases.map((one) => one.truth.has(answer)),
            judges[answer]!.from,
          );
          return `${answer} ${f1.toFixed(2)}`;
        })
        .join(', '),
    ],
  };
}

function signsFor(parts: Parts, scores: Float32Array[], whole: Float32Array): Float32Array {
  return signsOf(parts, scores, whole, byRules(parts));
}

function quotedOf(row: InboundRow): { label: string; quote: string }[] {
  return [
    ...row.emotions,
    ...row.risks.map(({ label, quote }) => ({ label: `risk ${label}`, quote })),
    ...row.concerns.map(({ kind, quote }) => ({ label: `concern ${kind}`, quote })),
  ];
}

function withFeels(labels: Set<string>): Set<string> {
  if (EMOTIONS.some((label) => labels.has(label))) labels.add('feels');
  return labels;
}

function truthOf(row: InboundRow): Set<string> {
  const out = withFeels(
    new Set<string>([
      ...row.emotions.map(({ label }) => label),
      ...row.risks.map(({ label }) => `risk ${label}`),
      `impact ${row.impact}`,
      `comfort ${row.comfort}`,
    ]),
  );
  for (let step = 1; step <= row.urgency; step++) out.add(`urgency ${step}`);
  for (let step = 2; step <= row.intensity; step++) out.add(`intensity ${step}`);
  return out;
}
