import { createInterface } from 'node:readline/promises';
import { NewAgent } from '@attune/contract';
import { story } from '../../../server/src/act.ts';
import { closeSetup } from '../../../server/src/features/desk/index.ts';
import { inviteAgent } from '../../../server/src/features/people/index.ts';
import { command } from '../command.ts';
import { withDesk } from '../open-desk.ts';
import { checked } from './checked.ts';

const HELP = `attune admin create [--name NAME] [--email ADDRESS]

Invites an admin and prints a link that works once, for 14 days. They choose their own
password behind it. On a desk that was not set up yet, the set-up page is closed as well.`;

export const run = (args: string[]): Promise<number> =>
  command(
    { name: 'admin create', help: HELP, args, options: { name: { type: 'string' }, email: { type: 'string' } } },
    async ({ values }) => {
      const input = checked(NewAgent, {
        name: values.name ?? (await ask('Name')),
        email: values.email ?? (await ask('Address')),
        role: 'admin',
      });
      const made = await withDesk(
        ({ act, config }) =>
          story(act, async (act) => {
            const closed = await closeSetup(act);
            return { closed, ...(await inviteAgent(act, config.url, input)) };
          }),
        { mayMake: true },
      );
      if (made.closed)
        console.error('The desk counts as set up now; its name and address can be changed under Settings.');
      console.error(`${made.name} chooses a password here, once, within 14 days:`);
      console.log(made.invitationLink);
      return 0;
    },
  );

async function ask(what: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`say --${what === 'Name' ? 'name' : 'email'}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return (await terminal.question(`${what}: `).finally(() => terminal.close())).trim();
}
