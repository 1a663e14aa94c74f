import { beforeEach, expect, test, vi } from 'vitest';
import { keepUnsent, keptUnsent, NOTHING } from './unsent.ts';

const drawer = new Map<string, string>();
beforeEach(() => {
  drawer.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => drawer.get(name) ?? null,
    setItem: (name: string, words: string) => void drawer.set(name, words),
    removeItem: (name: string) => void drawer.delete(name),
  });
});

test('words outlive a closed tab', () => {
  keepUnsent({ ...NOTHING, text: 'My VPN is down', email: 'jonas@example.org' });
  expect(keptUnsent()).toEqual({ text: 'My VPN is down', more: '', name: '', email: 'jonas@example.org' });
});

test('nothing written leaves nothing behind', () => {
  keepUnsent({ ...NOTHING, text: 'My VPN' });
  keepUnsent({ ...NOTHING, text: '  ' });
  expect(drawer.size).toBe(0);
});

test('what cannot be read is as if nothing were there', () => {
  drawer.set('attune.unsent', '{"text": 7, "else": "x"');
  expect(keptUnsent()).toEqual(NOTHING);
  drawer.set('attune.unsent', '{"text": 7, "else": "x", "more": "and the printer"}');
  expect(keptUnsent()).toEqual({ ...NOTHING, more: 'and the printer' });
});

test('a browser without storage does not break the page', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => keepUnsent({ ...NOTHING, text: 'hello' })).not.toThrow();
  expect(keptUnsent()).toEqual(NOTHING);
});
