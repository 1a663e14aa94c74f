import { start } from './main.ts';

/** The entry of `npm start`: starts the desk, says where it is, and ends it cleanly. */
const demo = process.argv.includes('--demo');
try {
  const running = await start({ demo });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`\n  Attune is here: ${running.url}\n`);
  for (const line of running.notes) say(`  ${line}`);
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
