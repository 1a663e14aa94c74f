import { spawn } from 'node:child_process';
import { type Account, asAccount } from './account.ts';

export interface Ended {
  ok: boolean;
  /** Everything it printed, or why it could not even be started. */
  said: string;
}

/** Runs a short-lived program as the server's account and listens to what it says. */
export function runProgram(
  program: string,
  args: string[],
  account: Account,
  { cwd, input = '' }: { cwd: string; input?: string },
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...asAccount(account), cwd, stdio: 'pipe' });
    let said = '';
    const listen = (chunk: Buffer) => void (said += chunk.toString());
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.stdin.on('error', () => undefined); // It ended before it read; its exit code says why.
    child.stdin.end(input);
    child.on('error', (error) => resolve({ ok: false, said: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}
