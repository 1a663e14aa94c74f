import { STATUS_CATEGORY } from '@attune/contract';
import { contentOf, read, type Reading } from '@attune/language';
import { parseScenario, type Scenario } from '@attune/practice';
import { inArray } from 'drizzle-orm';
import { stringify } from 'yaml';
import type { Act, Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { isStaffRole, users } from '../auth/index.ts';
import { messagesOf } from '../conversations/index.ts';
import { theDesk } from '../desk/index.ts';
import { teams } from '../people/index.ts';
import { seeTicket } from '../tickets/index.ts';
import { replacer, type Replaced } from './replace-names.ts';

const MESSAGES_READ = 50;
const MOST_CONCERNS = 4;

/**
 * Drafts a scenario from a settled ticket: its words with names and details replaced, its feeling as the
 * engine reads it, and honest places to fill in. Nothing is kept; the lead looks it over first.
 * @throws {AppError} `practice.ticket-open` while it is not settled, `not-found` when it is not theirs to see
 */
export async function scenarioFromTicket(
  act: Act<Staff>,
  number: number,
): Promise<{ source: string; replaced: Replaced[] }> {
  const ticket = await seeTicket(act, { number });
  const category = STATUS_CATEGORY[ticket.status];
  if (category === 'open' || category === 'waiting') throw new AppError('practice.ticket-open');
  const { rows } = await messagesOf(act.db, ticket.id, 'staff', { limit: MESSAGES_READ });
  const first = rows.find(({ row }) => row.authorId === ticket.requesterId && row.kind === 'public');
  if (!first) throw notFound();
  const names = replacer(
    await knownTo(
      act,
      rows.map(({ row }) => row.authorId).filter((id) => id !== null),
    ),
  );
  const opening = names.replace(first.row.text).trim();
  const title = names.replace(ticket.subject);
  const file = draftOf(title, opening, read({ text: opening }));
  const source = `${HEAD}${stringify(file, { lineWidth: 100 })}`;
  const parsed = parseScenario(source);
  if ('problems' in parsed) throw new AppError('practice.file-broken', { details: { problems: parsed.problems } });
  return { source, replaced: names.replaced };
}

const HEAD = `# A draft from a settled ticket. Names and details were replaced; look it over before you keep it.
# Then make the person real: what they know and do not say at once, and more ways to say things.
`;

async function knownTo({ db }: Act<Staff>, authors: string[]) {
  const staff = await db.select({ id: users.id, name: users.name, email: users.email, role: users.role }).from(users);
  const near =
    authors.length === 0 ? [] : await db.select({ name: users.name }).from(users).where(inArray(users.id, authors));
  const groups = await db.select({ name: teams.name }).from(teams);
  const desk = await theDesk(db);
  return {
    people: [...staff.filter(({ role }) => isStaffRole(role)).map(({ name }) => name), ...near.map(({ name }) => name)],
    houses: [desk.name, ...groups.map(({ name }) => name).filter((name) => name.includes(' '))],
  };
}

const HOW_STRONG = [10, 35, 60, 80] as const;

function draftOf(title: string, opening: string, reading: Reading): Partial<Scenario> & Record<string, unknown> {
  const felt = new Set(reading.emotions.map(({ label }) => label));
  const strong = HOW_STRONG[reading.intensity];
  const worth = reading.concerns.filter(({ kind }) => kind !== 'feeling').slice(0, MOST_CONCERNS);
  const concerns = (worth.length > 0 ? worth : [{ kind: 'problem' as const, quote: opening.slice(0, 120) }]).map(
    ({ kind, quote }, at) => ({
      id: `${kind}-${at + 1}`,
      is: quote.slice(0, 200),
      weight: at === 0 ? (3 as const) : (2 as const),
      heardBy: heardBy(quote),
      again: [`You have not said a word about this yet. ${quote.slice(0, 160)}`],
    }),
  );
  return {
    id: idOf(title),
    title: title.slice(0, 200),
    level: 2,
    trains: ['acknowledge', 'expect'],
    brief: 'Write here what the trainee knows before the first message, and what they may do.',
    youCan: ['Write here what can be done, in the words that do it'],
    person: {
      name: 'Robin Weller',
      role: 'somebody who needs help',
      comfort: reading.comfort === 'unknown' ? 'medium' : reading.comfort,
      traits: { volatility: 1, face: 1, forgiveness: 1, verbosity: 1 },
    },
    ours: false,
    start: {
      anger: felt.has('anger') || felt.has('frustration') || felt.has('disappointment') ? strong : 15,
      anxiety: felt.has('anxiety') ? Math.max(50, strong) : 25 + reading.urgency * 12,
      trust: 40,
      heard: 10,
      respected: 45,
      clarity: felt.has('confusion') ? 20 : 35,
      hope: felt.has('sadness') ? 30 : 45,
      patience: 70 - reading.urgency * 8,
      shame: felt.has('embarrassment') ? 60 : 15,
    },
    best: 'fix',
    opening: opening.slice(0, 4_000),
    concerns,
    facts: [
      {
        id: 'what-they-know',
        is: 'Write here what they know and tell only when asked.',
        gate: 'asked',
        giveaway: [],
        asks: ['what|when|which|how + change*|happen*|see|say*|try|tried'],
        tells: ['Write here how they tell it.'],
        dodges: ['I am not sure that this matters.'],
      },
    ],
    steps: [
      {
        id: 'the-fix',
        does: 'Write here what solves it',
        by: ['fix*|solve*|reset*|restore*|repair*|replace*'],
        needs: ['what-they-know'],
        to: 'fixed',
        works: ['Something happens here.'],
        tooEarly: ['Nothing has changed here.'],
      },
    ],
    lines: LINES,
    endings: {
      repaired: ['Thank you. That was a good conversation.'],
      cold: ['It works. Good-bye.'],
      plan: ['Then we do it that way.'],
      escalated: ['I will take this to somebody else.'],
      'walked-away': ['Leave it. I will find another way.'],
      reopened: ['It is not done. I have opened it again.'],
    },
    instead: {
      acknowledge: {
        warm: 'Write here how a warm colleague would take up what it costs them.',
        brief: 'Write here how to say it in one line.',
        formal: 'Write here how to say it formally.',
      },
    },
    lesson: 'Write here what a skilled agent would take along from it.',
  };
}

// Enough to rehearse with at once; a lead makes them this person's own.
const LINES = {
  heard: ['Yes. That is how it is.', 'Thank you for seeing that.', 'That is it, exactly.'],
  stock: [
    'That could be said to anybody.',
    'I have read that sentence before.',
    'Kind words, and nothing has changed.',
  ],
  apology: ['Thank you for saying so.', 'I appreciate that.'],
  'apology-again': ['You said sorry already. What happens next?'],
  blamed: ['So it is my fault now?', 'I did what I was told to do.', 'That is not how it was.'],
  dismissed: ['It is not small to me.', 'I did not make this up.', 'You do not believe me, do you?'],
  'talked-down': ['Please speak to me as to a colleague.', 'I am not a beginner in everything.'],
  refused: ['Then who can?', 'So there is no way at all?'],
  joked: ['I am not in the mood.', 'Very funny.'],
  jargon: ['In plain words, please.', 'I do not know what that is.'],
  explained: ['Now I see.', 'That makes sense.'],
  taught: ['Good to know.', 'I will remember that.'],
  time: ['Good, then I know when.', 'I can plan with that.'],
  vague: ['When is that?', 'Soon is not a time.'],
  overpromised: ['I will hold you to it.'],
  rushed: ['You have not even read what I wrote.'],
  piled: ['One question at a time, please.'],
  'asked-again': ['I told you that already.'],
  relieved: ['That helps, thank you.', 'Good that you say so.'],
  own: ['Good, then I have one person.', 'Thank you for taking it on.'],
  nothing: ['And now?', 'I do not know what to do with that.', 'That brings me no further.', 'Is that all?'],
  silence: ['Are you still there?', 'It is very quiet on your side.', 'I am still waiting.'],
  waiting: ['I am here, waiting.'],
  'dont-know': ['I could not tell you.', 'I do not know.'],
  'open-question': ['It is as I wrote.', 'There is not much more to say.'],
  works: ['It works now.', 'Yes, it is there again.'],
  'not-fixed': ['No, still the same.', 'I tried. Nothing.'],
  goal: ['I have what I need.', 'No, that was all.'],
};

function heardBy(quote: string): string[] {
  const words = quote
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 && contentOf(word).size > 0);
  return [...new Set(words)]
    .slice(0, 6)
    .map((word) => `${word}*`)
    .concat(words.length === 0 ? ['that'] : []);
}

function idOf(title: string): string {
  const id = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return id.length >= 2 ? `our-${id}` : 'our-scenario';
}
