import { expect, test } from 'vitest';
import type { Ticket } from '@attune/contract';
import { emailOf } from '@attune/seed';
import { ask } from '../src/caller.ts';
import { daysPass } from '../src/database.ts';
import { offeredToJonas } from '../src/offered.ts';
import { letterSaying, linkIn } from '../src/outbox.ts';
import { button, conversation, queueRow, see, theirSide } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ staffed: ['amina'] });

test('silence is asked once, then rests, and is never counted as solved', async () => {
  const [ada, amina] = await Promise.all([desk.windowOf('ada'), desk.windowOf('amina')]);
  await ask(ada, 'PATCH /desk', { reminderDays: [1], dormantAfterDays: 3 });
  const { number } = await offeredToJonas(amina, ada);
  const ticket = async () => (await ask<Ticket>(amina, `GET /tickets/${number}`)).body;
  await amina.goto(`/desk/waiting/${number}`);
  await see(theirSide(amina).getByText('Offered, no word yet'));

  // A day without a word: one letter asks, with the same way to answer.
  await daysPass(desk.desk, number, 1.1);
  await see(conversation(amina).getByText('A reminder was sent.'));
  const reminder = await letterSaying(ada, emailOf('jonas'), /We would like to know whether it really works/);
  expect((await ticket()).offers[0]).toMatchObject({ outcome: 'pending', remindersSent: 1 });

  // Two days more: it rests. It stands under Dormant, and nowhere that counts as solved.
  await daysPass(desk.desk, number, 2);
  await see(conversation(amina).getByText('No word came, so it rests. It is not counted as solved.'));
  await amina.goto('/desk/dormant');
  await see(queueRow(amina, 'Jonas Weber'));
  await amina.goto('/desk/confirmed');
  await see(amina.getByText('Nothing confirmed yet'));
  expect((await ask<Record<string, number>>(amina, 'GET /tickets/counts')).body).toMatchObject({
    confirmed: 0,
    dormant: 1,
  });

  // Weeks later he comes upon the letter. His word still counts.
  const jonas = await desk.window(linkIn(reminder.text, '/fix/'));
  await see(jonas.getByText('It does not count as solved, and you can still answer.'));
  await button(jonas, 'It works now').click();
  await see(jonas.getByText('It counts as solved because you said so.'));
  await see(queueRow(amina, 'Jonas Weber'));
  expect((await ticket()).status).toBe('confirmed');
});
