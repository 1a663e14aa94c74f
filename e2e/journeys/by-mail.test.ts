import { afterAll, expect, test } from 'vitest';
import type { Commendation, OfferPage, Ticket, TicketList } from '@attune/contract';
import { ask } from '../src/caller.ts';
import { VPN } from '../src/cast-writes.ts';
import { FIX } from '../src/offered.ts';
import { linkIn } from '../src/outbox.ts';
import { mailFrom, openPostOffice, quoting, type PostOffice } from '../src/post-office.ts';
import { button, conversation, draftTo, queueRow, see, sendReply, theirSide } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

let post: PostOffice;
const desk = tellStory({
  staffed: ['amina'],
  prepare: async () => {
    post = await openPostOffice();
    return { env: { SMTP_URL: post.url } };
  },
});
afterAll(() => post.close());

test('the whole job by e-mail: written, answered, answered back, offered, confirmed, thanked', async () => {
  const amina = await desk.windowOf('amina', '/desk/queue');
  await see(amina.getByText('Nobody is waiting for you'));

  // Jonas knows an address and nothing else.
  const asked = await mailFrom('jonas', desk.desk, { subject: 'My VPN is down again', text: `${VPN}\n\nJonas` });
  await queueRow(amina, 'Jonas Weber').click();
  await see(conversation(amina).getByText('My VPN dropped'));
  const number = Number(/\/(\d+)$/.exec(new URL(amina.url()).pathname)![1]);
  const ticket = async () => (await ask<Ticket>(amina, `GET /tickets/${number}`)).body;

  await draftTo(amina, 'Jonas Weber').fill(
    'Three drops before a demo, Jonas. The left port of the dock is the one to use. I will watch the gateway until three.',
  );
  await sendReply(amina).click();
  await button(amina, 'Send now').click();

  // It arrives in his thread, from a person, and answers find their way by themselves.
  const reply = await post.letterTo('jonas', ({ text }) => text?.includes('left port') ?? false);
  expect(reply.inReplyTo).toBeDefined();
  expect([reply.references ?? []].flat()).toContain(asked);
  expect(reply.subject).toBe(`Re: My VPN is down again [#${number}]`);
  expect(reply.from?.value[0]).toMatchObject({ name: 'Amina Haddad (Harbour IT)', address: 'help@harbour.example' });
  expect(reply.replyTo?.value[0]?.address).toMatch(/^help\+\S+@harbour\.example$/);
  expect(reply.headers.has('auto-submitted')).toBe(false);

  const back = 'The left port holds for an hour now. One question: may I close the lid?';
  await mailFrom('jonas', desk.desk, quoting(reply, back));
  await see(conversation(amina).getByText(back));
  await see(button(amina, 'Show quoted text'));
  expect((await ask<TicketList>(amina, 'GET /tickets?queue=all')).body.items).toHaveLength(1);
  expect((await ticket()).messages.at(-1)?.text).toBe(back);

  // The fix goes out with a link. A program that opens every link confirms nothing.
  expect((await ask(amina, `POST /tickets/${number}/resolution`, FIX)).status).toBe(201);
  const offer = await post.letterTo('jonas', ({ text }) => text?.includes(FIX.fix) ?? false);
  const link = linkIn(offer.text ?? '', '/fix/');
  const jonas = await desk.window();
  for (const method of ['HEAD', 'GET', 'GET']) expect((await fetch(link, { method })).status).toBe(200);
  const looked = await ask<OfferPage>(jonas, `GET /portal/resolutions/${link.split('/').at(-1)!}`);
  expect(looked.body.outcome).toBe('pending');
  await jonas.goto(link);
  await see(jonas.getByText(FIX.cause));
  expect((await ticket()).status).toBe('offered');

  await button(jonas, 'It works now').click();
  await see(jonas.getByText('It counts as solved because you said so.'));
  await see(theirSide(amina).getByText('Confirmed: it works'));

  // A thank-you is a thank-you: it reaches Amina, and wakes nothing.
  const thanks = 'Thank you so much, Amina, you were very patient with me.';
  await mailFrom('jonas', desk.desk, quoting(offer, thanks));
  await see(theirSide(amina).getByText(thanks));
  const praise = (await ask<{ items: Commendation[] }>(amina, 'GET /commendations')).body.items;
  expect(praise).toMatchObject([{ from: 'Jonas Weber', source: 'thanks', to: { name: 'Amina Haddad' } }]);
  expect((await ticket()).status).toBe('confirmed');
  await amina.goto('/desk/queue');
  await see(amina.getByText('Nobody is waiting for you'));
});
