import { bestLine } from '../../training/judges.ts';
import { publicSets, type Example, type PublicSet } from '../../training/sets/all.ts';
import { engine } from '../../packages/language/src/model/weights.ts';
import { shapesOf } from '../../packages/language/src/model/sentence.ts';
import { tokensOf } from '../../packages/language/src/model/tokens.ts';
import { byLabel, macro, type Answered } from './measures.ts';
import type { Measured } from './desk.ts';

/** Measures the general tone on the public test splits. Lines between yes and no are drawn on the development splits. */
export function measurePublic(dir: string): Measured {
  const out: Measured = { values: {}, labels: {} };
  for (const set of publicSets(dir)) {
    const dev = set.dev.map(({ text }) => toneOf(text));
    const test = set.test.map(({ text }) => toneOf(text));
    const n = test.length;
    if (set.name === 'goemotions') {
      for (const [name, prefix] of [
        ['GoEmotions, 28 labels, macro-F1', 'go:'],
        ['GoEmotions, Ekman 7, macro-F1', 'ekman:'],
        ['GoEmotions, sentiment 4, macro-F1', 'sentiment:'],
      ] as const) {
        const outputs = set.outputs.filter((output) => output.startsWith(prefix));
        const scores = byLabel(outputs, answered(set, outputs, dev, test));
        out.values[name] = { value: macro(scores), n };
        out.labels[prefix] = scores;
      }
    } else if (set.outputs.length === 3) {
      const said = test.map((tone) => set.outputs.reduce((a, b) => (at(tone, b) > at(tone, a) ? b : a)));
      const scores = byLabel(
        set.outputs,
        set.test.map((example, i) => ({ truth: truthOf(example), said: new Set([said[i]!]) })),
      );
      out.values[`${set.name}, macro-F1`] = { value: macro(scores), n };
    } else {
      const output = set.outputs[0]!;
      const right = set.test.filter((example, i) => at(test[i]!, output) > 0 === example.targets[output]! > 0.5).length;
      out.values[`${set.name}, accuracy`] = { value: right / n, n };
    }
  }
  return out;
}

function toneOf(text: string): Float32Array {
  const { features, tone } = engine();
  const tokens = tokensOf(text);
  const seen = features(tokens, shapesOf(tokens));
  const sums = new Float32Array(tone.outputs.length);
  tone.addAll(seen, sums);
  return sums.map((sum, o) => sum / Math.sqrt(seen.ids.length || 1) + tone.bias[o]!);
}

const at = (tone: Float32Array, output: string): number => tone[engine().tone.outputs.indexOf(output)]!;
const truthOf = (example: Example): Set<string> =>
  new Set(Object.entries(example.targets).flatMap(([output, target]) => (target > 0.5 ? [output] : [])));

function answered(set: PublicSet, outputs: string[], dev: Float32Array[], test: Float32Array[]): Answered[] {
  const lines = outputs.map((output) =>
    bestLine(
      dev.map((tone) => at(tone, output)),
      set.dev.map((example) => example.targets[output] === 1),
    ),
  );
  return set.test.map((example, i) => ({
    truth: truthOf(example),
    said: new Set(outputs.filter((output, o) => at(test[i]!, output) >= lines[o]!)),
  }));
}
