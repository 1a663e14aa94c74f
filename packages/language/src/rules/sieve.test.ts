import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sentencesOf } from '../text/sentences.ts';
import { CONCERN_RULES, TROUBLE_RULES } from '../words/concerns.ts';
import { COMFORT_RULES, IMPACT_RULES, URGENCY_RULES } from '../words/degrees.ts';
import { EMOTION_RULES } from '../words/emotions.ts';
import { RISK_RULES } from '../words/risks.ts';
import { compilePhrase } from './phrase.ts';
import { piecesOf } from './pieces.ts';
import type { Rule } from './rulebook.ts';
import { Sieve } from './sieve.ts';

const TABLES: Rule[][] = [
  CONCERN_RULES,
  TROUBLE_RULES,
  COMFORT_RULES,
  IMPACT_RULES,
  URGENCY_RULES,
  EMOTION_RULES,
  RISK_RULES,
];
const phrases = TABLES.flat().flatMap((rule) => [...rule.phrases, ...(rule.unless ?? [])].map(compilePhrase));
const sieve = new Sieve(phrases.map((phrase) => phrase.outline));

const texts = readFileSync(new URL('../../gold/inbound.dev.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
const sentences = texts.flatMap((text) => sentencesOf(text).map((sentence) => sentence.quote));

function lostIn(sentence: string): string[] {
  const pieces = piecesOf(sentence);
  const through = new Set<number>();
  sieve.sift(pieces, (phrase) => through.add(phrase));
  return phrases
    .filter(({ pattern }, phrase) => !through.has(phrase) && pattern.test(pieces.folded))
    .map(({ pattern }) => pattern.source);
}

test('no phrase that stands in a sentence is lost', () => {
  for (const sentence of sentences.slice(0, 80)) expect(lostIn(sentence), sentence).toEqual([]);
});

test('nor in a sentence that does not end, whatever joins its words', () => {
  for (let i = 0; i < 60; i += 6) {
    const endless = sentences
      .slice(i, i + 6)
      .join(' ')
      .replace(/[.!?;]/g, ',');
    for (const text of [endless, endless.replace(/(\w) (\w+) /g, '$1-$2 '), endless.replaceAll("'", '’')])
      expect(lostIn(text), text).toEqual([]);
  }
});

test('hardly anything is let through that does not stand there', () => {
  let tried = 0;
  for (const sentence of sentences) sieve.sift(piecesOf(sentence), () => tried++);
  expect(tried / sentences.length).toBeLessThan(40); // of some two thousand
});
