import { expect, test } from 'vitest';
import { tooOld } from './node-version.mjs';

test('an old Node is named, with the one that is needed and where to get it', () => {
  expect(tooOld('v18.20.4', '>=20.19')).toBe(
    'Attune needs Node 20.19 or later, and this is Node 18.20.4. Get a newer one from https://nodejs.org, then start again.',
  );
  expect(tooOld('v20.9.0', '>=20.19')).toContain('this is Node 20.9.0');
});

test('the oldest that will do, and any later one, is let through', () => {
  for (const version of ['v20.19.0', 'v20.20.2', 'v22.0.0', 'v25.1.0']) expect(tooOld(version, '>=20.19')).toBeNull();
});
