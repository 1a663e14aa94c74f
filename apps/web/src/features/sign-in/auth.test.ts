import { expect, test } from 'vitest';
import { failureOf } from './auth.ts';

test('a wrong password and an unknown address sound the same', () => {
  expect(failureOf(401, 'INVALID_EMAIL_OR_PASSWORD', 'mismatch')).toBe('mismatch');
  expect(failureOf(400, 'INVALID_EMAIL', 'mismatch')).toBe('mismatch');
});

test('a code that took too long sends one back to the password', () => {
  expect(failureOf(401, 'INVALID_TWO_FACTOR_COOKIE', 'code-wrong')).toBe('code-expired');
  expect(failureOf(401, 'INVALID_CODE', 'code-wrong')).toBe('code-wrong');
});

test('too many tries and a broken desk are nobody’s wrong password', () => {
  expect(failureOf(429, undefined, 'mismatch')).toBe('too-many');
  expect(failureOf(503, undefined, 'mismatch')).toBe('failed');
});
