// How findings are printed for people: calm, coloured only on a terminal that wants it.
const wanted = (): boolean => Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
const paint =
  (code: string) =>
  (text: string): string =>
    wanted() ? `\u001b[${code}m${text}\u001b[0m` : text;

export const bold = paint('1');
export const dim = paint('2');
export const good = paint('32');
export const care = paint('33');
export const hurt = paint('31');

/** A heading with its lines, or nothing when there are none. */
export function section(title: string, lines: string[]): string {
  return lines.length === 0 ? '' : `${bold(title)}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** A quote on one line. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `“${flat.length > 110 ? `${flat.slice(0, 107)}…` : flat}”`;
}
