import { expect, test } from 'vitest';
import type { CoachingNote } from '@attune/contract';
import { CAST, emailOf, TEAMS } from '@attune/seed';
import { violationsOn } from '../src/axe.ts';
import { ask } from '../src/caller.ts';
import { VPN } from '../src/cast-writes.ts';
import { PASSWORD } from '../src/first-day.ts';
import { letterSaying, linkIn } from '../src/outbox.ts';
import { button, coach, conversation, draftTo, queueRow, see, seeGone, sendReply, theirSide } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory();

const BLAMING = 'You should have told us about the cable earlier.';
const HEARD =
  'Jonas, three drops in one week, and a demo at 3 pm today with your patience used up. You restarted and changed the cable; the left port of the dock is the one to use.';
const PROMISE = 'I will ring you tomorrow at 14:00.';

test('from an empty desk to a fix that its requester confirmed', async () => {
  // Ada opens the desk for the first time and is led through five things.
  const ada = await desk.window('/');
  await see(ada.getByRole('heading', { name: 'Open your desk' }));
  expect(await violationsOn(ada)).toEqual([]);
  await ada.getByRole('textbox', { name: 'What is your desk called?' }).fill('Harbour IT');
  await ada.getByRole('textbox', { name: 'Your name' }).fill(CAST.ada.name);
  await ada.getByRole('textbox', { name: 'Your e-mail' }).fill(emailOf('ada'));
  await ada.getByRole('textbox', { name: 'Your password' }).fill(PASSWORD);
  await button(ada, 'Open the desk').click();
  await see(ada.getByText('Nobody is waiting for you'));

  await ask(ada, 'PATCH /desk', { undoSeconds: 60 });

  // She makes a team and brings Amina in; Mei is invited the same way.
  await ada.goto('/admin/teams');
  await ada.getByRole('textbox', { name: 'Name of a new team' }).fill(TEAMS.desk);
  await button(ada, 'Make the team').click();
  await see(ada.getByRole('listitem').filter({ hasText: TEAMS.desk }));
  await ada.goto('/admin/people');
  await button(ada, 'Invite somebody').click();
  await ada.getByRole('textbox', { name: 'Name', exact: true }).fill(CAST.amina.name);
  await ada.getByRole('textbox', { name: 'E-mail' }).fill(emailOf('amina'));
  await ada.getByRole('checkbox', { name: TEAMS.desk }).check();
  await button(ada, 'Make the invitation').click();
  const invitation = await ada.getByRole('group', { name: 'Invitation' }).getByRole('code').innerText();
  await button(ada, 'Close').click();
  await see(ada.getByRole('listitem').filter({ hasText: CAST.amina.name }).getByText(TEAMS.desk));
  const amina = await desk.window(invitation);
  await amina.getByRole('textbox', { name: /password/i }).fill(PASSWORD);
  await button(amina, 'Accept and sign in').click();
  await see(amina.getByText('Nobody is waiting for you'));

  // Jonas writes in, sees how he is understood, and says that it is worse than that.
  const jonas = await desk.window('/');
  await jonas.getByRole('textbox', { name: 'Your words' }).fill(VPN);
  const understood = jonas.getByRole('region', { name: 'This is how we understood you' });
  await see(understood.getByText('My demo for the Lyon customer is at 3 pm today'));
  await button(understood, 'Correct: How it feels').click();
  await understood.getByRole('radio', { name: 'very strongly' }).check({ force: true });
  await understood.getByRole('button', { name: /^(Save|That is right|Done)/ }).click();
  await see(understood.getByText('very strongly'));
  await jonas.getByRole('textbox', { name: 'Your name' }).fill(CAST.jonas.name);
  await jonas.getByRole('textbox', { name: 'Your e-mail' }).fill(emailOf('jonas'));
  await button(jonas, 'Send').click();
  await see(jonas.getByText('We have your words.'));
  const number = Number(/\/t\/(\d+)/.exec(jonas.url())![1]);

  // Amina sees who needs her first, and why, and Jonas's side before she writes.
  const row = queueRow(amina, 'Jonas Weber');
  await see(row);
  for (const why of ['deadline: “My demo for the Lyon customer', 'it came back', 'very strong'])
    await see(row.getByText(why));
  await row.click();
  await see(theirSide(amina).getByText('My demo for the Lyon customer is at 3 pm today'));
  await see(theirSide(amina).getByText('I have restarted it and tried another cable.'));

  // The coach names a sentence that may hurt, with the reason. She keeps it; it is her reply.
  const draft = draftTo(amina, 'Jonas Weber');
  await draft.click();
  await amina.keyboard.type(`${BLAMING} `);
  await see(coach(amina).getByText('may read as blaming'));
  await see(draft.locator('.underline-hint', { hasText: BLAMING }));
  const concerns = coach(amina).getByRole('list', { name: 'What they want heard or answered' }).getByRole('listitem');
  await see(concerns.filter({ hasText: /^not heard yet: My VPN dropped/ }));
  await button(coach(amina), 'Keep mine').first().click();
  await seeGone(coach(amina).getByText('may read as blaming'));
  await draft.click();
  await amina.keyboard.press('Control+End');
  await amina.keyboard.type(`${HEARD} `);
  await see(concerns.filter({ hasText: /^heard: My VPN dropped/ }));
  await see(concerns.filter({ hasText: /^heard: My demo/ }));
  await amina.keyboard.type(PROMISE);
  const promises = amina.getByRole('list', { name: 'Promises in your draft' });
  await see(promises.getByText('I will ring you tomorrow at 14:00'));
  await see(promises.getByText(/follow up tomorrow/));

  // It leaves, comes back once, and leaves for good.
  await sendReply(amina).click();
  await button(amina, 'Undo').click();
  await expect.poll(() => draft.innerText()).toContain(PROMISE);
  await see(promises.getByText('I will ring you tomorrow at 14:00'));
  await sendReply(amina).click();
  await button(amina, 'Send now').click();
  await see(theirSide(amina).getByText('I will ring you tomorrow at 14:00'));
  const record = async () => (await ask<{ items: CoachingNote[] }>(amina, 'GET /me/coaching')).body.items;
  await expect
    .poll(record)
    .toMatchObject([{ ticketNumber: number, shown: expect.arrayContaining(['blame']), kept: ['blame'] }]);

  // There is no mail server yet, so Ada finds Jonas's letter in the outbox. Its link is his.
  await letterSaying(ada, emailOf('jonas'), /I will ring you tomorrow/);
  await ada.goto('/admin/outbox');
  const letter = ada.getByRole('group').filter({ hasText: PROMISE }).first();
  await letter.getByText(`#${number}`).first().click();
  await jonas.goto(linkIn(await letter.innerText(), '/t/'));
  await see(jonas.getByText('the left port of the dock is the one to use'));
  await see(jonas.getByText('You hear from us by'));

  // The fix is offered; only his word makes it solved.
  await button(amina, 'Offer a fix').click();
  const offer = amina.getByRole('dialog', { name: 'Offer Jonas Weber a fix' });
  await offer
    .getByRole('textbox', { name: 'What went wrong' })
    .fill('The right port of your dock gave the network two ways out.');
  await offer.getByRole('textbox', { name: 'What you did' }).fill('I closed the second way.');
  await offer.getByRole('textbox', { name: 'How to avoid it next time' }).fill('Use the left port.');
  await button(offer, 'Offer the fix').click();
  await see(theirSide(amina).getByText('Offered, no word yet'));
  expect((await ask<{ status: string }>(amina, `GET /tickets/${number}`)).body.status).toBe('offered');
  await jonas.reload();
  await see(jonas.getByRole('heading', { name: 'Does it work now?' }));
  await see(jonas.getByText('I closed the second way.'));
  await button(jonas, 'It works now').click();

  // Two questions, praise, and consent.
  await jonas
    .getByRole('group', { name: 'How well is it solved for you?' })
    .getByRole('radio', { name: '5, entirely' })
    .check({ force: true });
  await jonas
    .getByRole('group', { name: 'Did you feel treated well?' })
    .getByRole('radio', { name: '5, very much' })
    .check({ force: true });
  const praise = 'Amina knew my demo was at three and rang when she said.';
  await jonas.getByRole('textbox', { name: /Did somebody do something well/ }).fill(praise);
  await jonas.getByRole('checkbox', { name: /show this praise to the team lead/ }).check();
  await button(jonas, 'Send the answers').click();
  await see(jonas.getByText('Your praise is on its way to the person.'));

  // It reaches Amina, and with his consent her lead.
  await see(theirSide(amina).getByText('Confirmed: it works'));
  await see(theirSide(amina).getByText('5 of 5'));
  await see(theirSide(amina).getByText(praise));
  await amina.goto('/desk/praise');
  await see(amina.getByText(praise));
  const teamId = (await ask<{ items: { id: string }[] }>(ada, 'GET /teams')).body.items[0]!.id;
  const { body: invited } = await ask<{ invitationLink: string }>(ada, 'POST /agents', {
    name: CAST.mei.name,
    email: emailOf('mei'),
    role: 'lead',
    teamIds: [teamId],
  });
  const mei = await desk.window(invited.invitationLink);
  await mei.getByRole('textbox', { name: /password/i }).fill(PASSWORD);
  await button(mei, 'Accept and sign in').click();
  await mei.waitForURL('**/desk/**');
  await mei.goto('/desk/praise');
  await see(mei.getByRole('heading', { name: 'Shared with you as a lead' }));
  await see(mei.getByText(praise));
  await amina.goto(`/desk/confirmed/${number}`);
  await conversation(amina).getByText('2 earlier events').click();
  await see(conversation(amina).getByText('Jonas Weber confirmed that it works.'));
});
