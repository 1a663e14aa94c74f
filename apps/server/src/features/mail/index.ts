import type { Act } from '../../act.ts';
import type { Told } from '../../platform/events.ts';
import type { Tasks } from '../../platform/jobs.ts';
import type { SignInMail } from '../auth/index.ts';
import type { MailHouse } from './desk-mail.ts';
import { readWaiting } from './ingest.ts';
import {
  acknowledge,
  askForPress,
  writeOffer,
  writePasswordReset,
  writeReminder,
  writeReply,
  writeSignInLink,
} from './letters.ts';
import { SEND_TASK } from './outbox.ts';
import type { Post } from './post.ts';
import { READ_TASK } from './receive-mail.ts';
import { send, sendWaiting } from './send.ts';

export { mailRoutes } from './routes.ts';
export { openListener, type Listener } from './listener.ts';
export { openReader } from './ingest.ts';
export { startImap } from './imap.ts';
export { openPost, type Post } from './post.ts';
export { receiveMail, type MailEnvelope } from './receive-mail.ts';
export type { MailHouse } from './desk-mail.ts';

/** The jobs of mail. What each follows is said in reactions.ts. */
export function mailTasks(house: MailHouse, post: Post | null, now: () => Act): Tasks {
  return {
    [READ_TASK]: () => readWaiting(now, house),
    [SEND_TASK]: async (payload) => {
      if (post !== null) await send(now(), house, post, (payload as { id: string }).id);
    },
    'mail.write-reply': (told) => writeReply(now(), house, told as Told),
    'mail.acknowledge': (told) => acknowledge(now(), house, told as Told),
    'mail.write-offer': (told) => writeOffer(now(), house, told as Told),
    'mail.ask-for-press': (told) => askForPress(now(), house, told as Told),
    'mail.write-reminder': (told) => writeReminder(now(), house, told as Told),
  };
}

/** What a job should have done and did not, because its server died: once a minute. */
export async function catchUpOnMail(house: MailHouse, post: Post | null, now: () => Act): Promise<void> {
  await readWaiting(now, house);
  if (post !== null) await sendWaiting(now(), house, post);
}

/** Letters of the sign-in. */
export const signInMail = (house: MailHouse, now: () => Act): SignInMail => ({
  link: (to, token) => writeSignInLink(now(), house, to, token),
  passwordReset: (to, token) => writePasswordReset(now(), house, to, token),
});
