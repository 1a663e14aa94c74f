import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { emailOf, type Who } from '@attune/seed';
import { openBrowser } from './browser.ts';
import { belongsTo, enter } from './caller.ts';
import { startDesk, type RunningDesk } from './desk.ts';
import { staff, takeTime } from './first-day.ts';

/** One desk and one browser for all that a file tells; everybody has a window of their own. */
export interface Story {
  readonly desk: RunningDesk;
  readonly browser: Browser;
  /** A window that nobody was in before, as a private window is. */
  window(place?: string, options?: BrowserContextOptions): Promise<Page>;
  /** A window of somebody who works here, signed in. */
  windowOf(who: Who, place?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Another tab of the same window. */
  tab(beside: Page, place: string): Promise<Page>;
}

/** A slow machine may take its time; a screen that has not come by then will not come. */
export const PATIENCE_MS = 45_000;

type DeskOptions = NonNullable<Parameters<typeof startDesk>[0]>;
interface Start extends DeskOptions {
  /** An empty desk, set up by Ada, at which these people work. */
  staffed?: readonly Who[];
  /** What has to be there before the desk can start, such as a mail server to send to. */
  prepare?: () => Promise<DeskOptions>;
}

/** Starts the desk before the first test of a file and ends it after the last. */
export function tellStory({ staffed, prepare, ...options }: Start = {}): Story {
  let desk: RunningDesk | undefined;
  let browser: Browser | undefined;
  const faults: string[] = [];
  // A story has many steps, and each may wait as long as a person would.
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

  beforeAll(async () => {
    const all = { ...options, ...(await prepare?.()) };
    [desk, browser] = await Promise.all([startDesk(all), openBrowser()]);
    if (staffed) await staff(desk, staffed);
    if (staffed || all.demo) await takeTime(desk);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await takePictures(browser, task.name);
    // Whatever a test was about: no screen may throw while it is told.
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  const window: Story['window'] = async (place, options) => {
    const context = await browser!.newContext({
      baseURL: desk!.url,
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      ...options,
    });
    belongsTo(context, desk!.url);
    return openTab(context, place, faults);
  };
  return {
    get desk() {
      return desk!;
    },
    get browser() {
      return browser!;
    },
    window,
    async windowOf(who, place, options) {
      const page = await window(undefined, options);
      await enter(page, emailOf(who), desk!.password);
      if (place !== undefined) await page.goto(place);
      return page;
    },
    tab: (beside, place) => openTab(beside.context(), place, faults),
  };
}

async function openTab(context: BrowserContext, place: string | undefined, faults: string[]): Promise<Page> {
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (said) => {
    // A refused request is an answer, and some journeys ask for one; anything else is a fault.
    if (said.type() === 'error' && !said.text().startsWith('Failed to load resource'))
      faults.push(`${page.url()}: ${said.text()}`);
  });
  if (place !== undefined) await page.goto(place);
  return page;
}

/** What every window showed when a journey failed, so that one need not run it again to see. */
async function takePictures(browser: Browser | undefined, name: string): Promise<void> {
  const folder = path.join(tmpdir(), 'attune-journeys-failed', name.replace(/[^\w]+/g, '-').slice(0, 60));
  await mkdir(folder, { recursive: true });
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
  await Promise.all(
    pages.map((page, i) => page.screenshot({ path: path.join(folder, `${i}.png`) }).catch(() => undefined)),
  );
  process.stdout.write(`Pictures of the windows: ${folder}\n`);
}
