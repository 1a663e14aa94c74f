import { contentOf, sentencesOf, shared, type Span } from '@attune/language';
import type { ActKind } from './effects.ts';
import { CHANCES, VOICES, type Chance, type Scenario } from './scenario.ts';

/** What the author of a scenario meant a sentence to do, when it is one of those they suggest. */
export interface Suggested {
  chance: Chance;
  /** The act that it does; on the first sentence of a suggestion only. */
  act?: ActKind;
  /** The last sentence of its suggestion, which is where a question stands. */
  last: boolean;
}

const NEARLY_THE_SAME = 0.6;

/**
 * The sentences of a reply that the scenario itself suggests for a missed moment, by their place. Whoever
 * goes again with the words of the debrief does what they were meant to do, whatever a program may read
 * into a sentence of its own.
 */
export function suggestedIn(sentences: readonly Span[], scenario: Scenario): Map<number, Suggested> {
  const out = new Map<number, Suggested>();
  const spoken = sentences.map(({ quote }) => partOf(quote));
  for (const { chance, parts } of suggestionsOf(scenario)) {
    const found = parts.map((part) => spoken.findIndex((one, at) => !out.has(at) && isNearly(one, part)));
    const here = found.filter((at) => at >= 0);
    // One sentence out of three may stand in a reply that does something else.
    if (here.length === 0 || here.length < parts.length / 2) continue;
    const act = actOf(chance, scenario);
    here.forEach((at, nth) =>
      out.set(at, { chance, last: nth === here.length - 1, ...(nth === 0 && act ? { act } : {}) }),
    );
  }
  return out;
}

interface Part {
  plain: string;
  words: Set<string>;
}

const partOf = (quote: string): Part => ({
  plain: quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
  words: contentOf(quote),
});

function isNearly(one: Part, other: Part): boolean {
  if (one.plain === other.plain) return true;
  const both = shared(one.words, other.words);
  return both > 0 && both / (one.words.size + other.words.size - both) >= NEARLY_THE_SAME;
}

// A step is done by its own wordings, and a question asks by those of its fact.
function actOf(chance: Chance, { ours }: Scenario): ActKind | undefined {
  switch (chance) {
    case 'acknowledge':
    case 'relieve':
    case 'explain':
      return chance;
    case 'expect':
      return 'time';
    case 'own':
      return ours ? 'apology' : 'own';
    case 'ask':
    case 'act':
    case 'confirm':
      return undefined;
  }
}

interface Suggestion {
  chance: Chance;
  parts: Part[];
}
const known = new WeakMap<Scenario, Suggestion[]>();

function suggestionsOf(scenario: Scenario): Suggestion[] {
  let all = known.get(scenario);
  if (!all) {
    all = CHANCES.flatMap((chance) =>
      VOICES.flatMap((voice) => {
        const text = scenario.instead[chance]?.[voice];
        return text === undefined ? [] : [{ chance, parts: sentencesOf(text).map(({ quote }) => partOf(quote)) }];
      }),
    );
    known.set(scenario, all);
  }
  return all;
}
