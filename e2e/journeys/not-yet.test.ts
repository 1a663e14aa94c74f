import { expect, test } from 'vitest';
import { wroteIn } from '../src/cast-writes.ts';
import { offeredToJonas } from '../src/offered.ts';
import { button, conversation, queueRow, see, theirSide } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ staffed: ['amina'] });

const STILL = 'The left port does the same. It dropped again at ten, in the middle of my call.';

test('"not yet" costs the person nothing: the ticket is back, with their words, before the others', async () => {
  const [ada, amina] = await Promise.all([desk.windowOf('ada'), desk.windowOf('amina')]);
  const { number, link } = await offeredToJonas(amina, ada);
  await wroteIn(amina, 'babak', 'Could I have a second monitor for room 2.14? No hurry, sometime this month is fine.');
  await wroteIn(amina, 'grace', 'How do I change the signature under my mails?');
  await amina.goto(`/desk/queue/${number}`);
  await see(queueRow(amina, 'Babak Rahimi'));
  await expect.poll(() => queueRow(amina, 'Jonas Weber').count()).toBe(0);

  const jonas = await desk.window(link);
  await see(jonas.getByText('I closed the second way.'));
  await button(jonas, 'Not yet').click();
  await jonas.getByRole('textbox', { name: 'What does not work yet?' }).fill(STILL);
  await button(jonas, 'Send').click();
  await see(jonas.getByText('Thank you for saying so.'));

  // Amina sees his words where she is, and finds him first in the line that he has stood in before.
  await see(conversation(amina).getByText(STILL));
  await see(theirSide(amina).getByText('Not yet', { exact: true }));
  await amina.goto('/desk/queue');
  await see(queueRow(amina, 'Jonas Weber').getByText('the fix did not work yet'));
  const first = amina
    .getByRole('region', { name: /^Tickets:/ })
    .getByRole('listitem')
    .first();
  expect(await first.innerText()).toContain('Jonas Weber');

  // The link tells him where it stands; it does not ask twice.
  await jonas.reload();
  await see(jonas.getByText('Thank you for saying so.'));
  expect(await button(jonas, 'It works now').count()).toBe(0);
});
