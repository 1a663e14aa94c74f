import { coach, read } from '@attune/language';
import { unpack } from '../../packages/language/src/model/pack.ts';
import { weights } from '../../packages/language/src/model/weights.data.ts';
import { engineOf } from '../../packages/language/src/model/weights.ts';
import { besideGoal } from './goals.ts';

const TICKET = 900;
const WORDS = 150;
const LOADS = 7;

/** Prints how long loading takes, and reading and coaching on texts that were not seen before, on one core. */
export function measureSpeed(messages: string[], replies: { requester: { text: string }; reply: string }[]): void {
  console.log('\nspeed, one core, texts not seen before');
  line('load the weights', median(Array.from({ length: LOADS }, () => timed(() => engineOf(unpack(weights()))))), 'ms');
  const tickets = ticketsOf(messages);
  for (const text of tickets) read({ text: changed(text, 1) }); // as warm as a desk that runs
  line(
    `read one ticket of ${TICKET} characters`,
    median(tickets.map((text) => timed(() => read({ text: changed(text, 2) })))),
    'ms',
  );
  const bulk = performance.now();
  for (const text of messages) read({ text: changed(text, 3) });
  line('read in bulk', (messages.length / (performance.now() - bulk)) * 1000, 'messages a second');
  const keys: number[] = [];
  for (const { requester, reply } of replies) {
    const draft = `${reply}\n\n${reply}`
      .split(/(?<=\s)/)
      .slice(0, WORDS)
      .join('');
    for (let end = Math.max(1, draft.length - 25); end <= draft.length; end++)
      keys.push(timed(() => coach(requester.text, draft.slice(0, end))));
  }
  line('coach a draft, per keystroke', median(keys), 'ms');
}

// Whole messages put together until a ticket is long enough.
function ticketsOf(messages: string[]): string[] {
  const out: string[] = [];
  let text = '';
  for (const message of messages) {
    text += `${text === '' ? '' : '\n'}${message}`;
    if (text.length < TICKET) continue;
    out.push(text.slice(0, TICKET));
    text = '';
  }
  return out;
}

// What is remembered of a sentence does not help when a word of it differs.
const changed = (text: string, by: number): string =>
  text.replace(/\b(the|a|my|to|is)\b/g, (word) => `${word} ${['', 'very', 'old', 'same'][by]!}`);

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(all: number[]): number {
  return [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
}

function line(what: string, value: number, unit: string): void {
  const number = value < 10 ? value.toFixed(2) : String(Math.round(value));
  console.log(`  ${what.padEnd(40)} ${`${number} ${unit}`.padEnd(24)} ${besideGoal(what, value)}`.trimEnd());
}
