import { expect, test } from 'vitest';
import { VPN, wroteIn } from '../src/cast-writes.ts';
import { button, coach, conversation, draftTo, see, seeGone, sendReply } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ demo: true });

const WORDS =
  'Jonas, three drops this week and a demo at three. You should have told us earlier. I am taking this on myself and will ring you by 14:00.';
const MAY_HURT = 'may read as blaming';

test('what was written and what was answered to the coach outlives a look at the notes and a reply taken back', async () => {
  const amina = await desk.windowOf('amina');
  const { number } = await wroteIn(amina, 'jonas', VPN);
  await amina.goto(`/desk/all/${number}`);
  const draft = draftTo(amina, 'Jonas Weber');
  await draft.fill(WORDS);
  await see(coach(amina).getByText(MAY_HURT));
  await button(coach(amina), 'Keep mine').first().click();
  await seeGone(coach(amina).getByText(MAY_HURT));
  await see(amina.getByText('saved', { exact: true }));

  await amina.getByRole('tab', { name: 'Note' }).click();
  await see(amina.getByRole('textbox', { name: 'A note for colleagues' }));
  await amina.getByRole('tab', { name: 'Reply to Jonas Weber' }).click();
  await see(draft.getByText('I am taking this on myself'));

  // With the answer on its way nothing is due; taken back, the words and the answers to the coach are there again.
  await sendReply(amina).click();
  await see(coach(amina).getByText(/^Answered\./));
  expect(await coach(amina).getByText('still due').count()).toBe(0);
  await button(conversation(amina), 'Undo').click();
  await see(draft.getByText('I am taking this on myself'));
  await see(coach(amina).getByText('take it on'));
  expect(await coach(amina).getByText(MAY_HURT).count()).toBe(0);
});
