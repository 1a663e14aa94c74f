import { readFile } from 'node:fs/promises';

export interface Given {
  text: string;
  channel?: 'email';
}

/** The message in a file (an .eml is parsed as mail), or what stands on standard input. */
export async function messageFrom(file: string | undefined): Promise<Given> {
  if (file === undefined || file === '-') return { text: await standardInput() };
  if (!file.toLowerCase().endsWith('.eml')) return { text: await readFile(file, 'utf8') };
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(await readFile(file));
  const subject = mail.subject ? `Subject: ${mail.subject}\n\n` : '';
  return { text: subject + (mail.text ?? ''), channel: 'email' };
}

export async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

/** The sentence for somebody who named a file that cannot be read. */
export function cannotOpen(file: string | undefined, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT'
    ? `there is no file "${file}".`
    : `"${file}" cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
