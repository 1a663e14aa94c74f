import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../server/src/config.ts';
import { isSecretOf, restore } from '../../server/src/platform/backup/index.ts';
import { diskBlobs } from '../../server/src/platform/blobs.ts';
import { openDatabase } from '../../server/src/platform/db.ts';
import { migrateJobs } from '../../server/src/platform/jobs.ts';
import { makeLog } from '../../server/src/platform/log.ts';
import { migrationsFolder } from '../../server/src/platform/places.ts';
import { inWords, isKept } from './backup.ts';
import { command, misused } from './command.ts';
import { withDatabase } from './open-desk.ts';

const HELP = `attune restore FILE   brings a desk back from a backup, into an empty database

Every checksum is verified before anything is written, and everything is written in one
transaction. A database that somebody has used is refused and left as it is. Mail that was
waiting when the backup was made is sent by the restored desk: for a rehearsal, leave
SMTP_URL and IMAP_URL out.`;

export const run = (args: string[]): Promise<number> =>
  command({ name: 'restore', help: HELP, args, options: {} }, async ({ positionals: [file] }) => {
    if (file === undefined) return misused('restore', 'say which backup to read.', HELP);
    const config = readConfig();
    const restored = await withDatabase(
      ({ connection, joined }) => {
        if (joined)
          throw new Error(
            `A desk is at work in ${config.dataDir}. Stop it first, or restore into another ATTUNE_DATA. Nothing was changed.`,
          );
        const log = makeLog('silent');
        return restore({
          connection,
          blobs: diskBlobs(path.join(config.dataDir, 'blobs')),
          file,
          migrationsFolder: migrationsFolder(),
          migrateJobs: async () => {
            const { pool, close } = openDatabase(connection, log);
            await migrateJobs(pool, log).finally(close);
          },
          // The desk's own row is written when the first visitor asks whether it is set up.
          untouched: { desks: 'set_up_at is null' },
        });
      },
      { mayMake: true, config },
    );
    console.log(`The desk of ${restored.manifest.madeAt} is back: ${inWords(restored.contents)}.`);
    for (const line of bringSecret(config, restored)) console.log(line);
    return 0;
  });

/** Sessions, links and second factors only work with the secret that made them. */
function bringSecret(
  config: ReturnType<typeof readConfig>,
  { manifest, secret }: Awaited<ReturnType<typeof restore>>,
): string[] {
  if (isSecretOf(manifest, config.secret)) return [];
  if (secret !== null && isKept(config)) {
    // The one in this folder was made a moment ago for an empty desk; nothing was signed with it.
    writeFileSync(path.join(config.dataDir, 'secret'), `${secret}\n`, { mode: 0o600 });
    return ['The secret of that desk is now in the data folder.'];
  }
  return [
    'ATTUNE_SECRET is not the one of that desk: people sign in anew, open links end, and second factors have to be set up again. Set the old one to avoid this.',
  ];
}
