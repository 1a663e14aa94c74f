export type Mark = 1 | 2 | 3 | 4 | 5;

/** A degree of 0 to 100 on the scale on which one rated oneself. */
export const markOf = (degree: number): Mark => Math.min(5, Math.max(1, Math.ceil(degree / 20))) as Mark;
