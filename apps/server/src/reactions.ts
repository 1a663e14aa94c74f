import type { Act } from './act.ts';
import type { House } from './app.ts';
import { sendLink, LINK_TASK } from './features/portal/index.ts';
import type { SignIn } from './features/auth/index.ts';
import { forgetCoachingOf, forgetOldCoaching } from './features/coach/index.ts';
import { dispatch, dispatchDue, DISPATCH_TASK, forgetLooseAttachments } from './features/conversations/index.ts';
import { catchUpOnMail, mailTasks, type MailHouse, type Post } from './features/mail/index.ts';
import { hearThanks } from './features/recognition/index.ts';
import { forgetWhatEnded } from './features/retention/index.ts';
import { hearWords, wakeOffers } from './features/resolution/index.ts';
import type { Reactions, Told } from './platform/events.ts';
import { freeStuckJobs, type Tasks } from './platform/jobs.ts';

/** Which job follows which fact. Read it as a sentence: when a requester wrote, recognition hears thanks. */
export const REACTIONS: Reactions = {
  'conversation.received': [
    { task: 'recognition.hear-thanks', when: ({ thanks }) => thanks === true },
    {
      task: 'resolution.hear-words',
      when: ({ asksNothing, works, automatic }) => automatic !== true && (asksNothing !== true || works === true),
    },
  ],
  'conversation.replied': ['mail.write-reply'],
  'ticket.opened': [
    {
      task: 'mail.acknowledge',
      when: ({ channel, automatic }) => automatic !== true && (channel === 'email' || channel === 'portal'),
    },
  ],
  'resolution.offered': ['mail.write-offer'],
  'ticket.emptied': ['coach.forget'],
  'resolution.reminded': ['mail.write-reminder'],
  'resolution.said-works': [{ task: 'mail.ask-for-press', when: ({ via }) => via === 'email' }],
};

/** The tasks that look once a minute for what came due. */
export const EVERY_MINUTE = ['desk.every-minute'];
/** The tasks that let go what has had its time, once each night. */
export const EVERY_DAY = ['desk.every-day'];

type Working = House & { signIn: SignIn; mail: MailHouse; post: Post | null; deskAct(): Act };

export function tasksOf({ db, blobs, signIn, mail, post, deskAct }: Working): Tasks {
  return {
    ...mailTasks(mail, post, deskAct),
    'coach.forget': (told) => forgetCoachingOf(deskAct(), (told as Told).ticketId),
    'recognition.hear-thanks': (told) => hearThanks(deskAct(), told as Told),
    'resolution.hear-words': (told) => hearWords(deskAct(), told as Told),
    [DISPATCH_TASK]: (payload) => dispatch(deskAct(), (payload as { messageId: string }).messageId, { now: false }),
    [LINK_TASK]: (payload) => sendLink(signIn, (payload as { email: string }).email),
    'desk.every-day': () => forgetWhatEnded(deskAct(), blobs),
    'desk.every-minute': async () => {
      await freeStuckJobs(db);
      await dispatchDue(deskAct());
      await wakeOffers(deskAct());
      await forgetOldCoaching(deskAct());
      await forgetLooseAttachments(deskAct());
      await catchUpOnMail(mail, post, deskAct);
    },
  };
}
