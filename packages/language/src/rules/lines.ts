/** One phrase a line, so that the tables need no quotation marks and a change is one line in a diff. */
export function lines(table: TemplateStringsArray): string[] {
  return table.raw[0]!.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('--'));
}
