import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CAST, emailOf, type Who } from '@attune/seed';
import { openExampleDesk } from '../../server/src/example-desk.ts';
import { isSetUp } from '../../server/src/features/desk/index.ts';
import { command } from './command.ts';
import { withDesk } from './open-desk.ts';

const HELP = `attune seed   fills an empty desk with the example cast and their tickets

The people are invented. Their password is made now, printed, and kept as "demo-password" in
the data folder. A desk that was set up is left as it is.`;

export const run = (args: string[]): Promise<number> =>
  command({ name: 'seed', help: HELP, args, options: {} }, async () => {
    const password = randomBytes(9).toString('base64url');
    await withDesk(
      async ({ db, act, config, signIn }) => {
        if (await isSetUp(db))
          throw new Error(
            'this desk is in use, so the example cast was left out. Choose another ATTUNE_DATA or DATABASE_URL.',
          );
        await openExampleDesk(act, { signIn: signIn(), secret: config.secret, password });
        writeFileSync(path.join(config.dataDir, 'demo-password'), `${password}\n`, { mode: 0o600 });
      },
      { mayMake: true },
    );
    console.log('The example desk is there. Sign in as one of them:');
    for (const [who, { name, role }] of Object.entries(CAST) as [Who, (typeof CAST)[Who]][]) {
      if (role !== 'requester') console.log(`  ${emailOf(who).padEnd(24)} ${password}   ${name}, ${role}`);
    }
    return 0;
  });
