import { expect, test } from 'vitest';
import { keyInLink } from './key-in-link.ts';

test('the key stands after the number sign', () => {
  expect(keyInLink('#key=abcdefghij-KLM_9')).toBe('abcdefghij-KLM_9');
  expect(keyInLink('key=abcdefghij-KLM_9')).toBe('abcdefghij-KLM_9');
});

test('anything else is no key', () => {
  for (const hash of ['', '#', '#key=', '#key=short', '#answer', '#key=<script>aaaaaaa'])
    expect(keyInLink(hash)).toBeNull();
});
