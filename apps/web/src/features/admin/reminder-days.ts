const MOST = 5;
const LATEST = 60;

/** "2, 5 and 9" → [2, 5, 9], in order and each once; null when it is not a list of days. */
export function daysIn(words: string): number[] | null {
  const parts = words.split(/[^\d.-]+/).filter(Boolean);
  const days = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  const fits = days.length <= MOST && days.every((day) => Number.isInteger(day) && day >= 1 && day <= LATEST);
  return fits ? days : null;
}

export const daysAsWords = (days: number[]): string => days.join(', ');
