const PER_SIGN = 22;
const FIRST = 400;
const LONGEST = 2_500;

/** How long somebody would write at these words, in milliseconds; nobody waits longer than two and a half seconds. */
export const typingTime = (words: string): number => Math.min(LONGEST, FIRST + words.length * PER_SIGN);
