import { describe, expect, test } from 'vitest';
import { debrief } from './debrief.ts';
import { runsOf, scenarioIds, shelved } from './library.ts';
import { replay, stop } from './rehearse.ts';

const shown = (id: string, replies: string[], seed = 1) => {
  const { scenario } = shelved(id)!;
  return debrief(
    stop(
      replay(
        scenario,
        seed,
        replies.map((say) => ({ say })),
      ),
    ),
    scenario,
  );
};
const markOf = ({ scored }: ReturnType<typeof debrief>, item: string) =>
  scored!.rated.find((one) => one.item === item)!;

describe('the missed moment', () => {
  test.each(scenarioIds())('in %s nothing is missed that was not known yet', (id) => {
    const { scenario } = shelved(id)!;
    for (const seed of [1, 2, 3]) {
      const { missed } = debrief(stop(replay(scenario, seed, runsOf(id).skilled)), scenario);
      if (missed?.chance === 'act') expect(missed.turn).toBeGreaterThan(2);
    }
  });

  test('after "calm down" it is the acknowledgement that was missed, not a step nobody could know of', () => {
    const { missed } = shown('ward-printer-outage', ['Please calm down. Printers are not urgent at night.']);
    expect(missed).toMatchObject({ turn: 1, chance: 'acknowledge' });
  });

  test('where a life may be in danger, to bring a person in at once is what was missed', () => {
    const { missed } = shown('a-hint-of-self-harm', [
      'Your account is unlocked.',
      'Are you okay?',
      'Are you thinking of ending your life?',
      'I am calling Judith from welfare.',
    ]);
    expect(missed).toMatchObject({ turn: 1, chance: 'act' });
  });
});

describe('the words beside a mark', () => {
  test('a brush-off in which a word of theirs stands took up nothing', () => {
    const page = shown('ward-printer-outage', [
      'Please calm down. Printers are not urgent at night.',
      'Wait until day shift.',
    ]);
    expect(markOf(page, 'acknowledge').mark).toBe(1);
    expect(markOf(page, 'listen').mark).toBe(1);
  });

  test('what hurt does not stand beside a good mark, nor a thank-you beside a poor one', () => {
    const page = shown('sarcastic-fourth-timer', ['lol', 'You were right, thank you for the three tickets.']);
    expect(markOf(page, 'respect')).toMatchObject({ mark: 2, earned: [{ turn: 1, quote: 'lol' }] });
  });
});

test('where somebody may be in danger the plan for the next ticket is to bring a person in', () => {
  expect(shown('a-hint-of-self-harm', ['Anything else?']).plan.then).toContain('bring a person in at once');
});

test('where nothing is weighed, what stayed untold is laid to nobody', () => {
  const { untold } = shown('a-hint-of-self-harm', ['Anything else?']);
  expect(untold.length).toBeGreaterThan(0);
  expect(new Set(untold.map(({ why }) => why))).toEqual(new Set(['It did not come up this time.']));
});
