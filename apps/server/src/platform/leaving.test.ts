import { expect, test } from 'vitest';
import { z } from 'zod';
import { leaving } from './leaving.ts';

const Person = z.object({ id: z.uuid(), name: z.string() });
const Answer = z.object({
  owner: Person.nullable(),
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), person: Person }),
      z.object({ kind: z.literal('number'), value: z.number().optional() }),
    ]),
  ),
  data: z.record(z.string(), z.unknown()),
});
const id = '019354f5-9180-7979-9151-1f08af445ec3';
const secret = { password: 'never' };

test('what the contract does not name does not leave, however deep it lies', () => {
  const answer = {
    owner: { id, name: 'Amina', ...secret },
    items: [
      { kind: 'person', person: { id, name: 'Jonas', ...secret }, ...secret },
      { kind: 'number', value: undefined, ...secret },
    ],
    data: { free: { form: 1 } },
    ...secret,
  };
  expect(JSON.parse(leaving(Answer, false)(answer))).toEqual(Answer.parse(answer));
  expect(leaving(Answer, false)({ ...answer, owner: null })).not.toContain('never');
});

test('a choice that the contract does not know leaves as nothing', () => {
  const text = leaving(Answer, false)({ owner: null, items: [{ kind: 'other', ...secret }], data: {} });
  expect(JSON.parse(text)).toEqual({ owner: null, items: [null], data: {} });
});

test('with checks an answer of the wrong kind is told', () => {
  expect(() => leaving(Person, true)({ id, name: 3 })).toThrow(z.ZodError);
});
