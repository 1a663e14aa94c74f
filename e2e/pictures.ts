import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TicketList } from '@attune/contract';
import { emailOf, type Who } from '@attune/seed';
import { openBrowser } from './src/browser.ts';
import build from './src/build.ts';
import { ask, belongsTo, enter } from './src/caller.ts';
import { startDesk, type RunningDesk } from './src/desk.ts';
import { letterSaying, linkIn } from './src/outbox.ts';
import { DESK, HALF_WRITTEN, PUBLIC, writeHalfAnAnswer } from './src/screens.ts';
import { button, see } from './src/see.ts';

/**
 * Takes the pictures of the screens, to look at them with one's own eyes:
 * `npx tsx e2e/pictures.ts <folder>`. The one of the README is `conversation-1440-light.png`.
 */
const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;
type Look = (typeof LOOKS)[number];

const folder = process.argv[2];
if (folder === undefined) throw new Error('Say where the pictures should go: npx tsx e2e/pictures.ts <folder>');
await mkdir(folder, { recursive: true });
await build();
const [desk, browser] = await Promise.all([startDesk({ demo: true }), openBrowser()]);
try {
  for (const look of LOOKS) await takeAll(desk, browser, look);
} finally {
  await browser.close();
  await desk.stop();
}

async function takeAll(desk: RunningDesk, browser: Browser, look: Look): Promise<void> {
  const open = async (who?: Who): Promise<Page> => {
    const { width, height, colorScheme } = look;
    const context = await browser.newContext({
      baseURL: desk.url,
      viewport: { width, height },
      colorScheme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    belongsTo(context, desk.url);
    const page = await context.newPage();
    if (who) await enter(page, emailOf(who), desk.password);
    return page;
  };
  const take = (page: Page, name: string) =>
    page.screenshot({ path: path.join(folder!, `${name}-${look.width}-${look.colorScheme}.png`) });

  const ada = await open('ada');
  const amina = await open('amina');
  const visitor = await open();
  for (const [page, screens] of [
    [ada, DESK],
    [visitor, PUBLIC],
  ] as const) {
    for (const { name, place, ready } of screens) {
      await page.goto(place);
      await ready(page);
      await take(page, name.replaceAll(' ', '-'));
    }
  }

  const { body } = await ask<TicketList>(amina, 'GET /tickets?queue=queue&limit=100');
  const jonas = body.items.find(({ subject }) => subject === 'My VPN is down again')!;
  await amina.goto(`/desk/queue/${jonas.number}`);
  await writeHalfAnAnswer(amina, 'Jonas Weber', HALF_WRITTEN);
  await take(amina, 'conversation');
  if (look.width < 1100) {
    await button(amina, 'Their side').click();
    await see(amina.getByText('They tried'));
    await take(amina, 'their-side');
  }

  await visitor.goto('/');
  await visitor
    .getByRole('textbox', { name: 'Your words' })
    .fill(
      'The scanner on floor 2 jams since Monday and I have to send forty contracts today. I have cleaned it twice. Could somebody come before noon?',
    );
  await see(visitor.getByRole('region', { name: 'This is how we understood you' }).getByRole('listitem'));
  await take(visitor, 'portal-understood');
  const { text: answer } = await letterSaying(ada, emailOf('grace'), /\/t\/\d+/);
  await visitor.goto(linkIn(answer, '/t/'));
  await see(visitor.getByRole('heading', { name: 'What we are doing' }));
  await take(visitor, 'ticket-story');
  const { text: offer } = await letterSaying(ada, emailOf('walter'), /Does it really work for you now/);
  await visitor.goto(linkIn(offer, '/fix/'));
  await see(button(visitor, 'It works now'));
  await take(visitor, 'offered-fix');
  for (const page of [ada, amina, visitor]) await page.context().close();
}
