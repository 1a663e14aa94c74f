/**
 * The key of a ticket, from the part of a link after the `#`. It stands there because that
 * part is never sent to a server and so never ends up in a log.
 */
export function keyInLink(hash: string): string | null {
  const key = new URLSearchParams(hash.replace(/^#/, '')).get('key');
  return key && /^[\w.~-]{10,500}$/.test(key) ? key : null;
}
