import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIMENSIONS, type Doing } from '@attune/practice';
import { runsOf, shelved } from '@attune/practice/library';
import { days } from '../src/platform/clock.ts';
import { makeWorld, type Answer, type Caller, type World } from './world.ts';

/** A rehearsal from its first word to its debrief, and who may look at it. */
let world: World;
let [amina, noor, mei, rosa, tomas, ada] = [] as unknown as Caller[];
const HELENA = 'locked-out-executive';
const SKILLED = runsOf(HELENA).skilled;
const POOR = runsOf(HELENA).poor;
const RATING = { understood: 3, respected: 4, certain: 2, note: 'I found the phone late.' };
const NOBODY = '01900000-0000-7000-8000-000000000000';

beforeAll(async () => {
  world = await makeWorld();
  [amina, noor, mei, rosa, tomas, ada] = await Promise.all(
    (['amina', 'noor', 'mei', 'rosa', 'tomas', 'ada'] as const).map((who) => world.as(who)),
  );
});
afterAll(() => world.close());

const begun = async (who: Caller = amina!, more: object = {}) => {
  const answer = await who.post('/practice/runs', { scenario: HELENA, seed: 7, ...more });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
const turn = (who: Caller, id: string, number: number, doing: Doing) =>
  who.post(`/practice/runs/${id}/turns`, { number, ...doing });
async function rehearsed(doings: readonly Doing[] = SKILLED, who: Caller = amina!, more: object = {}) {
  const { id } = await begun(who, more);
  let last: Answer | undefined;
  for (const [at, doing] of doings.entries()) {
    last = await turn(who, id, at + 1, doing);
    if (last.body.ending !== null) break;
  }
  return last!.body;
}
async function rated(doings?: readonly Doing[], who: Caller = amina!, more: object = {}) {
  const run = await rehearsed(doings, who, more);
  await who.put(`/practice/runs/${run.id}/self-rating`, RATING);
  return run;
}
const debriefOf = async (id: string, who: Caller = amina!) => (await who.get(`/practice/runs/${id}/debrief`)).body;
const said = ({ status, body }: Answer) => [status, body.error?.code];
const namesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inside]) => [key, ...namesIn(inside)]);
const ending = ({ body }: Answer) => body.ending;

// The rehearsal

test('Amina meets a furious executive, says how it went, and sees what her words did', async () => {
  const { body } = await amina!.get(`/practice/scenarios/${HELENA}`);
  expect(body).toMatchObject({ level: 2, minutes: 24, person: { name: 'Helena Brandt' }, origin: 'library' });
  const run = await rehearsed();
  expect(run).toMatchObject({ ending: 'repaired', turns: SKILLED.length, scenario: HELENA, coach: true });
  expect(run.story.map(({ said }: { said: string }) => said)).toEqual(
    SKILLED.map((doing) => ('say' in doing ? doing.say : null)),
  );
  expect(said(await amina!.get(`/practice/runs/${run.id}/debrief`))).toEqual([409, 'practice.rate-first']);
  expect((await amina!.put(`/practice/runs/${run.id}/self-rating`, RATING)).status).toBe(200);
  const debrief = await debriefOf(run.id);
  expect(debrief).toMatchObject({ run: { id: run.id, ending: 'repaired' }, selfRating: RATING, comparison: null });
  expect(debrief.scored.curve).toHaveLength(SKILLED.length + 1);
  expect(debrief.scored.up.by).toBeGreaterThan(0);
  expect(debrief.scored.rated).toHaveLength(12);
  for (const { earned } of debrief.scored.rated)
    for (const { quote, turn } of earned) expect(run.story[turn - 1].said).toContain(quote);
  expect(debrief.inWords).toHaveLength(SKILLED.length);
  expect(debrief.lesson).toContain('One question found the phone.');
});

test('a poor rehearsal ends badly, and the debrief shows a moment that was missed, said in three voices', async () => {
  const run = await rated(POOR);
  expect(['escalated', 'walked-away', 'reopened']).toContain(run.ending);
  const { missed, scored } = await debriefOf(run.id);
  expect(Object.keys(missed.instead).sort()).toEqual(['brief', 'formal', 'warm']);
  expect(scored.down.by).toBeLessThan(0);
  expect(run.story[scored.down.turn - 1].said).toContain(scored.down.quote);
});

