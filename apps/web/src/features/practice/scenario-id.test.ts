import { expect, test } from 'vitest';
import { idIn, underId } from './scenario-id.ts';

test('a file says its own id', () => {
  expect(idIn('id: locked-out-executive\ntitle: Locked out')).toBe('locked-out-executive');
  expect(idIn("title: x\nid: 'lost-thesis' # ours")).toBe('lost-thesis');
});

test('a line further in that only looks like it is none', () => {
  expect(idIn('facts:\n  - id: new-phone')).toBeNull();
});

test('the same file under another id differs in that line alone', () => {
  expect(underId('id: lost-thesis\ntitle: x', 'lost-thesis-here')).toBe('id: lost-thesis-here\ntitle: x');
  expect(underId('title: x', 'mine')).toBe('id: mine\ntitle: x');
});
