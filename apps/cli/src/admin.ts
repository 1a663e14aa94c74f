const HELP = `attune admin create [--name NAME] [--email ADDRESS]     invites an admin and prints the link; asks for what is missing
attune admin api-key --email ADDRESS --name NAME [--scopes tickets:read,…] [--days 365]
                                                        makes a key that acts as that person
attune admin reset --email ADDRESS [--disable-2fa]      prints a link that sets a new password, good for one hour
attune admin erase ADDRESS [--confirm ADDRESS]          erases somebody who asks for help here, for good`;

const VERBS: Record<string, () => Promise<{ run(args: string[]): Promise<number> }>> = {
  create: () => import('./admin/create.ts'),
  'api-key': () => import('./admin/api-key.ts'),
  reset: () => import('./admin/reset.ts'),
  erase: () => import('./admin/erase.ts'),
};

export async function run([verb = '--help', ...args]: string[]): Promise<number> {
  const known = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (known) return (await known()).run(args);
  const asked = verb === '--help' || verb === '-h';
  (asked ? console.log : console.error)(asked ? HELP : `attune admin: there is no "${verb}".\n\n${HELP}`);
  return asked ? 0 : 2;
}
