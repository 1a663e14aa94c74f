import { endpoints } from '@attune/contract';
import { story } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { presentMessage, reply, takeReplyBack } from '../conversations/index.ts';
import { lockTicket } from '../tickets/index.ts';
import { forgetPromisesOf, makePromise, promiseWith, settlePromise, unsettlePromise } from './promises.ts';

export function promiseRoutes({ staff }: Doors): void {
  // A reply and the promises in it are one story, so its door is here.
  staff(endpoints.reply, async (act, { params, body }) => {
    const message = await story(act, async (act) => {
      const { message, repeated } = await reply(act, params.number, body);
      if (!repeated && body.promises.length > 0)
        await promiseWith(act, await lockTicket(act, { number: params.number }), message.id, body.promises);
      return message;
    });
    return presentMessage(act, message);
  });
  staff(endpoints.takeReplyBack, (act, { params }) =>
    story(act, async (act) => {
      const draft = await takeReplyBack(act, params.number, params.id);
      await forgetPromisesOf(act, await lockTicket(act, { number: params.number }), params.id);
      return draft;
    }),
  );
  staff(endpoints.makePromise, (act, { params, body }) => makePromise(act, params.number, body));
  staff(endpoints.settlePromise, (act, { params, body }) => settlePromise(act, params.id, body));
  staff(endpoints.unsettlePromise, (act, { params }) => unsettlePromise(act, params.id));
}
