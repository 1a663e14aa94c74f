import { expect, test } from 'vitest';
import { secretOf } from './otp-link.ts';

test('a secret can be typed in groups of four', () => {
  expect(secretOf('otpauth://totp/Attune:amina%40example.org?secret=ABCDEFGHIJ&issuer=Attune')).toBe('ABCD EFGH IJ');
});

test('without a secret there is nothing to type', () => {
  expect(secretOf('otpauth://totp/Attune')).toBe('');
});
