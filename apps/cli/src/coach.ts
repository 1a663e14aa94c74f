import { coach } from '@attune/language';
import { eachLine, textAt } from './jsonl.ts';

export async function run(args: string[]): Promise<number> {
  if (args.includes('--jsonl')) return eachLine(coachRow);
  console.error('attune coach: plain input comes next; use --jsonl');
  return 2;
}

function coachRow(row: Record<string, unknown>): unknown {
  const requester = row.requester as { name?: string; text?: string } | undefined;
  if (typeof requester?.text !== 'string') throw new Error('"requester.text" must be a text');
  const { moves, missteps, unheard, score } = coach(requester.text, textAt(row, 'reply'), { requester: requester.name });
  return { id: row.id, moves, missteps, unheard, score };
}
