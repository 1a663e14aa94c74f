import { chanceFrom } from './chance.ts';
import type { Call, Doing } from './load.ts';
import type { Postbox } from './mail.ts';
import { answerOf, FIRST_NAMES, LAST_NAMES, storyOf, subjectOf, topicOf } from './words.ts';

export interface ActWorld {
  /** Numbers of tickets that the agent behind the load may see. */
  numbers: number[];
  requesterEmails: string[];
  call(call: Call): Promise<string>;
  post: Postbox | null;
}
export const ACTS = ['create', 'list', 'view', 'reply', 'search', 'mail'] as const;
export type ActName = (typeof ACTS)[number];

/** What each is allowed to cost: milliseconds of processor a request, over all processes, at 100,000 tickets. */
export const GOALS: Record<ActName, number> = { create: 5, list: 3, view: 2, reply: 6, search: 8, mail: 12 };
export const MEMORY_GOAL_MB = 400;

/** The queue is open on most screens; the other lists now and then. */
const LISTS = ['queue', 'queue', 'queue', 'queue', 'mine', 'mine', 'team', 'unassigned', 'waiting', 'all'];

/** Searches as people type them: numbers, names, common words, rare ones, half a word, a slip of the finger. */
const SEARCHES = [
  () => `#${chance.between(1_001, 11_000)}`,
  () => `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`,
  () => chance.pick(FIRST_NAMES).toLowerCase(),
  () => 'vpn',
  () => 'password',
  () => 'passw',
  () => 'printer jams',
  () => 'error update client',
  () => '0x',
  () => `0x${chance.below(0xffff).toString(16)}`,
  () => 'screenshot.png',
  () => 'pasword resett',
  () => 'docking sta',
  () => 'the',
  () => `certificate ${chance.pick(LAST_NAMES)}`,
];
let chance = chanceFrom(7);

/** The load of one act; each run of an act sees the same dice. */
export function actOf(name: ActName, world: ActWorld): Doing {
  chance = chanceFrom(7);
  const anyTicket = () => chance.pick(world.numbers);
  const get = (path: string) => world.call({ method: 'GET', path }).then(() => undefined);
  const post = (path: string, body: object) => world.call({ method: 'POST', path, body }).then(() => undefined);
  const someone = () =>
    chance.happens(0.9) ? chance.pick(world.requesterEmails) : `new.person${chance.below(1e9)}@company.example`;
  let turn = 0;
  switch (name) {
    case 'create':
      return () => {
        const topic = topicOf(chance);
        return post('/tickets', {
          requester: { email: someone() },
          subject: subjectOf(chance, topic),
          text: storyOf(chance, topic),
        });
      };
    case 'list':
      return () => get(`/tickets?queue=${LISTS[turn++ % LISTS.length]}&limit=50`);
    case 'view':
      return () => get(`/tickets/${anyTicket()}`);
    case 'reply':
      return () => post(`/tickets/${anyTicket()}/replies`, { text: answerOf(chance) });
    case 'search':
      return () => get(`/search?q=${encodeURIComponent(SEARCHES[turn++ % SEARCHES.length]!())}`);
    case 'mail':
      return async () => world.post?.send({ from: someone(), subject: subjectOf(chance, 0), text: storyOf(chance, 0) });
  }
}
