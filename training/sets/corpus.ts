import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Comfort, ConcernKind, Emotion, Impact, Intensity, Misstep, Move, Risk, Urgency } from '@attune/language';

const FOLDER = path.join(import.meta.dirname, '../../packages/language/corpus');

interface Quoted<Label> {
  label: Label;
  quote: string;
}

export interface InboundRow {
  id: string;
  text: string;
  emotions: Quoted<Emotion>[];
  intensity: Intensity;
  urgency: Urgency;
  impact: Impact;
  comfort: Comfort;
  concerns: { kind: ConcernKind; quote: string }[];
  risks: Quoted<Risk>[];
}

export interface PartRow {
  id: string;
  text: string;
  emotions: Emotion[];
  risks: Risk[];
  kinds: ConcernKind[];
}

export interface ReplyRow {
  id: string;
  requester: { name?: string; text: string };
  reply: string;
  moves: Quoted<Move>[];
  missteps: Quoted<Misstep>[];
  unheard: string[];
}

export interface SentenceRow {
  id: string;
  text: string;
  moves: Move[];
  missteps: Misstep[];
}

export interface PairRow {
  id: string;
  requester: { name?: string; text: string };
  better: string;
  worse: string;
  hard: boolean;
}

interface Rows {
  inbound: InboundRow;
  parts: PartRow;
  replies: ReplyRow;
  sentences: SentenceRow;
  pairs: PairRow;
}

export interface Batch<Row> {
  name: string;
  rows: Row[];
}

/** The batches of one kind, in the order of their names. Each was checked by `corpus/check.mjs`. */
export function batches<Kind extends keyof Rows>(kind: Kind): Batch<Rows[Kind]>[] {
  const folder = path.join(FOLDER, kind);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => ({
      name: file.replace('.jsonl', ''),
      rows: readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Rows[Kind]),
    }));
}

/** Every text of the corpus, for counting words. */
export function corpusTexts(): string[] {
  return [
    ...batches('inbound').flatMap(({ rows }) => rows.map((row) => row.text)),
    ...batches('parts').flatMap(({ rows }) => rows.map((row) => row.text)),
    ...batches('replies').flatMap(({ rows }) => rows.flatMap((row) => [row.reply, row.requester.text])),
    ...batches('sentences').flatMap(({ rows }) => rows.map((row) => row.text)),
    ...batches('pairs').flatMap(({ rows }) => rows.flatMap((row) => [row.requester.text, row.better, row.worse])),
  ];
}

/** Batches that no weight learns from: one of each writer and kind, to report on. */
export const HELD_OUT: Record<keyof Rows, readonly string[]> = {
  inbound: ['a-8', 'b-6', 'c-6', 'd-6', 'e-6', 'f-4', 'g-4', 'h-8', 'i-8'],
  parts: ['b-5', 'c-5', 'd-5', 'e-5', 'f-9', 'g-9'],
  replies: ['r-5', 's-5', 't-5', 'p-2', 'u-5'],
  sentences: ['s-5', 't-5', 'u-8'],
  pairs: ['p-6', 'q-4'],
};

/** The batches to learn from. */
export function learnt<Kind extends keyof Rows>(kind: Kind): Batch<Rows[Kind]>[] {
  return batches(kind).filter(({ name }) => !HELD_OUT[kind].includes(name));
}

/** The batches to report on. */
export function heldOut<Kind extends keyof Rows>(kind: Kind): Batch<Rows[Kind]>[] {
  return batches(kind).filter(({ name }) => HELD_OUT[kind].includes(name));
}

/** One of five parts; a batch is never split, so that a writer's mood of a day stays together. */
export const foldOf = (batch: string): number => Number(batch.split('-')[1]) % 5;