test('the same seed and the same words give the same rehearsal', async () => {
  const [one, other] = [await rehearsed(), await rehearsed()];
  const answers = (run: typeof one) => run.story.map(({ answer }: { answer: string }) => answer);
  expect(answers(other)).toEqual(answers(one));
  const third = await rehearsed(SKILLED, amina!, { seed: 8 });
  expect(answers(third)).not.toEqual(answers(one));
});

test('what the person feels is nowhere in a rehearsal before its debrief', async () => {
  const { id } = await begun();
  const taken = await turn(amina!, id, 1, SKILLED[0]!);
  const seen = [taken.body, (await amina!.get(`/practice/runs/${id}`)).body, (await amina!.get('/practice/runs')).body];
  const hidden = [...DIMENSIONS, 'state', 'phase', 'problem', 'acts', 'changes', 'told', 'heard', 'seed', 'parts'];
  expect(namesIn(seen).filter((name) => hidden.includes(name))).toEqual([]);
  expect(said(await amina!.get(`/practice/runs/${id}/debrief`))).toEqual([409, 'practice.not-ended']);
  expect(said(await amina!.put(`/practice/runs/${id}/self-rating`, RATING))).toEqual([409, 'practice.not-ended']);
});

test('the same turn twice makes one turn, and is answered with the same words', async () => {
  const { id } = await begun();
  const [first, again] = [await turn(amina!, id, 1, SKILLED[0]!), await turn(amina!, id, 1, SKILLED[0]!)];
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body.story).toEqual(first.body.story);
  expect(again.body.turns).toBe(1);
});

test('other words for a turn that was made, or a turn too far, and the other window is told', async () => {
  const { id } = await begun();
  await turn(amina!, id, 1, SKILLED[0]!);
  for (const [number, doing] of [
    [1, { say: 'Something else.' }],
    [1, { wait: 10 }],
    [3, SKILLED[1]!],
  ] as const)
    expect(said(await turn(amina!, id, number, doing))).toEqual([409, 'practice.moved-on']);
  expect((await amina!.get(`/practice/runs/${id}`)).body.turns).toBe(1);
});

