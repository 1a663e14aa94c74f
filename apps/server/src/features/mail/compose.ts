import { randomBytes } from 'node:crypto';
import { headerName, normaliseAddress, type DeskAddress } from './addresses.ts';
import { outgoingMarks } from './automatic.ts';
import { manyLines, oneLine } from './clean.ts';
import { htmlOf, textOf, type Paragraph } from './letter.ts';
import { normaliseMessageId } from './message-id.ts';
import { baseSubject, replySubject } from './subject.ts';
import { replyAddress } from './thread-token.ts';
import { say, type MailLanguage } from './words.ts';

/**
 * Our mails, ready for the mailer (the shape nodemailer takes). All values from outside are
 * brought to one line here, so that nothing in a name or a subject can begin a new header.
 */
export type OutgoingMail = {
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  replyTo: { name: string; address: string };
  subject: string;
  messageId: string;
  inReplyTo?: string;
  references?: string[];
  headers: Record<string, string>;
  text: string;
  html: string;
};

export type Desk = DeskAddress & {
  /** Shown as the sender: "Kestrel IT". */
  name: string;
  /** Marks all our mail, so that we notice when we talk to ourselves. */
  id: string;
  secret: string;
};

export type Addressee = { name: string; address: string };

/** What the ticket knows that a mail needs. */
export type Thread = {
  ticketId: string;
  number: number;
  /** Always the latest subject. */
  subject: string;
  /** Message-IDs of the thread so far, oldest first, without brackets. */
  messageIds: readonly string[];
};

type Common = { desk: Desk; language: MailLanguage; to: Addressee; random?: () => string };

export function composeReply(
  input: Common & {
    thread: Thread;
    agentName: string;
    body: string;
    cc?: readonly Addressee[];
    /** The requester's own way to the ticket. Never in a mail that others read too. */
    link?: string | null;
  },
): OutgoingMail {
  const { desk, language, thread, agentName } = input;
  return compose(input, {
    writtenBy: 'person',
    senderName: personOfDesk(agentName, desk),
    subject: replySubject(thread.subject, thread.number),
    thread,
    paragraphs: [...written(input.body), ...ticketLink(language, input.link)],
    footer: say(language, 'reply.footer', { number: thread.number }),
  });
}

/** A fix, with what went wrong and how to avoid it, and the question only the requester can answer. */
export function composeOffer(
  input: Common & {
    thread: Thread;
    agentName: string;
    body: string;
    cause: string;
    fix: string;
    prevention: string | null;
    link: string;
  },
): OutgoingMail {
  const { desk, language, thread, agentName, to } = input;
  // Without words of the agent's own it still is a letter from a person to a person.
  const bare = input.body.trim() === '';
  return compose(input, {
    writtenBy: 'person',
    senderName: personOfDesk(agentName, desk),
    subject: replySubject(thread.subject, thread.number),
    thread,
    paragraphs: [
      ...(bare ? written(greeting(language, to)) : written(input.body)),
      ...(input.cause === '' ? [] : written(say(language, 'offer.cause', { text: input.cause }))),
      ...(input.fix === '' ? [] : written(say(language, 'offer.fix', { text: input.fix }))),
      ...(input.prevention ? written(say(language, 'offer.prevention', { text: input.prevention })) : []),
      { kind: 'words', text: say(language, 'offer.question') },
      { kind: 'link', text: say(language, 'offer.link'), url: input.link },
      { kind: 'words', text: say(language, 'offer.answer') },
      ...(bare ? written(headerName(agentName)) : []),
    ],
    footer: say(language, 'reply.footer', { number: thread.number }),
  });
}

export function composeReminder(
  input: Common & { thread: Thread; agentName: string | null; saidWorks?: boolean; link: string },
): OutgoingMail {
  const { language, thread } = input;
  const subject = oneLine(baseSubject(thread.subject), 180);
  if (input.saidWorks === true)
    return notice(input, [
      { kind: 'words', text: say(language, 'reminder.said-works', { subject }) },
      { kind: 'link', text: say(language, 'one-press.link'), url: input.link },
      { kind: 'words', text: say(language, 'reminder.no-hurry') },
    ]);
  const asked =
    input.agentName === null
      ? say(language, 'reminder.asked.someone', { subject })
      : say(language, 'reminder.asked', { subject, agent: headerName(input.agentName) });
  return notice(input, [
    { kind: 'words', text: asked },
    { kind: 'link', text: say(language, 'reminder.link'), url: input.link },
    { kind: 'words', text: say(language, 'reminder.no-hurry') },
  ]);
}

/** They wrote that it works: the one press that says it for good. */
export function composeOnePress(input: Common & { thread: Thread; link: string }): OutgoingMail {
  const { language } = input;
  return notice(
    input,
    [
      { kind: 'words', text: say(language, 'one-press.heard') },
      { kind: 'link', text: say(language, 'one-press.link'), url: input.link },
      { kind: 'words', text: say(language, 'one-press.else') },
    ],
    'desk-reply',
  );
}

/** A letter of the desk itself, in the thread of a ticket. */
function notice(
  input: Common & { thread: Thread },
  paragraphs: Paragraph[],
  writtenBy: 'desk-notice' | 'desk-reply' = 'desk-notice',
): OutgoingMail {
  const { language, thread, to } = input;
  return compose(input, {
    writtenBy,
    senderName: headerName(input.desk.name),
    subject: replySubject(thread.subject, thread.number),
    thread,
    paragraphs: [{ kind: 'words', text: greeting(language, to) }, ...paragraphs],
    footer: say(language, 'automatic.footer', { number: thread.number }),
  });
}

