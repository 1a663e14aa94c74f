#!/usr/bin/env node
// Works from a clone with nothing built (tsx runs the sources) and from a built package.
import { existsSync } from 'node:fs';

const sources = new URL('../src/main.ts', import.meta.url);
if (existsSync(sources)) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(sources.href);
} else {
  await import(new URL('../dist/attune.mjs', import.meta.url).href);
}
