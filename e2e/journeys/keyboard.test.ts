import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { VPN, wroteIn } from '../src/cast-writes.ts';
import { button, conversation, see, seeGone } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ demo: true });

/** Where the keys go now, as a screen reader would say it. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    return {
      lost: here === null || here === document.body,
      row: here?.getAttribute('data-ticket') ?? null,
      label: here?.getAttribute('aria-label') ?? '',
    };
  });
const focusIsSomewhere = async (page: Page) =>
  expect.poll(async () => (await focusOf(page)).lost, { timeout: 5_000 }).toBe(false);

test('an agent works a whole ticket without a mouse', async () => {
  const amina = await desk.windowOf('amina');
  const press = (keys: string) => amina.keyboard.press(keys);
  const { number } = await wroteIn(amina, 'jonas', VPN);
  await amina.goto('/desk/queue');
  await see(amina.locator(`a[data-ticket="${number}"]`));

  // j goes down the list, k goes back up, Enter opens.
  await press('j');
  const first = (await focusOf(amina)).row;
  expect(first).not.toBeNull();
  await press('j');
  expect((await focusOf(amina)).row).not.toBe(first);
  await press('k');
  expect((await focusOf(amina)).row).toBe(first);
  for (let steps = 0; steps < 30 && (await focusOf(amina)).row !== String(number); steps++) await press('j');
  await press('Enter');
  await see(conversation(amina).getByText('My VPN dropped'));

  // r writes, Control+Enter sends, Escape leaves the words.
  await press('r');
  await expect.poll(async () => (await focusOf(amina)).label).toBe('Your reply to Jonas Weber');
  await amina.keyboard.type('Jonas, three drops before a demo. I am on it.');
  await press('Control+Enter');
  await see(button(amina, 'Undo'));
  await see(conversation(amina).getByText('I am on it.'));
  await focusIsSomewhere(amina);

  // A fix is offered from the keyboard as well; closing the dialog brings the focus back.
  await amina.getByRole('button', { name: 'Offer a fix' }).focus();
  await press('e');
  const offer = amina.getByRole('dialog', { name: 'Offer Jonas Weber a fix' });
  await see(offer);
  await press('Escape');
  await seeGone(offer);
  await focusIsSomewhere(amina);
  await press('e');
  await see(offer);
  await amina.keyboard.type('The dock gave the network two ways out.');
  await press('Tab');
  await amina.keyboard.type('I closed one of them.');
  await press('Control+Enter');
  await seeGone(offer);
  await see(button(amina, 'Fix offered'));
  await focusIsSomewhere(amina);

  // ? shows the keys, Control+K finds a command, / searches, Escape leaves each.
  await conversation(amina).focus();
  await press('?');
  const help = amina.getByRole('dialog', { name: 'Keys on this screen' });
  await see(help.getByText('Next ticket'));
  await press('Escape');
  await seeGone(help);
  await focusIsSomewhere(amina);
  await press('Control+k');
  const palette = amina
    .getByRole('textbox', { name: 'What would you like to do?' })
    .or(amina.getByRole('searchbox', { name: 'What would you like to do?' }));
  await see(palette);
  await press('Escape');
  await seeGone(palette);
  await focusIsSomewhere(amina);
  await press('Control+k');
  await see(palette);
  await amina.keyboard.type('go to mine');
  await press('Enter');
  await see(amina.getByRole('heading', { name: 'Mine' }));
  await amina.waitForURL('**/desk/mine');
  await seeGone(palette);
  await press('/');
  await expect.poll(async () => (await focusOf(amina)).label).toMatch(/^Number, person/);
  await amina.keyboard.type('two ways out');
  await press('Escape');
  await focusIsSomewhere(amina);
});
