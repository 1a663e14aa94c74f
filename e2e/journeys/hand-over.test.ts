import { expect, test } from 'vitest';
import type { Ticket } from '@attune/contract';
import { ask } from '../src/caller.ts';
import { VPN, wroteIn } from '../src/cast-writes.ts';
import { button, conversation, draftTo, queueRow, see, sendReply, theirSide } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ demo: true });

test('a ticket is handed over with its story, and the first agent stays', async () => {
  const [amina, tomas] = await Promise.all([desk.windowOf('amina'), desk.windowOf('tomas')]);
  const { number } = await wroteIn(amina, 'jonas', VPN);
  await amina.goto(`/desk/queue/${number}`);

  // A promise is made before the ticket moves on.
  await draftTo(amina, 'Jonas Weber').fill(
    'Three drops before a demo, Jonas. I will ring you tomorrow at 14:00 with what the network team finds.',
  );
  await see(amina.getByRole('list', { name: 'Promises in your draft' }).getByText('I will ring you tomorrow at 14:00'));
  await sendReply(amina).click();
  await button(amina, 'Send now').click();
  await see(theirSide(amina).getByText('I will ring you tomorrow at 14:00'));

  // The lines come from what was said; she adds what only she knows.
  await button(amina, 'Hand over').click();
  const form = amina.getByRole('dialog', { name: 'Hand Jonas Weber over' });
  const part = (name: string) => form.getByRole('textbox', { name });
  await see(part('What happened'));
  expect(await part('What happened').inputValue()).toContain('My VPN dropped');
  expect(await part('What was promised').inputValue()).toContain('I will ring you tomorrow at 14:00');
  await part('What was tried').fill('Restarted, another cable. The gateway log shows three drops at 09:10.');
  await form
    .getByRole('combobox', { name: 'To which team' })
    .or(form.getByRole('textbox', { name: 'To which team' }))
    .first()
    .click();
  await amina.getByRole('option', { name: 'Network' }).click();
  expect(await form.getByRole('checkbox', { name: 'Stay as companion' }).isChecked()).toBe(true);
  await button(form, 'Hand over').click();
  await see(amina.getByText('You stay as companion.'));

  // The network team finds the whole story, and who stays.
  await tomas.goto('/desk/team');
  await queueRow(tomas, 'My VPN dropped').click();
  await see(conversation(tomas).getByText('Handed over by Amina Haddad to Network'));
  for (const told of ['The gateway log shows three drops at 09:10.', 'I will ring you tomorrow at 14:00'])
    await see(conversation(tomas).getByText(told));
  await see(theirSide(tomas).getByText('stays as companion'));

  // Amina keeps it in sight, and what she promised stays hers.
  await amina.goto('/desk/companion');
  await see(queueRow(amina, 'My VPN dropped'));
  await amina.goto('/desk/follow-ups');
  await see(queueRow(amina, 'My VPN dropped'));
  const { body: ticket } = await ask<Ticket>(tomas, `GET /tickets/${number}`);
  expect(ticket.team?.name).toBe('Network');
  expect(ticket.companion?.name).toBe('Amina Haddad');
  expect(ticket.promises[0]).toMatchObject({ state: 'due', by: { name: 'Amina Haddad' } });
  expect(ticket.handovers[0]?.feeling).not.toBe('');
});
