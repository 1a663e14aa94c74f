import { featureReader, type Features, type Kinds, type Shape } from './features.ts';
import { seer, toneIdsOf, type Seen } from './sentence.ts';
import { placesOf } from './places.ts';
import { modelOf, type Model } from './table.ts';
import { unpack, type Packed } from './pack.ts';
import { weights } from './weights.data.ts';
import type { Judge } from './judge.ts';
import type { Token } from './tokens.ts';

/** Everything that was learned, ready to use. */
export interface Engine {
  features(tokens: Token[], shapes?: readonly Shape[]): Features;
  /** Takes a sentence apart for the models, and remembers the last few thousand. */
  see(sentence: string): Seen;
  toneIds: Int32Array;
  /** General feelings, tone and politeness, from the public sets. */
  tone: Model;
  /** What one sentence of a requester carries. */
  inbound: Model;
  /** How urgent, strong and wide a whole message is. */
  whole: Model;
  /** What one sentence of a reply does. */
  reply: Model;
  judges: Record<string, Judge>;
}

let ready: Engine | undefined;

/** Loads the weights at first use. */
export function engine(): Engine {
  ready ??= engineOf(unpack(weights()));
  return ready;
}

/** Puts other weights in place of those in the file: training measures what it is about to write. */
export function useEngine(other: Engine): void {
  ready = other;
}

/** Makes an engine of unpacked weights. */
export function engineOf(packed: Packed): Engine {
  const { kinds, tables, judges } = packed;
  const features = featureReader(kindsOf(kinds));
  const tone = modelOf(tables['tone']!);
  return {
    features,
    see: seer(features, tone),
    tone,
    toneIds: toneIdsOf(tone),
    inbound: modelOf(tables['inbound']!),
    whole: modelOf(tables['whole']!),
    reply: modelOf(tables['reply']!),
    judges,
  };
}

/** Looks up the kinds of a word. */
export function kindsOf(kinds: Packed['kinds']): Kinds {
  const placeOf = placesOf(kinds.words);
  return (word) => {
    const place = placeOf(word);
    return place < 0 ? undefined : [kinds.coarse[place]!, kinds.fine[place]!];
  };
}
