import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CoachingNote, PracticeRunCard, TeamPractice, TicketList } from '@attune/contract';
import { violationsOn } from '../src/axe.ts';
import { ask } from '../src/caller.ts';
import { button, coach, see, seeGone } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ demo: true });

const LOCKED_OUT = 'Locked out, twenty minutes before the board';
const COLD = 'Calm down please. You should have read the mail on Friday.';
const WARM =
  'Helena, twenty minutes before the board, and nobody told you that it had changed. I am taking this on myself.';

const words = (page: Page) => page.getByRole('textbox', { name: 'Your words to Helena Brandt' });
const story = (page: Page) => page.getByRole('region', { name: 'Conversation with Helena Brandt' });

/** Says it by keyboard and waits until Helena has answered so many times. */
async function say(page: Page, text: string, answers: number): Promise<void> {
  await words(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => story(page).getByText('Helena Brandt', { exact: true }).count()).toBe(answers + 1);
}

/** Ends it after so many turns: it may have come to an end by itself, else she stops. */
async function end(page: Page, turns: RegExp): Promise<void> {
  await see(page.getByText(turns));
  const over = page.getByRole('link', { name: 'How do you think it went?' });
  await see(over.or(button(page, 'Stop')));
  if (await over.isVisible()) return;
  await button(page, 'Stop').click();
  await button(page, 'Stop the rehearsal').click();
  await see(page.getByRole('heading', { name: 'You stopped here' }));
}

test('rehearse, say how it went, read what the words did, go again and compare', async () => {
  const amina = await desk.windowOf('amina', '/desk/queue', { reducedMotion: 'reduce' });
  await amina.getByRole('link', { name: /^Practice/ }).click();
  await amina.getByRole('link', { name: new RegExp(`^${LOCKED_OUT}`) }).click();
  await see(amina.getByText('Helena Brandt is invented.'));
  await button(amina, 'Begin').click();
  await see(amina.getByText('a rehearsal: this person is invented'));
  await see(amina.getByText(/24 minutes left for Helena/));

  // The coach looks on; what it shows goes into no record, and to no door at all.
  const asked: string[] = [];
  amina.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await words(amina).click();
  await amina.keyboard.type(COLD);
  await see(coach(amina).getByRole('button', { name: 'Keep mine' }));

  // She pauses in the middle of a sentence and finds her words again.
  await button(amina, 'Pause').click();
  await amina.getByRole('link', { name: `Go on: ${LOCKED_OUT}` }).click();
  await expect.poll(() => words(amina).innerText()).toContain('Calm down please.');
  await words(amina).click();
  await amina.keyboard.press('Control+Enter');
  await expect.poll(() => story(amina).getByText('Helena Brandt', { exact: true }).count()).toBe(2);
  await see(story(amina).getByText(COLD));
  await button(amina, 'Let 10 minutes pass').click();
  await see(story(amina).getByText('You let 10 minutes pass.'));
  expect(asked.filter((door) => door.includes('coach'))).toEqual([]);
  expect((await ask<{ items: CoachingNote[] }>(amina, 'GET /me/coaching')).body.items).toEqual([]);
  await end(amina, /2 of at most 20 turns/);

  // First her own view, then the debrief.
  await amina.getByRole('link', { name: 'How do you think it went?' }).click();
  await amina
    .getByRole('group', { name: 'Did Helena feel understood?' })
    .getByRole('radio', { name: '4', exact: true })
    .check({ force: true });
  await button(amina, 'Open the debrief').click();
  await see(amina.getByRole('heading', { name: 'How it was for them' }));
  await see(amina.getByText('You thought: mostly (4 of 5)'));
  await see(amina.getByRole('img', { name: /^A chart of anger, trust, heard,? and hope over 2 turns/ }));
  await amina.getByText('The same in words').click();
  await see(amina.getByText(/^Turn 1: /));
  await see(amina.getByRole('figure').filter({ hasText: 'This hurt most' }));
  expect(await violationsOn(amina)).toEqual([]);

  // A plan of her own is kept.
  await amina.getByRole('textbox', { name: 'then' }).fill('I name the meeting first');
  await button(amina, 'Keep this plan').click();
  await see(button(amina, 'Let it go'));

  // Again from the first turn, with other words; both stand side by side afterwards.
  await amina.getByText('The whole conversation', { exact: true }).click();
  await button(amina, 'Again from turn 1').click();
  await see(amina.getByText(/0 of at most 20 turns/));
  await say(amina, WARM, 1);
  await end(amina, /1 of at most 20 turns/);
  await amina.getByRole('link', { name: 'How do you think it went?' }).click();
  await button(amina, 'Skip this').click();
  await see(amina.getByRole('heading', { name: 'This time and the time before' }));
  await see(amina.getByText(/Helena Brandt was better off than the time before/));

  await amina.goto('/practice/path');
  await see(amina.getByText('I name the meeting first'));
});

