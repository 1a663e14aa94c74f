import type { Act } from './act.ts';
import type { House } from './app.ts';
import type { Config } from './config.ts';
import { sendLink, LINK_TASK } from './features/portal/index.ts';
import type { SignIn, SignInMail } from './features/auth/index.ts';
import { forgetOldCoaching } from './features/coach/index.ts';
import { dispatch, dispatchDue, DISPATCH_TASK, forgetLooseAttachments } from './features/conversations/index.ts';
import { hearThanks } from './features/recognition/index.ts';
import { hearWords, wakeOffers } from './features/resolution/index.ts';
import type { Reactions, Told } from './platform/events.ts';
import type { Tasks } from './platform/jobs.ts';

/** Which job follows which fact. Read it as a sentence: when a requester wrote, recognition hears thanks. */
export const REACTIONS: Reactions = {
  'conversation.received': ['recognition.hear-thanks', 'resolution.hear-words'],
};

/** The tasks that look once a minute for what came due. */
export const EVERY_MINUTE = ['desk.every-minute'];

type Working = House & { signIn: SignIn; deskAct(): Act };

export function tasksOf({ signIn, deskAct }: Working): Tasks {
  return {
    'recognition.hear-thanks': (told) => hearThanks(deskAct(), told as Told),
    'resolution.hear-words': (told) => hearWords(deskAct(), told as Told),
    [DISPATCH_TASK]: (payload) => dispatch(deskAct(), (payload as { messageId: string }).messageId, { now: false }),
    [LINK_TASK]: (payload) => sendLink(signIn, (payload as { email: string }).email),
    'desk.every-minute': async () => {
      await dispatchDue(deskAct());
      await wakeOffers(deskAct());
      await forgetOldCoaching(deskAct());
      await forgetLooseAttachments(deskAct());
    },
  };
}

/** Letters of the sign-in. */
export function signInMail(_config: Config, _deskAct: () => Act): SignInMail {
  return { link: async () => undefined, passwordReset: async () => undefined };
}
