/**
 * Forgets the keys of this tab. A key is the narrowest thing that a visitor can show and
 * comes before a sign-in, so after signing in it would hide the answers again.
 */
export function forgetTicketKeys(): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith('attune.ticket-key.')) sessionStorage.removeItem(name);
  } catch {
    // Storage is closed; then there are no keys either.
  }
}
