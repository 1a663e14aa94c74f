import { createInterface } from 'node:readline';

/**
 * Answers each JSON line of standard input with one on standard output. A line that cannot be
 * answered is named on standard error, the rest goes on, and the exit status is 1.
 */
export async function eachLine(answer: (row: Record<string, unknown>) => unknown): Promise<number> {
  let status = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(answer(asObject(JSON.parse(line))))}\n`);
    } catch (error) {
      console.error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
      status = 1;
    }
  }
  return status;
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('expected a JSON object');
  return value as Record<string, unknown>; // just checked
}

/** The text at `key`, or an error that names the key. */
export function textAt(row: Record<string, unknown>, key: string): string {
  const value = row[key];
  if (typeof value !== 'string') throw new Error(`"${key}" must be a text`);
  return value;
}
