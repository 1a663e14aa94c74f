/** Numbers that look random and are the same in every run, so that two measurements see the same desk. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  below(limit: number): number;
  between(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  happens(probability: number): boolean;
  /** A rank from 0 where each rank is about as likely as one divided by it: few words are said often, most seldom. */
  zipf(count: number): number;
}

/** mulberry32 by Tommy Ettinger: small, fast, and good enough for made-up tickets. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (items) => items[below(items.length)]!,
    happens: (probability) => next() < probability,
    zipf: (count) => Math.min(count - 1, Math.floor(Math.exp(next() * Math.log(count + 1))) - 1),
  };
}

/** A UUIDv7 of a given moment. */
export function idAt(chance: Chance, moment: number): string {
  const time = Math.floor(moment).toString(16).padStart(12, '0');
  const digits = (count: number) => Array.from({ length: count }, () => chance.below(16).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${'89ab'[chance.below(4)]}${digits(3)}-${digits(12)}`;
}
