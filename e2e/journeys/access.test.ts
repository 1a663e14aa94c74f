import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TicketList } from '@attune/contract';
import { emailOf } from '@attune/seed';
import { violationsOn } from '../src/axe.ts';
import { ask } from '../src/caller.ts';
import { letterSaying, linkIn } from '../src/outbox.ts';
import { DESK, PUBLIC, writeHalfAnAnswer, type Screen } from '../src/screens.ts';
import { button, see, seeGone } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ demo: true });

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** Everything wrong with this screen, each line with the screen that it is about. Dark changes colours and nothing else. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const width = page.viewportSize()!.width;
  const found = [...(await violationsOn(page)), ...(await wideParts(page))].map((what) => `${name}, ${width}: ${what}`);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.locator('[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' });
  await twoFrames(page);
  found.push(...(await violationsOn(page, ['color-contrast'])).map((what) => `${name}, ${width}, dark: ${what}`));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return found;
}

/** Colours that change do so in steps, however short; a step is a frame. */
const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** A page that scrolls to the side loses people who read at 390 px or at 400 percent. */
const wideParts = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll('*')]
      .filter((part) => part.getBoundingClientRect().right > clientWidth + 1)
      .at(-1);
    return [
      `scrolls to the side, ${scrollWidth} in ${clientWidth} px, because of ${widest?.tagName} ${widest?.className}`,
    ];
  });

async function walk(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, place, ready } of screens) {
    await page.goto(place);
    await ready(page);
    found.push(...(await faultsOf(page, name)));
  }
  return found;
}

test.each(WIDTHS)('nobody is shut out of the pages for everybody, $width px', async (viewport) => {
  const ada = await desk.windowOf('ada');
  const visitor = await desk.window('/', { viewport, reducedMotion: 'reduce' });
  const found = await walk(visitor, PUBLIC);

  await visitor.goto('/');
  await visitor
    .getByRole('textbox', { name: 'Your words' })
    .fill('The scanner on floor 2 jams since Monday and I have to send forty contracts today. I am at my wits’ end.');
  await see(visitor.getByRole('region', { name: 'This is how we understood you' }).getByRole('listitem'));
  await button(visitor, /^Correct: /)
    .first()
    .click();
  found.push(...(await faultsOf(visitor, 'portal, understood')));

  // The example desk has offered fixes to Walter and to Oskar.
  const { text } = await letterSaying(
    ada,
    emailOf(viewport.width > 1000 ? 'walter' : 'oskar'),
    /Does it really work for you now/,
  );
  await visitor.goto(linkIn(text, '/fix/'));
  await see(button(visitor, 'It works now'));
  found.push(...(await faultsOf(visitor, 'offered fix')));
  await button(visitor, 'It works now').click();
  await see(visitor.getByRole('heading', { name: 'Two questions, then you are done' }));
  await button(visitor, 'Send the answers').click();
  await see(visitor.getByText('Please choose one of the five.'));
  found.push(...(await faultsOf(visitor, 'two questions')));
  const { text: answer } = await letterSaying(ada, emailOf('grace'), /\/t\/\d+/);
  await visitor.goto(linkIn(answer, '/t/'));
  await see(visitor.getByRole('heading', { name: 'What we are doing' }));
  found.push(...(await faultsOf(visitor, 'ticket story')));
  expect(found).toEqual([]);
});

test.each(WIDTHS)('nobody is shut out of the desk, $width px', async (viewport) => {
  const ada = await desk.windowOf('ada', undefined, { viewport, reducedMotion: 'reduce' });
  const found = await walk(ada, DESK);

  const { body } = await ask<TicketList>(ada, 'GET /tickets?queue=all&limit=100');
  const { number } = body.items.find(({ subject }) => subject === 'My VPN is down again')!;
  await ada.goto(`/desk/all/${number}`);
  await writeHalfAnAnswer(ada, 'Jonas Weber');
  found.push(...(await faultsOf(ada, 'conversation')));
  if (viewport.width > 1000) {
    for (const [name, title] of [
      ['Offer a fix', 'Offer Jonas Weber a fix'],
      ['Hand over', 'Hand Jonas Weber over'],
    ] as const) {
      await button(ada, name).click();
      const dialog = ada.getByRole('dialog', { name: title });
      await see(dialog);
      found.push(...(await faultsOf(ada, name)));
      await ada.keyboard.press('Escape');
      await seeGone(dialog);
    }
  } else {
    await button(ada, 'Their side').click();
    await see(ada.getByText('They tried'));
    found.push(...(await faultsOf(ada, 'their side')));
  }
  expect(found).toEqual([]);
});

test('who asked for less motion sees none', async () => {
  const visitor = await desk.window('/', { reducedMotion: 'reduce' });
  await visitor.getByRole('textbox', { name: 'Your words' }).fill('The scanner on floor 2 jams since Monday.');
  await see(button(visitor, 'Send'));
  const moving = await visitor.evaluate(() => {
    const seconds = (times: string) =>
      Math.max(...times.split(',').map((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1)));
    return [...document.querySelectorAll('*')]
      .filter((part) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(part);
        return (animationName !== 'none' && seconds(animationDuration) > 0.01) || seconds(transitionDuration) > 0.01;
      })
      .map((part) => `${part.tagName} ${part.className}`);
  });
  expect(moving).toEqual([]);
});
