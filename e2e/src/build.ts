import { fileURLToPath } from 'node:url';

/** The journeys use the desk as it is shipped: built, once, before any of them begins. */
export default async function build(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { isFresh } = (await import('../../scripts/stamp.mjs')) as { isFresh(root: string): Promise<boolean> };
  if (await isFresh(root)) return;
  const { buildAll } = (await import('../../scripts/build.mjs')) as { buildAll(): Promise<void> };
  await buildAll();
}
