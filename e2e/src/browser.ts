import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const LIBRARY_FOLDERS = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', '/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib/aarch64-linux-gnu'];

/** Nothing of the browser's own may look for the network; the pages are on this machine. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** Opens a real browser: the one that ships inside its npm package, else Chrome or Chromium of the system. */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [shippedBrowser, systemBrowser]) {
    try {
      return await chromium.launch({ executablePath: await find(), args: FLAGS, headless: true });
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(`No browser could be opened for the journeys. Install Chromium or Chrome and run them again.\n  ${failures.join('\n  ')}`);
}

async function systemBrowser(): Promise<string> {
  const found = SYSTEM_BROWSERS.find((place) => existsSync(place));
  if (found === undefined) throw new Error('There is no Chrome or Chromium on this system.');
  return found;
}

/** Unpacks the shipped browser once, into a folder of our own, with the libraries that a bare machine lacks. */
async function shippedBrowser(): Promise<string> {
  if (process.platform !== 'linux') throw new Error('The shipped browser is for Linux.');
  const folder = path.join(tmpdir(), `attune-browser-${process.getuid?.() ?? 0}`);
  await mkdir(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  // The package unpacks libnss3 and its friends only where it believes to be on Lambda.
  if (!LIBRARY_FOLDERS.some((place) => existsSync(path.join(place, 'libnss3.so')))) process.env['AWS_EXECUTION_ENV'] = `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x`;
  const { default: shipped } = await import('@sparticuz/chromium');
  shipped.setGraphicsMode = false;
  return shipped.executablePath();
}
