import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { emailOf, CAST, type Who } from '@attune/seed';
import type { RunningDesk } from './desk.ts';

/** Stands in for the company's mail server: what the desk sends ends here. */
export interface PostOffice {
  url: string;
  /** The next letter to this person that fits, waiting for it as people wait for mail. */
  letterTo(who: Who, fits?: (letter: ParsedMail) => boolean): Promise<ParsedMail>;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;

export async function openPostOffice(): Promise<PostOffice> {
  const letters: ParsedMail[] = [];
  const listening = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then((letter) => {
        letters.push(letter);
        done();
        for (const look of [...listening]) look();
      }, done);
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letterTo: (who, fits = () => true) =>
      new Promise((found, fail) => {
        const look = () => {
          const at = letters.findIndex((letter) => addressesOf(letter.to).includes(emailOf(who)) && fits(letter));
          if (at === -1) return;
          clearTimeout(late);
          listening.delete(look);
          found(letters.splice(at, 1)[0]!);
        };
        const late = setTimeout(() => {
          listening.delete(look);
          fail(
            new Error(`No such letter came to ${who}; waiting: ${letters.map(({ subject }) => subject).join(' | ')}`),
          );
        }, PATIENCE_MS);
        listening.add(look);
        look();
      }),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

const addressesOf = (to: ParsedMail['to']): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

export interface Letter {
  subject: string;
  text: string;
  /** Where it goes; the desk's own address unless it answers a letter. */
  to?: string;
  inReplyTo?: string;
  references?: string[];
}

/** Somebody of the cast sends a mail to the desk, as their mail server would bring it. Answers with its Message-ID. */
export async function mailFrom(who: Who, desk: RunningDesk, letter: Letter): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: desk.mailPort, secure: false, ignoreTLS: true });
  const { messageId } = await transport.sendMail({
    from: { name: CAST[who].name, address: emailOf(who) },
    to: 'help@harbour.example',
    ...letter,
  });
  transport.close();
  return messageId;
}

/** A person's answer below which their program quotes the letter, as most do. */
export const quoting = (letter: ParsedMail, words: string): Letter => ({
  subject: `Re: ${letter.subject ?? ''}`,
  to: letter.replyTo?.value[0]?.address ?? letter.from!.value[0]!.address!,
  inReplyTo: letter.messageId!,
  references: [letter.references ?? [], letter.messageId!].flat(),
  text: `${words}\n\nOn Mon, 23 Nov 2026 at 10:12, ${letter.from!.text} wrote:\n${(letter.text ?? '').replace(/^/gm, '> ')}`,
});
