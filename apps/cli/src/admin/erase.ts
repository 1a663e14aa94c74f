import { createInterface } from 'node:readline/promises';
import { Email } from '@attune/contract';
import { erasePerson, previewErasure } from '../../../server/src/features/retention/index.ts';
import { command, misused } from '../command.ts';
import { withDesk } from '../open-desk.ts';

const HELP = `attune admin erase ADDRESS [--confirm ADDRESS]

Erases somebody who asks for help here: every word and file in their tickets, what they wrote in the
tickets of others, their name, their address, and every key and letter to them. Says first what
would go, and asks for the address once more; --confirm types it for a script. It cannot be undone.
Backups that were made before still hold it.`;

export const run = (args: string[]): Promise<number> =>
  command(
    { name: 'admin erase', help: HELP, args, options: { confirm: { type: 'string' } } },
    async ({ values, positionals }) => {
      const [given, ...more] = positionals;
      if (given === undefined || more.length > 0) return misused('admin erase', 'say one address.', HELP);
      const email = Email.safeParse(given).data;
      if (email === undefined) return misused('admin erase', `"${given}" is no address.`, HELP);
      return withDesk(async ({ act }) => {
        const { name, tickets, openTickets, messages, files } = await previewErasure(act, email);
        console.error(
          `${name} <${email}>: ${tickets} tickets (${openTickets} of them open), ${messages} messages, ${files} files.`,
        );
        const typed = values.confirm ?? (await ask('All of it goes for good. Type the address to erase it: '));
        if (typed.trim().toLowerCase() !== email) throw new Error('that is another address, so nothing was erased.');
        await erasePerson(act, email);
        console.error('Erased. Backups that were made before still hold it.');
        return 0;
      });
    },
  );

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error('say --confirm with the same address.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return terminal.question(question).finally(() => terminal.close());
}
