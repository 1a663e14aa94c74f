import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { shippedBrowser } from './shipped-browser.ts';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing of the browser's own may look for the network; the pages are on this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A program to open, and what it needs from its surroundings. */
export interface Found {
  executablePath: string;
  env?: Record<string, string>;
}

/**
 * Opens a real browser: the one that ships inside its npm package, else Chrome or Chromium of
 * the system. A bare machine lacks libraries and fonts that the shipped one needs; it is tried
 * with those of the system first, since they know the machine better, then with its own.
 */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [
    () => shippedBrowser('with the libraries of the system'),
    () => shippedBrowser('with its own libraries'),
    systemBrowser,
  ]) {
    try {
      const { executablePath, env } = await find();
      return await chromium.launch({
        executablePath,
        args: FLAGS,
        headless: true,
        ...(env ? { env: { ...process.env, ...env } } : {}),
      });
    } catch (error) {
      failures.push(reasonIn(error));
    }
  }
  throw new Error(
    `No browser could be opened for the journeys. Install Chromium or Chrome and run them again.\n  ${failures.join('\n  ')}`,
  );
}

async function systemBrowser(): Promise<Found> {
  const executablePath = SYSTEM_BROWSERS.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('There is no Chrome or Chromium on this system.');
  return { executablePath };
}

/** The loader's own sentence, when there is one: it names the library that is missing. */
function reasonIn(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return /error while loading shared libraries: [^\n]+/.exec(said)?.[0] ?? said.split('\n')[0] ?? said;
}
