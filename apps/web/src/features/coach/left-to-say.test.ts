import { coach, type Coaching } from '@attune/language';
import { expect, test } from 'vitest';
import { leftToSay } from './left-to-say.ts';

const NOTHING = coach('', '');
const concern = (quote: string, heard: boolean): Coaching['concerns'][number] => ({
  kind: 'question',
  ...spanOf(quote),
  ...(heard ? { heardBy: spanOf('an answer') } : {}),
});
const spanOf = (quote: string) => ({ start: 0, end: quote.length, quote });
const unheardIn = (concerns: Coaching['concerns']) =>
  concerns.filter(({ heardBy }) => !heardBy).map(({ quote, kind }) => ({ quote, kind }));
const coaching = (more: Partial<Coaching>): Coaching => ({
  ...NOTHING,
  unheard: unheardIn(more.concerns ?? []),
  ...more,
});

const before = coaching({
  concerns: [concern('it drops', true), concern('which port', false)],
  moves: [{ label: 'own', ...spanOf('I take it on') }],
});

test('what the last reply took up and did is not asked for again, what it passed by is', () => {
  const left = leftToSay(
    coaching({
      concerns: [concern('it drops', false), concern('which port', false)],
      due: [
        { moves: ['own'], made: false },
        { moves: ['expect', 'ask'], made: false },
      ],
      hints: [
        { about: 'unheard', text: 'Still unheard: "it drops"' },
        { about: 'own', text: 'Nobody has taken it on yet.' },
        { about: 'expect', text: 'When will they hear from you?' },
      ],
    }),
    before,
  );
  expect(left.concerns.map(({ quote }) => quote)).toEqual(['which port']);
  expect(left.unheard.map(({ quote }) => quote)).toEqual(['which port']);
  expect(left.due.map(({ moves }) => moves)).toEqual([['expect', 'ask']]);
  expect(left.hints.map(({ about }) => about)).toEqual(['expect']);
});

test('what the new words take up once more is shown as taken up', () => {
  const left = leftToSay(
    coaching({ concerns: [concern('it drops', true)], due: [{ moves: ['own'], made: true }] }),
    before,
  );
  expect(left.concerns.length).toBe(1);
  expect(left.due.length).toBe(1);
});

test('a sentence that may hurt is shown, whatever was sent before', () => {
  const hints: Coaching['hints'] = [{ about: 'blame', text: 'It may read as blaming.', span: spanOf('You should') }];
  expect(leftToSay(coaching({ hints }), before).hints).toEqual(hints);
});

test('a first reply is measured by all that they wrote', () => {
  const all = coaching({ concerns: [concern('it drops', false)] });
  expect(leftToSay(all, null)).toBe(all);
});
