import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ATTUNE = fileURLToPath(new URL('../bin/attune.mjs', import.meta.url));

test('a reader who has seen enough ends a command in peace', async () => {
  const child = spawn(process.execPath, [ATTUNE, 'practice', '--list'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  child.stdout.destroy();
  const [code] = (await once(child, 'exit')) as [number];
  expect(complaint).not.toMatch(/EPIPE|Error/);
  expect(code).toBe(0);
});
