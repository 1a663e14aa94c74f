/** An open-addressed index: the place of each hash in a list of them, -1 for one that is not there. */
export function placesOf(hashes: Int32Array): (hash: number) => number {
  let size = 1;
  while (size < hashes.length * 2.5) size *= 2;
  const mask = size - 1;
  // For each slot a hash and its place.
  const slots = new Int32Array(size * 2).fill(-1);
  for (let i = 0; i < hashes.length; i++) {
    let at = (hashes[i]! ^ (hashes[i]! >>> 13)) & mask;
    while (slots[at * 2 + 1] !== -1) at = (at + 1) & mask;
    slots[at * 2] = hashes[i]!;
    slots[at * 2 + 1] = i;
  }
  return (hash) => {
    for (let at = (hash ^ (hash >>> 13)) & mask; ; at = (at + 1) & mask) {
      const place = slots[at * 2 + 1]!;
      if (place === -1 || slots[at * 2] === hash) return place;
    }
  };
}
