import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Found } from './browser.ts';

const UNPACK = "const { default: shipped } = await import('@sparticuz/chromium'); await shipped.executablePath();";

/** The browser inside `@sparticuz/chromium`, unpacked once into a folder of our own. */
export async function shippedBrowser(
  how: 'with the libraries of the system' | 'with its own libraries',
): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The shipped browser is for Linux on x64.');
  const home = path.join(tmpdir(), `attune-browser-${await shippedVersion()}-${process.getuid?.() ?? 0}`);
  if (!existsSync(home)) await unpackInto(home);
  const env: Record<string, string> = {};
  if (how === 'with its own libraries') env['LD_LIBRARY_PATH'] = path.join(home, 'al2023', 'lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = path.join(home, 'our-fonts.conf');
  return { executablePath: path.join(home, 'chromium'), env };
}

/**
 * Unpacks beside the place and moves it there whole: two test files begin at the same time,
 * and one must not start what the other has half written.
 */
async function unpackInto(home: string): Promise<void> {
  const folder = await mkdtemp(`${home}-`);
  try {
    await runUnpacking(folder);
    await writeFile(path.join(folder, 'our-fonts.conf'), fontsIn(home));
    await rename(folder, home);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    // Somebody else was quicker, so it is there.
    if (!existsSync(path.join(home, 'chromium'))) throw error;
  }
}

/** In a process of its own, because the package goes by TMPDIR, and our desks live there too. */
async function runUnpacking(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', UNPACK], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    // The package unpacks libnss3 and its friends only where it believes to be on Lambda, on a Node that Lambda has.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((ended, failed) => child.once('exit', ended).once('error', failed));
  if (code !== 0) throw new Error(`The shipped browser could not be unpacked: ${said.trim().split('\n')[0] ?? ''}`);
}

/** A new version of the package is a new browser, not the old one found again. */
async function shippedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const about = await readFile(path.join(entry, '../../../package.json'), 'utf8');
  return (JSON.parse(about) as { version: string }).version;
}

/** The package's own list of fonts names places that only Lambda has. */
const fontsIn = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${path.join(home, 'fonts')}</dir>
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
