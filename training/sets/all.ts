import path from 'node:path';
import { EKMAN, GOEMOTIONS, SENTIMENT } from '../../packages/language/src/model/feelings.ts';
import { readTable } from './table.ts';

/** One text with what people said about it: for each judged output 1, 0, or a degree in between. */
export interface Example {
  text: string;
  /** Output name → target; outputs of other sets are not judged by this example. */
  targets: Record<string, number>;
}

export interface PublicSet {
  name: string;
  outputs: string[];
  train: Example[];
  /** For thresholds and for stopping; never seen in training. */
  dev: Example[];
  /** For the report only. */
  test: Example[];
}

type Row = Record<string, string>;
const oneOf = (outputs: string[], truth: Set<string>): Record<string, number> =>
  Object.fromEntries(outputs.map((output) => [output, truth.has(output) ? 1 : 0]));

// A tenth of the training rows where a set brings no development split; every tenth, so that it is the same each time.
const tenth = <T>(rows: T[]): { train: T[]; dev: T[] } => ({
  train: rows.filter((_, i) => i % 10 !== 7),
  dev: rows.filter((_, i) => i % 10 === 7),
});

function goemotions(dir: string): PublicSet {
  const groups: [string, Record<string, readonly string[]>][] = [
    ['ekman', EKMAN],
    ['sentiment', SENTIMENT],
  ];
  const outputs = [
    ...GOEMOTIONS.map((label) => `go:${label}`),
    ...groups.flatMap(([name, group]) => Object.keys(group).map((label) => `${name}:${label}`)),
  ];
  const read = (split: string): Example[] =>
    readTable(path.join(dir, 'goemotions', `${split}.tsv.gz`), ['text', 'labels']).map(({ text, labels }) => {
      const own = labels.split(',');
      const truth = new Set(own.map((label) => `go:${label}`));
      for (const [name, group] of groups)
        for (const [label, members] of Object.entries(group))
          if (members.some((member) => own.includes(member))) truth.add(`${name}:${label}`);
      return { text, targets: oneOf(outputs, truth) };
    });
  return { name: 'goemotions', outputs, train: read('train'), dev: read('dev'), test: read('test') };
}

function threeWay(dir: string, folder: string, name: string, hasDev: boolean): PublicSet {
  const outputs = ['negative', 'neutral', 'positive'].map((label) => `${name}:${label}`);
  const read = (split: string) =>
    readTable(path.join(dir, folder, `${split}.tsv.gz`), ['text', 'label']).map((row: Row) => ({
      text: row['text']!,
      targets: oneOf(outputs, new Set([`${name}:${row['label']}`])),
    }));
  const own = read('train');
  return { name, outputs, ...(hasDev ? { train: own, dev: read('dev') } : tenth(own)), test: read('test') };
}

function politeness(dir: string, domain: 'wikipedia' | 'stackexchange'): PublicSet {
  const output = `polite:${domain}`;
  const other = domain === 'wikipedia' ? 'stackexchange' : 'wikipedia';
  const read = (split: string, all: boolean, from: string = domain) =>
    readTable(path.join(dir, 'politeness', `${split}.tsv.gz`), ['domain', 'text', 'score', 'quartile'])
      .filter((row) => row.domain === from && (all || row.quartile !== 'middle'))
      .map((row) => ({
        text: row.text,
        targets: {
          [output]:
            row.quartile === 'polite'
              ? 1
              : row.quartile === 'impolite'
                ? 0
                : 1 / (1 + Math.exp(-3 * Number(row.score))),
        },
      }));
  return {
    name: output,
    outputs: [output],
    // Requests of the other site teach politeness as well; only their extremes, where domains agree most.
    train: [...read('train', true), ...read('train', false, other)],
    dev: read('dev', false),
    test: read('test', false),
  };
}

function offensive(dir: string): PublicSet {
  const read = (split: string): Example[] =>
    readTable(path.join(dir, 'davidson-offensive', `${split}.tsv.gz`), ['text', 'label'] as const).map((row) => ({
      text: row.text,
      targets: { offensive: row.label === 'neither' ? 0 : 1 },
    }));
  const issues = readTable(path.join(dir, 'github-toxicity', 'all.tsv.gz'), ['text', 'label'] as const).map((row) => ({
    text: row.text.slice(0, 600),
    targets: { offensive: row.label === 'toxic' ? 1 : 0 },
  }));
  return {
    name: 'offensive',
    outputs: ['offensive'],
    train: [...read('train').filter((_, i) => i % 3 === 0), ...issues.filter((_, i) => i % 5 !== 0)],
    dev: read('dev'),
    test: [...read('test'), ...issues.filter((_, i) => i % 5 === 0)],
  };
}

/** Every public set that the weights learn from. Throws with the path when one is missing. */
export function publicSets(dir: string): PublicSet[] {
  return [
    goemotions(dir),
    threeWay(dir, 'semeval2017-sentiment', 'tweet', true),
    threeWay(dir, 'senti4sd', 'senti4sd', false),
    politeness(dir, 'wikipedia'),
    politeness(dir, 'stackexchange'),
    offensive(dir),
  ];
}

/** Every text that training may see, for counting words. */
export function publicTexts(dir: string): string[] {
  return publicSets(dir).flatMap((set) => set.train.map((example) => example.text));
}
