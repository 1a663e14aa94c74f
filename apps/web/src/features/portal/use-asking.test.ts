import type { Me } from '@attune/contract';
import { expect, test } from 'vitest';
import { missingIn } from './use-asking.ts';

const written = { text: 'My VPN is down', more: '', name: 'Jonas Weber', email: 'jonas@example.org' };

test('a stranger says who they are', () => {
  expect(missingIn({ ...written, name: ' ', email: 'jonas@' }, null)).toEqual({ name: true, email: true });
  expect(missingIn(written, null)).toEqual({});
});

test('somebody who is signed in has said so already', () => {
  expect(missingIn({ ...written, name: '', email: '' }, { name: 'Jonas' } as Me)).toEqual({});
});

test('blank words are no words', () => {
  expect(missingIn({ ...written, text: ' \n ' }, null)).toEqual({ text: true });
});
