/** What to tell somebody whose Node is older than the one we need, or null. */
export function tooOld(version: string, needed: string): string | null;
