// The dispatcher of `attune <verb>`. A verb is a module that exports
// `run(args: string[]): Promise<number>`, which returns the exit status; adding one is a line here.
import type { Verb } from './verb.ts';

const VERBS: Record<string, { summary: string; load: () => Promise<Verb> }> = {
  read: { summary: 'say what a message carries: feelings, degrees, concerns, risks', load: () => import('./read.ts') },
  practice: {
    summary: 'rehearse a hard conversation with a person who answers what you write',
    load: () => import('./practice.ts'),
  },
  start: { summary: 'start the desk', load: () => import('./start.ts') },
  seed: { summary: 'fill an empty desk with an example cast', load: () => import('./seed.ts') },
  admin: { summary: 'invite an admin, make an API key, reset a password', load: () => import('./admin.ts') },
  backup: { summary: 'put the whole desk into one file', load: () => import('./backup.ts') },
  restore: { summary: 'bring a desk back from a backup', load: () => import('./restore.ts') },
  doctor: { summary: 'say how the desk is doing, and what to do about it', load: () => import('./doctor.ts') },
  coach: { summary: 'say what a reply does for the person who asked', load: () => import('./coach.ts') },
};

// `attune … | head` closes the pipe when it has seen enough; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2));

async function main([verb, ...args]: string[]): Promise<number> {
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    console.log(help());
    return 0;
  }
  const known = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!known) {
    console.error(`attune: there is no "${verb}". These verbs exist: ${Object.keys(VERBS).join(', ')}.`);
    return 2;
  }
  return (await known.load()).run(args);
}

function help(): string {
  const width = Math.max(...Object.keys(VERBS).map((verb) => verb.length));
  const lines = Object.entries(VERBS).map(([verb, { summary }]) => `  attune ${verb.padEnd(width)}  ${summary}`);
  return `Attune, a service desk that listens.\n\n${lines.join('\n')}\n\nattune <verb> --help tells more about one of them.`;
}
