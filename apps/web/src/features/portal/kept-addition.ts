const nameOf = (number: number) => `attune.addition.${number}`;

/** What somebody is adding to their ticket, for as long as this tab lives. */
export function keepAddition(number: number, text: string): void {
  try {
    if (text.trim() === '') sessionStorage.removeItem(nameOf(number));
    else sessionStorage.setItem(nameOf(number), text);
  } catch {
    // Storage is closed or full; the words are still on the page.
  }
}

export function keptAddition(number: number): string {
  try {
    return sessionStorage.getItem(nameOf(number)) ?? '';
  } catch {
    return '';
  }
}