test('two windows at once: one turn is made, the other window is told', async () => {
  const { id } = await begun();
  const answers = await Promise.all([
    turn(amina!, id, 1, { say: 'The board at ten, I see.' }),
    turn(amina!, id, 1, { say: 'Which phone do you use?' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await amina!.get(`/practice/runs/${id}`)).body.turns).toBe(1);
  const same = await Promise.all([1, 2, 3].map(() => turn(amina!, id, 2, { say: 'I am with you.' })));
  expect(same.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await amina!.get(`/practice/runs/${id}`)).body.turns).toBe(2);
});

test('letting minutes pass is a turn of its own, and the clock says so', async () => {
  const { id } = await begun();
  const { body } = await turn(amina!, id, 1, { wait: 10 });
  expect(body.story[0]).toMatchObject({ said: null, waited: 10, clock: 10 });
});

test('after the end nothing more is said', async () => {
  const run = await rehearsed();
  expect(said(await turn(amina!, run.id, run.turns + 1, { say: 'One more thing.' }))).toEqual([409, 'practice.ended']);
});

test('Amina may stop at any time; it asks nothing of her and counts for nothing', async () => {
  const { id } = await begun();
  await turn(amina!, id, 1, POOR[0]!);
  const stopped = await amina!.post(`/practice/runs/${id}/stop`);
  expect(ending(stopped)).toBe('stopped');
  expect(ending(await amina!.post(`/practice/runs/${id}/stop`))).toBe('stopped');
  expect(said(await turn(amina!, id, 2, POOR[1]!))).toEqual([409, 'practice.ended']);
  await amina!.put(`/practice/runs/${id}/self-rating`, { understood: null, respected: null, certain: null });
  expect((await amina!.get(`/practice/runs/${id}/debrief`)).body).toMatchObject({ run: { ending: 'stopped' } });
});

test('a rehearsal that was stopped before a word was said has a debrief all the same', async () => {
  const { id } = await begun();
  await amina!.post(`/practice/runs/${id}/stop`);
  await amina!.put(`/practice/runs/${id}/self-rating`, RATING);
  expect(await debriefOf(id)).toMatchObject({ scored: null, story: [], opening: expect.any(String) });
});

test('Amina goes again from a turn: the words before it are there, and the two are compared', async () => {
  const earlier = await rated([SKILLED[0]!, ...POOR]);
  const again = await begun(amina!, { from: { run: earlier.id, turn: 2 } });
  expect(again).toMatchObject({ turns: 1, ending: null, from: { run: earlier.id, turn: 2 } });
  expect(again.story[0]).toMatchObject({ said: earlier.story[0].said, answer: earlier.story[0].answer });
  for (const [at, doing] of SKILLED.slice(1).entries()) await turn(amina!, again.id, at + 2, doing);
  await amina!.put(`/practice/runs/${again.id}/self-rating`, RATING);
  const { comparison } = await debriefOf(again.id);
  expect(comparison.from).toBe(2);
  expect(comparison.by).toBeGreaterThan(0);
  expect(comparison.before.slice(0, 2)).toEqual(comparison.after.slice(0, 2));
  expect(comparison.after.at(-1) - comparison.before.at(-1)).toBeCloseTo(comparison.by, 0);
});

test('there is no going again from a rehearsal that goes on, from a turn that was not, or after its end', async () => {
  const { id } = await begun();
  const from = (run: string, turn: number, who: Caller = amina!) =>
    who.post('/practice/runs', { scenario: HELENA, from: { run, turn } });
  expect(said(await from(id, 1))).toEqual([409, 'practice.not-ended']);
  const run = await rehearsed(POOR);
  expect((await from(run.id, run.turns + 2)).status).toBe(404);
  expect((await from(run.id, run.turns + 1)).status).toBe(404);
  expect((await from(run.id, run.turns)).status).toBe(201);
  expect((await from(run.id, 1, noor!)).status).toBe(404);
});

test('a rehearsal that Amina forgets is gone with all its words; one that goes again from it stays', async () => {
  const run = await rated([{ say: 'A sentence about walruses at ten.' }, ...POOR]);
  const again = await begun(amina!, { from: { run: run.id, turn: 1 } });
  expect((await amina!.delete(`/practice/runs/${run.id}`)).status).toBe(200);
  expect((await amina!.get(`/practice/runs/${run.id}`)).status).toBe(404);
  expect((await amina!.get(`/practice/runs/${run.id}/debrief`)).status).toBe(404);
  expect((await amina!.get(`/practice/runs/${again.id}`)).body.from).toBe(null);
  const { rows } = await world.pool.query(
    `select (select count(*) from practice_turns where said like '%walruses%')::int
          + (select count(*) from practice_runs where state::text like '%walruses%')::int as left_over`,
  );
  expect(rows[0].left_over).toBe(0);
});

test('the plan for the next real ticket is kept and can be dropped', async () => {
  const { id } = await rated();
  const plan = { when: 'somebody writes in heat', then: 'my first sentence says what it costs them' };
  expect((await debriefOf(id)).plan).toBe(null);
  await amina!.patch(`/practice/runs/${id}`, { plan });
  expect((await debriefOf(id)).plan).toEqual(plan);
  await amina!.patch(`/practice/runs/${id}`, { plan: null });
  expect((await debriefOf(id)).plan).toBe(null);
});

test('in a scenario of care nothing is scored or charted', async () => {
  const care = 'a-hint-of-self-harm';
  expect((await amina!.get(`/practice/scenarios/${care}`)).body.contentNote).toEqual(expect.any(String));
  const run = await rated(runsOf(care).skilled, amina!, { scenario: care });
  expect(run).toMatchObject({ care: true, ending: 'plan' });
  const debrief = await debriefOf(run.id);
  expect(debrief).toMatchObject({ scored: null, inWords: [], comparison: null });
  expect(
    namesIn(debrief).filter((name) => ['anger', 'trust', 'hope', 'ease', 'mark', 'curve', 'rated'].includes(name)),
  ).toEqual([]);
  const again = await begun(amina!, { scenario: care, from: { run: run.id, turn: 1 } });
  await amina!.post(`/practice/runs/${again.id}/stop`);
  await amina!.put(`/practice/runs/${again.id}/self-rating`, RATING);
  expect((await debriefOf(again.id)).comparison).toBe(null);
});

test('the list has her own rehearsals, newest first, a page at a time', async () => {
  const made = [];
  for (let i = 0; i < 3; i += 1) made.unshift((await begun(tomas!)).id);
  const first = (await tomas!.get('/practice/runs?limit=2')).body;
  const rest = (await tomas!.get(`/practice/runs?limit=2&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(made);
  expect(rest.nextCursor).toBe(null);
});

// Who sees it

/** The same words as for what is not there. */
async function notThere(
  who: Caller,
  send: (id: string) => [Parameters<Caller['send']>[0], string, object?],
  id: string,
) {
  const words = async (one: string) => {
    const { status, body } = await who.send(...send(one));
    delete body.error?.requestId;
    return { status, body };
  };
  const hidden = await words(id);
  expect(hidden.status).toBe(404);
  expect(hidden).toEqual(await words(NOBODY));
}

test('nobody opens the rehearsal of another, not the lead and not the admin: it is as if it were not there', async () => {
  const { id } = await rated();
  for (const who of [noor!, mei!, rosa!, ada!])
    for (const send of [
      (id: string) => ['GET', `/practice/runs/${id}`] as const,
      (id: string) => ['GET', `/practice/runs/${id}/debrief`] as const,
      (id: string) => ['POST', `/practice/runs/${id}/turns`, { number: 1, say: 'Hello.' }] as const,
      (id: string) => ['POST', `/practice/runs/${id}/stop`] as const,
      (id: string) => ['PUT', `/practice/runs/${id}/self-rating`, RATING] as const,
      (id: string) => ['PATCH', `/practice/runs/${id}`, { plan: null }] as const,
      (id: string) => ['POST', `/practice/runs/${id}/shares`, { with: world.ids.mei }] as const,
      (id: string) => ['DELETE', `/practice/runs/${id}/shares/${world.ids.mei}`] as const,
      (id: string) => ['DELETE', `/practice/runs/${id}`] as const,
    ])
      await notThere(who, (one) => [...send(one)] as [Parameters<Caller['send']>[0], string, object?], id);
  expect((await amina!.get(`/practice/runs/${id}`)).status).toBe(200);
});

test('sharing lets exactly that colleague read the rehearsal and its debrief, until it is taken back', async () => {
  const { id } = await rated();
  await amina!.patch(`/practice/runs/${id}`, { plan: { when: 'a private moment', then: 'a private plan' } });
  expect((await amina!.post(`/practice/runs/${id}/shares`, { with: world.ids.noor })).status).toBe(201);
  expect((await amina!.post(`/practice/runs/${id}/shares`, { with: world.ids.noor })).status).toBe(201);
  const sharedWith = (await amina!.get(`/practice/runs/${id}`)).body.sharedWith;
  expect(sharedWith).toEqual([{ id: world.ids.noor, name: 'Noor Bakker' }]);

  const read = await noor!.get(`/practice/runs/${id}`);
  expect(read.status).toBe(200);
  expect(read.body.sharedWith).toEqual([]);
  const debrief = await debriefOf(id, noor!);
  expect(debrief.scored.rated).toHaveLength(12);
  // What she thought of herself, and what she means to do, was not shared.
  expect(debrief).toMatchObject({ selfRating: null, plan: null });
  expect((await noor!.get('/practice/shared')).body.items).toMatchObject([
    { id, trainee: { id: world.ids.amina, name: 'Amina Haddad' } },
  ]);
  expect((await noor!.get('/practice/runs')).body.items.map((run: { id: string }) => run.id)).not.toContain(id);

  for (const who of [mei!, ada!, rosa!, tomas!]) {
    await notThere(who, (one) => ['GET', `/practice/runs/${one}`], id);
    await notThere(who, (one) => ['GET', `/practice/runs/${one}/debrief`], id);
    expect((await who.get('/practice/shared')).body.items).toEqual([]);
  }
  // To read is not to act.
  await notThere(noor!, (one) => ['DELETE', `/practice/runs/${one}`], id);
  await notThere(noor!, (one) => ['POST', `/practice/runs/${one}/shares`, { with: world.ids.mei }], id);
  await notThere(noor!, (one) => ['PATCH', `/practice/runs/${one}`, { plan: null }], id);
  expect((await noor!.post('/practice/runs', { scenario: HELENA, from: { run: id, turn: 1 } })).status).toBe(404);

  expect((await amina!.delete(`/practice/runs/${id}/shares/${world.ids.noor}`)).status).toBe(200);
  await notThere(noor!, (one) => ['GET', `/practice/runs/${one}/debrief`], id);
  expect((await noor!.get('/practice/shared')).body.items).toEqual([]);
});

test('a rehearsal that goes on is shared with nobody, and none is shared with somebody who is not of the desk', async () => {
  const { id } = await begun();
  expect(said(await amina!.post(`/practice/runs/${id}/shares`, { with: world.ids.noor }))).toEqual([
    409,
    'practice.not-ended',
  ]);
  const run = await rehearsed();
  for (const withId of [world.ids.jonas, world.ids.amina, NOBODY])
    expect((await amina!.post(`/practice/runs/${run.id}/shares`, { with: withId })).status).toBe(404);
});

test('a rehearsal says with whom it is shared, whichever door answers with it', async () => {
  const run = await rated();
  await amina!.post(`/practice/runs/${run.id}/shares`, { with: world.ids.noor });
  const again = await turn(amina!, run.id, 1, SKILLED[0]!);
  expect(again.body.sharedWith).toEqual([{ id: world.ids.noor, name: 'Noor Bakker' }]);
  expect((await amina!.post(`/practice/runs/${run.id}/stop`)).body.sharedWith).toHaveLength(1);
});

// What a lead asks, and what a lead sees

const askedOf = async (who: Caller, scenario: string) =>
  (await who.get('/practice/scenarios')).body.items.find(({ id }: { id: string }) => id === scenario).assigned;
const deskAsOf = async (who: Caller, team = world.team.desk) =>
  (await who.get('/practice/teams')).body.items.find((one: { team: { id: string } }) => one.team.id === team);

test('Mei asks her team to practise: members see it first, and it is done when one came to an end', async () => {
  const scenario = 'exam-in-ten-minutes';
  const dueAt = new Date(world.now().getTime() + days(7)).toISOString();
  const made = await mei!.post('/practice/assignments', { scenario, teamId: world.team.desk, dueAt });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ scenario, by: 'Mei Tan', dueAt, completed: 0, members: 3 });
  expect((await noor!.get('/practice/scenarios')).body.items[0]).toMatchObject({
    id: scenario,
    assigned: { id: made.body.id, by: 'Mei Tan', dueAt },
  });
  expect(await askedOf(tomas!, scenario)).toBe(null);

  const { id } = await begun(noor!, { scenario });
  await noor!.post(`/practice/runs/${id}/stop`);
  expect(await askedOf(noor!, scenario)).not.toBe(null);
  expect((await deskAsOf(mei!)).assignments[0]).toMatchObject({ completed: 0 });

  await rehearsed(runsOf(scenario).poor, noor!, { scenario });
  expect(await askedOf(noor!, scenario)).toBe(null);
  expect(await askedOf(amina!, scenario)).not.toBe(null);
  await rehearsed(runsOf(scenario).poor, noor!, { scenario });
  expect((await deskAsOf(mei!)).assignments[0]).toMatchObject({ completed: 1, members: 3 });
  expect((await mei!.delete(`/practice/assignments/${made.body.id}`)).status).toBe(200);
  expect(await askedOf(amina!, scenario)).toBe(null);
  expect((await mei!.delete(`/practice/assignments/${made.body.id}`)).status).toBe(404);
});

test('what was practised before it was asked does not answer what is asked now', async () => {
  const scenario = 'lost-thesis';
  await rehearsed(runsOf(scenario).poor, amina!, { scenario });
  world.later(1000);
  const { body } = await mei!.post('/practice/assignments', { scenario, teamId: world.team.desk });
  expect(await askedOf(amina!, scenario)).toMatchObject({ id: body.id, dueAt: null });
  await mei!.delete(`/practice/assignments/${body.id}`);
});

test('a lead asks the teams they lead, an admin any, an agent none', async () => {
  const ask = (who: Caller, teamId: string) => who.post('/practice/assignments', { scenario: HELENA, teamId });
  expect((await ask(rosa!, world.team.desk)).status).toBe(404);
  expect((await ask(mei!, NOBODY)).status).toBe(404);
  expect((await ask(amina!, world.team.desk)).status).toBe(404);
  expect((await mei!.post('/practice/assignments', { scenario: 'no-such', teamId: world.team.desk })).status).toBe(404);
  const byAdmin = await ask(ada!, world.team.desk);
  expect(byAdmin.status).toBe(201);
  expect((await rosa!.delete(`/practice/assignments/${byAdmin.body.id}`)).status).toBe(404);
  expect((await mei!.delete(`/practice/assignments/${byAdmin.body.id}`)).status).toBe(200);
  expect(
    (await mei!.get('/practice/teams')).body.items.map((one: { team: { name: string } }) => one.team.name),
  ).toEqual(['Service desk']);
  expect((await ada!.get('/practice/teams')).body.items).toHaveLength(2);
});

test('in a team of two a count would be a name, so there is none', async () => {
  const { body } = await rosa!.post('/practice/assignments', { scenario: HELENA, teamId: world.team.network });
  expect(body).toMatchObject({ completed: null, members: 2 });
  await rehearsed(POOR, tomas!);
  expect(await deskAsOf(rosa!, world.team.network)).toMatchObject({
    completions: null,
    assignments: [{ completed: null }],
  });
  expect((await deskAsOf(ada!, world.team.network)).completions).toBe(null);
  await rosa!.delete(`/practice/assignments/${body.id}`);
});

test('completions are counted for four weeks, and stopped ones never', async () => {
  const before = (await deskAsOf(mei!)).completions;
  const { id } = await begun(noor!);
  await noor!.post(`/practice/runs/${id}/stop`);
  expect((await deskAsOf(mei!)).completions).toBe(before);
  await rehearsed(POOR, noor!);
  expect((await deskAsOf(mei!)).completions).toBe(before + 1);
  world.later(days(29));
  expect((await deskAsOf(mei!)).completions).toBe(0);
});

// Scenarios of the desk

const LIFT = shelved(HELENA)!.source.replace(`id: ${HELENA}`, 'id: locked-out-of-the-lift');
const lift = '/practice/scenarios/locked-out-of-the-lift';

test('a file is checked line by line, and nothing is kept of it', async () => {
  const good = await mei!.post('/practice/scenarios/check', { source: LIFT });
  expect(good.body).toMatchObject({ problems: [], card: { id: 'locked-out-of-the-lift', origin: 'desk' } });
  const source = LIFT.replace('level: 2', 'level: 7').replace('ours: true', 'hours: true');
  const { problems, card } = (await mei!.post('/practice/scenarios/check', { source })).body;
  expect(card).toBe(null);
  const lineOf = (words: string) => source.split('\n').findIndex((line) => line.startsWith(words)) + 1;
  expect(problems).toEqual([
    { line: lineOf('level: 7'), path: 'level', message: expect.any(String) },
    { line: lineOf('hours: true'), path: 'hours', message: 'There is no field "hours" here.' },
  ]);
  expect((await mei!.post('/practice/scenarios/check', { source: 'id: [' })).body.problems[0].line).toBe(1);
  expect((await mei!.get(lift)).status).toBe(404);
});

test('Mei keeps a scenario of her own, changes it and removes it; rehearsals of it stay whole', async () => {
  const kept = await mei!.put(`${lift}/file`, { source: LIFT });
  expect(kept.body).toMatchObject({ id: 'locked-out-of-the-lift', origin: 'desk' });
  expect((await tomas!.get(lift)).body.title).toBe('Locked out, twenty minutes before the board');
  expect((await mei!.get(`${lift}/file`)).body).toEqual({ id: 'locked-out-of-the-lift', source: LIFT, origin: 'desk' });
  const run = await rated(POOR, amina!, { scenario: 'locked-out-of-the-lift' });
  const before = await debriefOf(run.id);

  const changed = LIFT.replace('title: Locked out', 'title: Stuck').replace('anger: 62', 'anger: 5');
  expect((await mei!.put(`${lift}/file`, { source: changed })).body.title).toMatch(/^Stuck/);
  expect((await amina!.get(lift)).body.title).toMatch(/^Stuck/);
  expect(await debriefOf(run.id)).toEqual(before);
  const again = await begun(amina!, { scenario: 'locked-out-of-the-lift', from: { run: run.id, turn: 2 } });
  expect(again.title).toMatch(/^Locked out/);
  expect(again.story[0].answer).toBe(run.story[0].answer);

  expect((await mei!.delete(`${lift}/file`)).status).toBe(200);
  expect((await mei!.delete(`${lift}/file`)).status).toBe(404);
  expect((await amina!.get(lift)).status).toBe(404);
  expect(await debriefOf(run.id)).toEqual(before);
  expect((await amina!.get('/practice/runs')).status).toBe(200);
  expect((await turn(amina!, again.id, 2, { say: 'I am with you.' })).status).toBe(201);
});

test('a broken file is not kept, and says why; so is one that names another id', async () => {
  const broken = await mei!.put(`${lift}/file`, { source: LIFT.replace('level: 2', 'level: 7') });
  expect(said(broken)).toEqual([400, 'practice.file-broken']);
  expect(broken.body.error.details.problems).toMatchObject([{ line: 3, path: 'level' }]);
  const other = await mei!.put('/practice/scenarios/another-name/file', { source: LIFT });
  expect(other.body.error.details.problems).toMatchObject([{ line: 1, path: 'id' }]);
  expect((await mei!.get(lift)).status).toBe(404);
});

test('what comes with Attune can be read as a file, and is neither replaced nor removed', async () => {
  const file = `/practice/scenarios/${HELENA}/file`;
  expect((await mei!.get(file)).body).toMatchObject({ origin: 'library', source: shelved(HELENA)!.source });
  expect(said(await mei!.put(file, { source: shelved(HELENA)!.source }))).toEqual([409, 'practice.of-the-house']);
  expect((await mei!.delete(file)).status).toBe(404);
  expect((await amina!.get(file)).status).toBe(404);
});

const LETTER = `Hi Amina, Jonas Weber here, you of Harbour IT know me. LAP-00412 cannot reach \\\\files01\\freight any more.
I asked Mei on Monday, my number is +49 30 1234567 and my private mail is jonas.weber@home.test.
It is the second time this week and I am losing patience: the freight lists are due at 3 pm.`;

test('Mei makes a scenario of a settled ticket: nobody in it can be recognised, and nothing is kept before she says so', async () => {
  const jonas = await world.as('jonas');
  const { number } = (await jonas.post('/portal/tickets', { text: LETTER })).body;
  const draft = () => mei!.post('/practice/scenarios/from-ticket', { number });
  expect(said(await draft())).toEqual([409, 'practice.ticket-open']);
  await amina!.post(`/tickets/${number}/resolution`, { cause: 'The share had moved.', fix: 'I mapped it again.' });
  await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed' });

  const before = (await mei!.get('/practice/scenarios')).body.items.length;
  const { source, replaced } = (await draft()).body;
  for (const original of [
    'Jonas',
    'Weber',
    'Amina',
    'Mei',
    'Noor',
    'Harbour',
    'LAP-00412',
    'files01',
    '1234567',
    'home.test',
  ])
    expect(source).not.toContain(original);
  expect(source).toContain('losing patience');
  expect(new Set(replaced.map(({ what }: { what: string }) => what))).toEqual(
    new Set(['name', 'house', 'address', 'number', 'place on the net']),
  );
  const { problems, card } = (await mei!.post('/practice/scenarios/check', { source })).body;
  expect([problems, card.origin]).toEqual([[], 'desk']);
  expect((await mei!.get('/practice/scenarios')).body.items).toHaveLength(before);
});

test('a ticket that is not there is not there, and an agent makes no scenarios', async () => {
  const path = '/practice/scenarios/from-ticket';
  expect((await mei!.post(path, { number: 999_999 })).status).toBe(404);
  expect((await amina!.post(path, { number: 1001 })).status).toBe(404);
});

// Last, for Noor does not come back.
test('when one of three has left the desk, two are left, and a count would be a name', async () => {
  await rehearsed(POOR);
  expect((await deskAsOf(mei!)).completions).toBeGreaterThan(0);
  world.later(1000);
  const { body } = await mei!.post('/practice/assignments', { scenario: HELENA, teamId: world.team.desk });
  expect(body).toMatchObject({ completed: 0, members: 3 });
  await ada!.patch(`/agents/${world.ids.noor}`, { deactivated: true });
  expect(await deskAsOf(mei!)).toMatchObject({
    members: 2,
    completions: null,
    assignments: [{ completed: null, members: 2 }],
  });
});
