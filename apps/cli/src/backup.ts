import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig, type Config } from '../../server/src/config.ts';
import { backUp, checkBackup } from '../../server/src/platform/backup/index.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import { command, misused } from './command.ts';
import { withDatabase } from './open-desk.ts';

const HELP = `attune backup FILE           puts the whole desk into one file, also while it is at work
attune backup FILE --check   reads a backup to the end and says whether it is whole

The file is a .tar.gz that any system opens. It holds every word that people wrote and, when
it lives in the data folder, the desk's secret: keep it where only you can read it.`;

export const run = (args: string[]): Promise<number> =>
  command(
    { name: 'backup', help: HELP, args, options: { check: { type: 'boolean', default: false } } },
    async ({ values, positionals: [file] }) => {
      if (file === undefined) return misused('backup', 'say which file to write.', HELP);
      if (values.check) {
        const { manifest, contents } = await checkBackup(file);
        console.log(`${file} is whole: the desk of ${manifest.madeAt}, ${inWords(contents)}.`);
        return 0;
      }
      const config = readConfig();
      const made = await withDatabase(
        ({ connection }) =>
          backUp({
            connection,
            blobsFolder: path.join(config.dataDir, 'blobs'),
            secret: { value: config.secret, kept: isKept(config) },
            file,
            now: systemClock.now(),
          }),
        { config },
      );
      console.log(`${file}: ${inWords(made)}, ${megabytes(made.bytes)}.`);
      console.log(`SHA-256 of everything before its seal: ${made.sha256}`);
      if (!isKept(config))
        console.log('The secret comes from ATTUNE_SECRET and is not in the backup. Keep it with your passwords.');
      for (const sha256 of made.damagedBlobs)
        console.error(
          `The attached file ${sha256} has gone bad on the disk. It is in the backup under damaged-blobs/ and will not be restored.`,
        );
      return made.damagedBlobs.length === 0 ? 0 : 1;
    },
  );

/** True when the data folder is the only place where the secret is. */
export function isKept({ dataDir, secret }: Pick<Config, 'dataDir' | 'secret'>): boolean {
  try {
    return readFileSync(path.join(dataDir, 'secret'), 'utf8').trim() === secret;
  } catch {
    return false;
  }
}

export function inWords({ rows, blobs }: { rows: Record<string, number>; blobs: number }): string {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return [
    count(rows.tickets ?? 0, 'ticket', 'tickets'),
    count(rows.messages ?? 0, 'message', 'messages'),
    count(rows.users ?? 0, 'person', 'people'),
    count(blobs, 'file', 'files'),
    count(rows.jobs ?? 0, 'unfinished job', 'unfinished jobs'),
  ].join(', ');
}

const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
