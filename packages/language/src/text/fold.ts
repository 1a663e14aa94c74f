/**
 * Lower case with plain quotes and dashes, of exactly the same length, so that an offset into the
 * folded text is an offset into the original. Example: `fold('Can’t — NOW')` is `can't - now`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : [...text].map(lowerSameLength).join('');
  if (!UNEVEN.test(even)) return even;
  return even
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\u00a0/g, ' ');
}

// One look tells that most texts have nothing to replace.
const UNEVEN = /[‘’ʼ´`“”„«»–—\u00a0]/;

// A few capitals (Turkish dotted I) grow when lowered; they stay as they are.
function lowerSameLength(char: string): string {
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
}
