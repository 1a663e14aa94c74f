import { forgetSecondFactor } from '../../../server/src/features/auth/index.ts';
import { command, misused } from '../command.ts';
import { withDesk } from '../open-desk.ts';
import { staffByEmail } from './staff-by-email.ts';

const HELP = `attune admin reset --email ADDRESS [--disable-2fa]

Prints a link behind which that person sets a new password: once, within an hour. Their
second factor stays, unless --disable-2fa says that the phone is lost, too.`;

export const run = (args: string[]): Promise<number> =>
  command(
    {
      name: 'admin reset',
      help: HELP,
      args,
      options: { email: { type: 'string' }, 'disable-2fa': { type: 'boolean', default: false } },
    },
    async ({ values }) => {
      const { email } = values;
      if (email === undefined) return misused('admin reset', 'say --email.', HELP);
      await withDesk(async ({ db, config, signIn }) => {
        const person = await staffByEmail(db, email);
        let token: string | undefined;
        await signIn({ passwordReset: async (_to, made) => void (token = made) }).api.requestPasswordReset({
          body: { email: email.trim().toLowerCase() },
        });
        if (token === undefined)
          throw new Error('no link was made. Is the address written as it is under Settings, People?');
        if (values['disable-2fa']) {
          await forgetSecondFactor(db, person.id);
          console.error(`The second factor of ${person.name} is off, and their sessions have ended.`);
        }
        console.error(`${person.name} sets a new password here, once, within an hour:`);
        console.log(`${config.url}/reset-password?token=${token}`);
      });
      return 0;
    },
  );
