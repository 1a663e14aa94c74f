import { existsSync } from 'node:fs';

const HELP = `attune start [--demo]   starts the desk, as npm start does

  --demo   with the example cast, in an empty data folder`;

/** In a clone it builds first when something changed; a built copy serves at once. */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const script = new URL('../../../scripts/start.mjs', import.meta.url);
  if (existsSync(new URL('../../server/src/serve.ts', import.meta.url)) && existsSync(script))
    await import(script.href);
  else await import('../../server/src/serve.ts');
  return 0;
}
