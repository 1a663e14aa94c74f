import { expect, test } from 'vitest';
import type { Ticket } from '@attune/contract';
import { ask } from '../src/caller.ts';
import { VPN, wroteIn } from '../src/cast-writes.ts';
import { button, conversation, draftTo, see, seeGone, sendReply } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ demo: true });

/** Long enough that its end and its beginning are not on one screen. */
const LONG = `${VPN}\n\n${Array.from({ length: 40 }, (_, i) => `Log line ${i + 1}: the tunnel went down and came back.`).join('\n')}`;
const AMINAS = 'Three drops in a week before a demo, Jonas. I am looking at the gateway now.';
const NOORS = 'Jonas, the left port of the dock is the right one. I have marked it for you.';

test('two agents at one ticket see each other, and neither loses a word', async () => {
  const [amina, noor] = await Promise.all([desk.windowOf('amina'), desk.windowOf('noor')]);
  const { number } = await wroteIn(amina, 'jonas', LONG);

  await amina.goto(`/desk/queue/${number}`);
  await noor.goto(`/desk/queue/${number}`);
  await see(amina.getByText('Noor Bakker is here'));

  // Amina reads the beginning again while she writes.
  await draftTo(amina, 'Jonas Weber').fill(AMINAS);
  await see(noor.getByText('Amina Haddad is writing'));
  await conversation(amina).hover();
  await amina.mouse.wheel(0, -10_000);
  await see(conversation(amina).getByText('My VPN dropped'));

  // Noor answers first.
  await draftTo(noor, 'Jonas Weber').fill(NOORS);
  await sendReply(noor).click();
  await button(noor, 'Send now').click();
  await see(conversation(noor).getByText(NOORS));
  await see(button(amina, 'New words below'));

  // Amina's words do not go out over something that she has not read, and they are still hers.
  await sendReply(amina).click();
  const conflict = amina.getByRole('alert').filter({ hasText: 'Somebody wrote while you were writing' });
  await see(conflict.getByText(NOORS));
  expect(await draftTo(amina, 'Jonas Weber').innerText()).toContain(AMINAS);

  await button(conflict, 'Send anyway').click();
  await seeGone(conflict);
  await see(conversation(amina).getByText(AMINAS));
  await button(amina, 'Send now').click();
  await see(conversation(noor).getByText(AMINAS));

  const { body } = await ask<Ticket>(noor, `GET /tickets/${number}`);
  expect(body.messages.filter(({ author }) => author.role !== 'requester').map(({ text }) => text)).toEqual([
    NOORS,
    AMINAS,
  ]);
});
