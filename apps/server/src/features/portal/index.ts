import type { SignIn } from '../auth/index.ts';

export { portalRoutes, LINK_TASK } from './routes.ts';
export { keptKey } from './key-cookie.ts';
export { makeTicketKey, newTicketKey, viewerOfTicketKey, type NewTicketKey } from './keys.ts';

/** Sends a sign-in link when the address belongs to somebody; otherwise nothing happens, and nobody can tell. */
export async function sendLink(signIn: SignIn, email: string): Promise<void> {
  await signIn.api.signInMagicLink({ body: { email }, headers: new Headers() });
}
