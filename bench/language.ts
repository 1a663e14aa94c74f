import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { heldOut } from '../training/sets/corpus.ts';
import { besideGoal, LESS_IS_BETTER } from './language/goals.ts';
import { measureInbound, measurePairs, measureReplies, type Measured } from './language/desk.ts';
import { measurePublic } from './language/public.ts';
import { measureSpeed } from './language/speed.ts';

const BASELINE = path.join(import.meta.dirname, 'language/baseline.json');
const GOLD = path.join(import.meta.dirname, '../packages/language/gold');
/** A loss within this is noise of a changed word; more must be explained, and the baseline raised by hand. */
const SLACK = 0.015;

/**
 * Measures the language engine: on the gold development sets, on the batches of the corpus that
 * nothing learned from, with `--data DIR` on the public test splits, and how fast it is. Options:
 * `--data DIR` `--check` (fail on a loss against the baseline; leaves speed out) `--baseline` (keep
 * as the baseline) `--labels` (every label).
 */
export async function benchLanguage(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      check: { type: 'boolean', default: false },
      baseline: { type: 'boolean', default: false },
      labels: { type: 'boolean', default: false },
    },
  });
  const results: Record<string, Measured> = {
    'gold, development': joined([
      measureInbound(goldRows('inbound.dev')),
      measureReplies(goldRows('replies.dev').map(withLabels)),
      measurePairs(goldRows('pairs.dev')),
    ]),
    'corpus, held out': joined([
      measureInbound(heldOut('inbound').flatMap(({ rows }) => rows.map(withLabels))),
      measureReplies(heldOut('replies').flatMap(({ rows }) => rows.map(withLabels))),
      measurePairs(heldOut('pairs').flatMap(({ rows }) => rows)),
    ]),
  };
  if (values.data !== undefined) results['public test splits'] = measurePublic(values.data);
  for (const [name, measured] of Object.entries(results)) print(name, measured, values.labels);
  if (!values.check)
    measureSpeed(
      heldOut('inbound').flatMap(({ rows }) => rows.map((row) => row.text)),
      heldOut('replies').flatMap(({ rows }) => rows),
    );
  const flat = Object.fromEntries(
    Object.entries(results).map(([name, { values: own }]) => [
      name,
      Object.fromEntries(Object.entries(own).map(([measure, { value }]) => [measure, Math.round(value * 1000) / 1000])),
    ]),
  );
  if (values.baseline) writeFileSync(BASELINE, `${JSON.stringify(flat, null, 2)}\n`);
  return !values.check || holds(flat);
}

type Flat = Record<string, Record<string, number>>;

/** What was lost against a baseline, in words. */
export function lossesOf(now: Flat, before: Flat): string[] {
  const out: string[] = [];
  for (const [set, measures] of Object.entries(before))
    for (const [measure, value] of Object.entries(measures)) {
      const found = now[set]?.[measure];
      if (found === undefined) continue;
      const loss = LESS_IS_BETTER.has(measure) ? found - value : value - found;
      if (loss > SLACK) out.push(`${set}: ${measure} is ${found}, was ${value}`);
    }
  return out;
}

function holds(now: Flat): boolean {
  if (!existsSync(BASELINE)) return true;
  const losses = lossesOf(now, JSON.parse(readFileSync(BASELINE, 'utf8')) as Flat);
  for (const loss of losses) console.log(`LOST  ${loss}`);
  return losses.length === 0;
}

function goldRows<Row>(name: string): Row[] {
  return readFileSync(path.join(GOLD, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

const labelsOf = (list: unknown): string[] =>
  (list as (string | { label: string })[]).map((one) => (typeof one === 'string' ? one : one.label));

// The corpus quotes what shows a label; here only the label counts.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- two kinds of rows with the same lists
function withLabels(row: any): any {
  const out = { ...row };
  for (const list of ['emotions', 'risks', 'moves', 'missteps']) if (out[list]) out[list] = labelsOf(out[list]);
  return out;
}

function joined(all: Measured[]): Measured {
  return {
    values: Object.assign({}, ...all.map((one) => one.values)) as Measured['values'],
    labels: Object.assign({}, ...all.map((one) => one.labels)) as Measured['labels'],
  };
}

function print(name: string, { values, labels }: Measured, all: boolean): void {
  console.log(`\n${name}`);
  for (const [measure, { value, n }] of Object.entries(values))
    console.log(
      `  ${measure.padEnd(40)} ${value.toFixed(3)}   n = ${String(n).padEnd(6)} ${besideGoal(measure, value)}`.trimEnd(),
    );
  if (!all) return;
  for (const [group, scores] of Object.entries(labels))
    for (const { label, f1, n } of scores)
      console.log(`  ${group.padEnd(10)} ${label.padEnd(16)} ${f1.toFixed(2)}   n = ${n}`);
}
