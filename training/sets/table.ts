import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Reads a gzipped table with a header line and no quoting. Throws when a named column is missing. */
export function readTable<Column extends string>(file: string, columns: readonly Column[]): Record<Column, string>[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const names = head.replace(/\r$/, '').split('\t');
  const places = columns.map((column) => {
    const place = names.indexOf(column);
    if (place < 0) throw new Error(`${file} has no column ${column}; it has ${names.join(', ')}`);
    return [column, place] as const;
  });
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.replace(/\r$/, '').split('\t');
      return Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<
        Column,
        string
      >;
    });
}
