/**
 * A number from 0 up to 1 that depends on nothing but its arguments: the same seed, turn and purpose
 * give the same number, so a rehearsal replays exactly. (FNV-1a over the words, mixed as in murmur3.)
 */
export function chance(seed: number, turn: number, purpose: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const part of [String(turn), purpose]) {
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x2f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
