import { read, type Message } from '@attune/language';
import { eachLine, textAt } from './jsonl.ts';

export async function run(args: string[]): Promise<number> {
  if (args.includes('--jsonl')) return eachLine(readRow);
  console.error('attune read: plain input comes next; use --jsonl');
  return 2;
}

function readRow(row: Record<string, unknown>): unknown {
  const { emotions, risks, concerns, ...rest } = read({ text: textAt(row, 'text'), channel: row.channel as Message['channel'] });
  return { id: row.id, emotions, ...rest, concerns, risks };
}
