/** The secret in an `otpauth:` link, in groups of four, for people who type it. */
export function secretOf(link: string): string {
  const secret = new URLSearchParams(link.split('?')[1] ?? '').get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
