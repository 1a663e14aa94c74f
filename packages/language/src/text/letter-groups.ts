// What the table of letters and the script that packs it agree on.

/** How many points a level from 0 to 7 stands for. */
export const levelPoints = (level: number): number => 53 + level * 24;
/** The level that is nearest to so many points. */
export const levelOf = (points: number): number => Math.max(0, Math.min(7, Math.round((points - 53) / 24)));

const SPACE = 0x20;

/** A number of 24 bits for a group of letters; two groups in a thousand share theirs with a stranger. */
export function groupOf(bytes: Uint8Array, begins: boolean, ends: boolean): number {
  let hash = 0x811c9dc5;
  const take = (byte: number) => (hash = Math.imul(hash ^ byte, 0x01000193));
  if (begins) take(SPACE);
  for (const byte of bytes) take(byte);
  if (ends) take(SPACE);
  return ((hash >>> 8) ^ hash) & 0xffffff;
}
