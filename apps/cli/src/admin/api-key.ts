import { API_SCOPES, NewApiKey, type ApiScope } from '@attune/contract';
import { makeApiKey } from '../../../server/src/features/auth/index.ts';
import { command, misused } from '../command.ts';
import { withDesk } from '../open-desk.ts';
import { checked } from './checked.ts';
import { staffByEmail } from './staff-by-email.ts';

const HELP = `attune admin api-key --email ADDRESS --name NAME [--scopes ${API_SCOPES.join(',')}] [--days 365]

Makes a key that acts as that person, within its scopes, until it ends. It is printed once
and kept nowhere; only its hash is.`;

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  scopes: { type: 'string', default: 'tickets:read' },
  days: { type: 'string', default: '365' },
} as const;

export const run = (args: string[]): Promise<number> =>
  command({ name: 'admin api-key', help: HELP, args, options }, async ({ values }) => {
    if (values.email === undefined || values.name === undefined)
      return misused('admin api-key', 'say --email and --name.', HELP);
    const scopes = values.scopes.split(',').map((scope) => scope.trim());
    const unknown = scopes.filter((scope) => !(API_SCOPES as readonly string[]).includes(scope));
    if (unknown.length > 0) return misused('admin api-key', `there is no scope ${unknown.join(', ')}.`, HELP);
    const days = Number(values.days);
    if (!Number.isInteger(days) || days < 1 || days > 730)
      return misused('admin api-key', '--days is a number from 1 to 730.', HELP);
    const input = checked(NewApiKey, { name: values.name, scopes: scopes as ApiScope[], expiresInDays: days });
    const { email } = values;
    const made = await withDesk(async ({ db, act }) => {
      const owner = await staffByEmail(db, email);
      return { owner, ...(await makeApiKey({ ...act, viewer: owner }, input)) };
    });
    console.error(`This key acts as ${made.owner.name} until ${made.expiresAt.slice(0, 10)}. It is shown only now:`);
    console.log(made.secret);
    return 0;
  });
