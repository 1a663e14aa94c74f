/**
 * The key that opens one ticket from this browser, for people without an account. It ends
 * with the tab: on a shared computer the next person must not find it.
 */
const nameOf = (number: number) => `attune.ticket-key.${number}`;

export function keepTicketKey(number: number, key: string): void {
  try {
    sessionStorage.setItem(nameOf(number), key);
  } catch {
    // Storage is closed (private mode); the link in the mail still works.
  }
}

export function keyOfTicket(number: number | undefined): string | null {
  if (number === undefined) return null;
  try {
    return sessionStorage.getItem(nameOf(number));
  } catch {
    return null;
  }
}
