import { readConfig } from './config.ts';
import { start } from './main.ts';
import { CannotStart } from './platform/cannot-start.ts';
import { hearFarewell } from './platform/farewell.ts';
import { keepHeapModest } from './platform/modest-heap.ts';

/** The entry of `npm start`: starts the desk, says where it is, and ends it cleanly however it is asked to. */
const say = (line: string) => process.stdout.write(line === '' ? '\n' : `  ${line}\n`);
// From the first moment: a desk that is asked to end while it starts ends as well.
const farewell = hearFarewell();
try {
  const config = readConfig();
  const running = await start({ demo: process.argv.includes('--demo'), config, until: farewell, tell: say });
  keepHeapModest();
  for (const line of ['', `Attune is here: ${running.url}`, '', ...running.notes, 'Ctrl-C ends it.', '']) say(line);
  if (!farewell.aborted) await new Promise((asked) => farewell.addEventListener('abort', asked));
  say('Closing the desk.');
  await running.stop();
  process.exit(0);
} catch (error) {
  if (farewell.aborted) process.exit(0);
  process.stderr.write(`\n${whyNot(error)}\n`);
  process.exit(1);
}

/** What nobody foresaw comes with its stack: whoever helps needs to see where it happened. */
function whyNot(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  return `Attune could not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
