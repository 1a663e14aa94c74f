import type { Reading } from '../shapes.ts';

/** A message of the person as its course is followed; anything that `read` gives fits. */
export interface Step {
  intensity: number;
  at: Date | string | number;
  emotions: readonly { label: Reading['emotions'][number]['label'] }[];
  risks?: readonly { label: Reading['risks'][number]['label'] }[];
  /** In a language that is not read: it says nothing about the course. */
  unread?: boolean;
}

export const DIRECTIONS = ['improving', 'worsening', 'stuck', 'steady'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Trajectory {
  direction: Direction;
  /** 0 to 3, one decimal: how heated it still is, as of the moment asked for. */
  heat: number;
  /** What the direction was seen by. */
  because: string;
}

/** After so many hours without a word, half of the heat is left: a night and a day's work. */
export const HALF_LIFE_HOURS = 24;
// A calm message without a word of thanks cools, and does not clear: people swallow things.
const AFTER_CALM = 0.5;
// Smaller changes are within what two readers would differ by.
const A_STEP = 0.5;
const HOUR = 3_600_000;

/**
 * Where a conversation is going, from its messages, oldest first: warmer or calmer than before, or
 * stuck, when they stay as heated over three messages, or come back with the same thing without
 * having cooled. `now` is when the heat is asked for; the newest message without it.
 */
export function trajectoryOf(messages: readonly Step[], now?: Date | string | number): Trajectory {
  const read = messages.filter((one) => !one.unread);
  const newest = read.at(-1);
  if (!newest) return { direction: 'steady', heat: 0, because: 'Nothing was read so far.' };
  const before = read.slice(0, -1).reduce(warmed, { heat: 0, at: newest.at });
  const after = warmed(before, newest);
  const left = decayed(after, now ?? newest.at);
  return { ...directionOf(read), heat: Math.round(left * 10) / 10 };
}

/** How heated a message is. Joy is strong as well, but it is not heat. */
export function heatIn({ emotions, intensity }: Pick<Step, 'emotions' | 'intensity'>): number {
  return emotions.some(({ label }) => !isJoy(label)) ? intensity : 0;
}

interface State {
  heat: number;
  at: Step['at'];
}

function warmed(state: State, message: Step): State {
  const left = decayed(state, message.at);
  const heat = heatIn(message);
  if (heat > 0) return { heat: Math.max(heat, left), at: message.at };
  return { heat: message.emotions.some(({ label }) => isJoy(label)) ? 0 : left * AFTER_CALM, at: message.at };
}

function decayed({ heat, at }: State, now: Step['at']): number {
  const hours = Math.max(0, (time(now) - time(at)) / HOUR);
  return heat * 0.5 ** (hours / HALF_LIFE_HOURS);
}

function directionOf(read: readonly Step[]): Pick<Trajectory, 'direction' | 'because'> {
  const heats = read.map(heatIn);
  if (heats.length < 2) return { direction: 'steady', because: 'There is one message so far.' };
  // The nearer a message, the more it counts.
  const before = heats.slice(0, -1).reduce((state, heat) => (state + heat) / 2, heats[0]!);
  const last = heats.at(-1)!;
  const change = last - before;
  if (change >= A_STEP)
    return { direction: 'worsening', because: `${WORD[last]} now, ${WORD[Math.round(before)]!.toLowerCase()} before.` };
  if (isStuck(read, heats)) return { direction: 'stuck', because: stuckBecause(read) };
  if (change <= -A_STEP)
    return { direction: 'improving', because: `${WORD[last]} now, ${WORD[Math.round(before)]!.toLowerCase()} before.` };
  return { direction: 'steady', because: `${WORD[last]}, as before.` };
}

const WORD = ['Calm', 'Mild', 'Strong', 'Extreme'];

function isStuck(read: readonly Step[], heats: readonly number[]): boolean {
  const last = heats.slice(-3);
  const unmoved = last.length === 3 && Math.min(...last) >= 1 && Math.max(...last) - Math.min(...last) < 1;
  return unmoved || (cameBack(read.at(-1)!) && last.at(-1)! >= Math.max(1, last.at(-2)!));
}

const cameBack = (message: Step) => (message.risks ?? []).some(({ label }) => label === 'repeat');

const stuckBecause = (read: readonly Step[]) =>
  cameBack(read.at(-1)!) ? 'It came back, and they are no calmer.' : 'As heated as in the two messages before.';

const isJoy = (label: string) => label === 'gratitude' || label === 'satisfaction';
const time = (at: Step['at']): number => (at instanceof Date ? at.getTime() : new Date(at).getTime());