test('a lead asks and sees that practice happened, and nothing of a rehearsal', async () => {
  const mei = await desk.windowOf('mei', '/practice/team');
  await mei.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: LOCKED_OUT });
  const team = mei.getByRole('combobox', { name: 'Team' });
  if ((await team.inputValue()) === '') await team.selectOption({ label: 'Service desk' });
  await button(mei, 'Ask for it').click();
  await see(button(mei, `Take back: ${LOCKED_OUT}`));

  // Amina is asked, in the rail and on the page; she rehearses to an end and it is asked no more.
  const amina = await desk.windowOf('amina', '/practice', { reducedMotion: 'reduce' });
  const asked = amina.getByRole('region', { name: 'Asked of you' }).getByRole('link', { name: new RegExp(LOCKED_OUT) });
  await see(asked);
  await see(amina.getByRole('link', { name: /^Practice\s*\d+ asked of you/ }));
  const { body: run } = await ask<PracticeRunCard>(amina, 'POST /practice/runs', {
    scenario: 'locked-out-executive',
    coach: false,
    seed: 3,
  });
  for (let number = 1, over = false; number <= 20 && !over; number++) {
    const turn = await ask<PracticeRunCard>(amina, `POST /practice/runs/${run.id}/turns`, { number, say: COLD });
    over = turn.body.ending !== null;
  }
  await amina.reload();
  await see(amina.getByText('without the coach').first());
  await seeGone(asked);

  const { body } = await ask<{ items: TeamPractice[] }>(mei, 'GET /practice/teams');
  expect(body.items.some(({ assignments }) => assignments.some(({ title }) => title === LOCKED_OUT))).toBe(true);
  expect(JSON.stringify(body)).not.toMatch(/Amina|escalated|walked-away|Calm down/);
  await mei.reload();
  await see(mei.getByText(/in the last four weeks|a count would be a name/).first());
  expect(await mei.locator('main').innerText()).not.toContain('Amina');

  // Neither the rehearsal nor its debrief opens for her, unless Amina shares it.
  for (const place of ['', '/debrief']) {
    await mei.goto(`/practice/runs/${run.id}${place}`);
    await see(mei.getByText('This could not be loaded'));
  }
  await amina.goto(`/practice/runs/${run.id}/debrief`);
  await button(amina, 'Skip this').click();
  await amina.getByRole('combobox', { name: 'With whom' }).selectOption({ label: 'Mei Tan' });
  await button(amina, 'Let Mei Tan see it').click();
  await see(button(amina, 'Take back from Mei Tan'));
  await mei.goto('/practice');
  await mei.getByRole('link', { name: /^Read the debrief: .*Amina Haddad/ }).click();
  await see(mei.getByRole('heading', { name: 'What the words show' }));
  expect(await mei.getByRole('heading', { name: 'For the next real ticket' }).count()).toBe(0);
});

test('a lead writes a scenario and is led to the line that is wrong', async () => {
  const mei = await desk.windowOf('mei', '/practice/editor');
  await mei.getByRole('combobox', { name: 'From one that comes with Attune' }).selectOption({ label: LOCKED_OUT });
  await button(mei, 'Take it as a beginning').click();
  const text = mei.getByRole('textbox', { name: 'Text of the scenario' });
  await see(mei.getByText(/: nothing is wrong with it\.$/));

  const source = await text.inputValue();
  const broken = source.replace(/^level: 2$/m, 'level: 7');
  const line = broken.split('\n').indexOf('level: 7') + 1;
  await text.fill(broken);
  const problem = mei.getByRole('button', { name: new RegExp(`^Line ${line}\\b`) });
  await problem.click();
  expect(
    await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)),
  ).toBe('level: 7');
  expect(await button(mei, 'Keep it').isDisabled()).toBe(true);

  await text.fill(source.replace(/^title: .*$/m, 'title: Locked out, the way it happens here'));
  await see(mei.getByText('Locked out, the way it happens here: nothing is wrong with it.'));
  await button(mei, 'Keep it').click();
  await see(button(mei, 'Remove'));
  await mei.goto('/practice');
  await see(mei.getByRole('link', { name: /the way it happens here/ }));
});