export function composeMagicLink(input: Common & { link: string; minutes: number }): OutgoingMail {
  const { language, to } = input;
  return compose(input, {
    writtenBy: 'desk-notice',
    senderName: headerName(input.desk.name),
    subject: say(language, 'magic.subject'),
    thread: null,
    paragraphs: [
      { kind: 'words', text: greeting(language, to) },
      { kind: 'link', text: say(language, 'magic.use', { minutes: input.minutes }), url: input.link },
      { kind: 'words', text: say(language, 'magic.not-you') },
    ],
    footer: null,
  });
}

export function composePasswordReset(input: Common & { link: string }): OutgoingMail {
  const { language, to } = input;
  return compose(input, {
    writtenBy: 'desk-notice',
    senderName: headerName(input.desk.name),
    subject: say(language, 'reset.subject'),
    thread: null,
    paragraphs: [
      { kind: 'words', text: greeting(language, to) },
      { kind: 'link', text: say(language, 'reset.use'), url: input.link },
      { kind: 'words', text: say(language, 'reset.not-you') },
    ],
    footer: null,
  });
}

/**
 * To a stranger it carries none of the words that came in, neither subject nor name: else
 * anybody could make the desk send their text to anybody ("relay spam").
 */
export function composeAcknowledgement(
  input: Common & { thread: Thread; knownSender: boolean; link?: string | null },
): OutgoingMail {
  const { language, thread, to, knownSender } = input;
  return compose(knownSender ? input : { ...input, to: { name: '', address: to.address } }, {
    writtenBy: 'desk-reply',
    senderName: headerName(input.desk.name),
    subject: knownSender
      ? replySubject(thread.subject, thread.number)
      : `${say(language, 'acknowledgement.subject')} [#${thread.number}]`,
    thread,
    paragraphs: [
      { kind: 'words', text: knownSender ? greeting(language, to) : say(language, 'hello.someone') },
      { kind: 'words', text: say(language, 'acknowledgement.received', { number: thread.number }) },
      { kind: 'words', text: say(language, 'acknowledgement.more') },
      ...ticketLink(language, input.link),
    ],
    footer: say(language, 'acknowledgement.footer'),
  });
}

type Letter = {
  writtenBy: Parameters<typeof outgoingMarks>[1];
  senderName: string;
  subject: string;
  thread: Thread | null;
  paragraphs: Paragraph[];
  footer: string | null;
};

/** "Amina Haddad (Harbour IT)": the brackets are ours, and the mailer quotes them. */
function personOfDesk(agentName: string, desk: Desk): string {
  return oneLine(`${headerName(agentName)} (${headerName(desk.name)})`, 160);
}

function compose(input: Common & { cc?: readonly Addressee[] }, letter: Letter): OutgoingMail {
  const { desk } = input;
  const { thread } = letter;
  const deskAddress = `${desk.mailbox}@${desk.domain}`;
  const answersTo = thread === null ? deskAddress : (replyAddress(thread.ticketId, desk, desk.secret) ?? deskAddress);
  return {
    from: { name: letter.senderName, address: deskAddress },
    to: [addressee(input.to)],
    cc: (input.cc ?? []).map(addressee),
    replyTo: { name: headerName(desk.name), address: answersTo },
    subject: oneLine(letter.subject, 250),
    messageId: newMessageId(desk.domain, input.random),
    ...threadHeaders(thread),
    headers: outgoingMarks(oneLine(desk.id, 100), letter.writtenBy),
    text: textOf(letter.paragraphs, letter.footer),
    html: htmlOf(letter.paragraphs, letter.footer, input.language),
  };
}

/** Random, so that nobody can name a mail of ours that they have not received. */
export function newMessageId(domain: string, random: () => string = () => randomBytes(18).toString('hex')): string {
  return `<${random()}@${domain.toLowerCase()}>`;
}

/** The root and the latest: enough for every mail program, short enough for every server. */
function threadHeaders(thread: Thread | null): Pick<OutgoingMail, 'inReplyTo' | 'references'> {
  const ids = (thread?.messageIds ?? [])
    .flatMap((id) => normaliseMessageId(id) ?? [])
    .filter((id) => /^[!-~]+$/.test(id) && !id.endsWith('.invalid'));
  const last = ids.at(-1);
  if (last === undefined) return {};
  const references = ids.length <= 20 ? ids : [...ids.slice(0, 1), ...ids.slice(-19)];
  return { inReplyTo: `<${last}>`, references: references.map((id) => `<${id}>`) };
}

function addressee({ name, address }: Addressee): { name: string; address: string } {
  const normal = normaliseAddress(address);
  if (normal === null) throw new TypeError('the recipient has no usable address');
  return { name: headerName(name), address: normal };
}

function greeting(language: MailLanguage, to: Addressee): string {
  const name = headerName(to.name);
  return name === '' ? say(language, 'hello.someone') : say(language, 'hello', { name });
}

function ticketLink(language: MailLanguage, link: string | null | undefined): Paragraph[] {
  return link ? [{ kind: 'link', text: say(language, 'ticket.link'), url: link }] : [];
}

function written(body: string): Paragraph[] {
  return manyLines(body)
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'words', text }));
}
