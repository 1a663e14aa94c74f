export type Mark = 1 | 2 | 3 | 4 | 5;

/**
 * Where a degree of 0 to 100 becomes the next of five words. The middle two are those of the engine: from
 * 35 somebody opens up, and from 50 they tell what they told nobody.
 */
const FROM = [18, 35, 50, 70] as const;

/** A degree of 0 to 100 on the scale on which one rated oneself. */
export const markOf = (degree: number): Mark => (1 + FROM.filter((from) => degree >= from).length) as Mark;