test('a scenario goes out as a file and comes in again, here or at another desk', async () => {
  const mei = await desk.windowOf('mei', '/practice/editor');
  const file = (name: string, text: string) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
  const choose = async (name: string, text: string) => {
    const asked = mei.waitForEvent('filechooser');
    await button(mei, 'Choose a file').click();
    await (await asked).setFiles(file(name, text));
  };
  await choose('not-one.yaml', 'title: Half a scenario\n');
  await see(mei.getByRole('button', { name: /^Line \d+\b/ }));
  expect(await button(mei, 'Keep it').isDisabled()).toBe(true);

  await mei.goto('/practice/editor');
  const { source } = (await ask<{ source: string }>(mei, 'GET /practice/scenarios/lost-thesis/file')).body;
  const ours = source.replace(/^id: .*$/m, 'id: lost-thesis-here').replace(/^title: .*$/m, 'title: A thesis is gone');
  await choose('lost-thesis-here.yaml', ours);
  await see(mei.getByText('A thesis is gone: nothing is wrong with it.'));
  await button(mei, 'Keep it').click();
  await see(button(mei, 'Remove'));

  await mei.goto('/practice/editor');
  const saved = mei.waitForEvent('download');
  await button(mei, 'Export as a file: A thesis is gone').click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('lost-thesis-here.yaml');
  expect(await readFile(await download.path(), 'utf8')).toBe(ours);
});

test('a settled ticket becomes a scenario after a person has looked it over', async () => {
  const mei = await desk.windowOf('mei', '/practice/editor');
  const { body } = await ask<TicketList>(mei, 'GET /tickets?queue=confirmed&limit=1');
  const { number, requester } = body.items[0]!;
  const [first, last] = requester.name.split(' ');
  await mei.getByRole('textbox', { name: /From a closed ticket/ }).fill(`#${number}`);
  await button(mei, 'Make a draft').click();
  await see(mei.getByRole('heading', { name: 'Look over what was replaced' }));
  const draft = mei.getByRole('region', { name: 'The draft' });
  expect(await draft.innerText()).not.toMatch(new RegExp(`\\b(${first}|${last})\\b`));
  expect(await violationsOn(mei)).toEqual([]);
  await button(mei, 'Nobody can be recognised. Go on in the editor').click();
  await see(mei.getByText(/: nothing is wrong with it\.$/));
});

test('five cards of drills without a mouse', async () => {
  const noor = await desk.windowOf('noor', '/practice/drills');
  for (let card = 1; card <= 5; card++) {
    await see(noor.getByText(`Card ${card} of 5`));
    const own = noor.getByRole('textbox');
    if (await own.isVisible()) {
      await own.focus();
      await noor.keyboard.type('I will look at it today and tell you by four what I found.');
    } else await noor.keyboard.press('1');
    await noor.keyboard.press('Enter');
    await see(noor.getByText(/^It comes back /));
    if (card === 1) expect(await violationsOn(noor)).toEqual([]);
    await noor.keyboard.press('n');
  }
  await see(noor.getByRole('heading', { name: 'That was it for now' }));
  await noor.goto('/practice/path');
  await see(noor.getByRole('heading', { name: 'Four steps' }));
});

test('it works on a phone, and by keyboard alone', async () => {
  const amina = await desk.windowOf('amina', '/practice/scenarios/a-hint-of-self-harm', {
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  // A heavy one says so first.
  await see(amina.getByRole('heading', { name: 'Before you begin' }));
  await see(amina.getByRole('link', { name: 'Not now' }));
  await button(amina, 'Begin').focus();
  await amina.keyboard.press('Enter');
  await see(amina.getByText('a rehearsal: this person is invented'));
  const box = amina.getByRole('textbox', { name: /^Your words to Ewan/ });
  await box.focus();
  await amina.keyboard.type('Ewan, I read your last line. Are you safe just now?');
  await amina.keyboard.press('Control+Enter');
  await see(amina.getByText(/1 of at most 20 turns/));
  const wide = () => amina.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wide()).toBe(0);
  expect(await violationsOn(amina)).toEqual([]);
  await button(amina, 'Stop').focus();
  await amina.keyboard.press('Enter');
  await button(amina, 'Stop the rehearsal').focus();
  await amina.keyboard.press('Enter');
  await see(amina.getByRole('link', { name: 'How do you think it went?' }));
  expect(await violationsOn(amina)).toEqual([]);
  await amina.getByRole('link', { name: 'How do you think it went?' }).press('Enter');

  // What is never scored asks for no marks and shows none.
  await see(amina.getByText('This one is never scored.'));
  expect(await amina.getByRole('radio').count()).toBe(0);
  await button(amina, 'Open the debrief').press('Enter');
  await see(amina.getByRole('heading', { name: 'To take along' }));
  expect(await amina.getByRole('img', { name: /chart/ }).count()).toBe(0);
  expect(await amina.getByText(/of 5/).count()).toBe(0);
  expect(await wide()).toBe(0);
  expect(await violationsOn(amina)).toEqual([]);
});
