import { createTransport } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Readable } from 'node:stream';
import type { Config } from '../../config.ts';

/** The way out: hands a mail to the mail server. */
export interface Post {
  send(letter: Letter): Promise<{ refused: string[] }>;
  close(): void;
}

export interface Letter {
  from: Mailbox;
  to: Mailbox;
  cc: Mailbox[];
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  inReplyTo: string | null;
  references: string[];
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; content: Readable }[];
}
export interface Mailbox {
  name: string;
  address: string;
}

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

/** Null without SMTP_URL: then mail stays in the outbox. */
export function openPost({ smtpUrl }: Config['mail']): Post | null {
  if (smtpUrl === null) return null;
  const options: SMTPPool.Options = {
    pool: true,
    url: smtpUrl,
    maxConnections: 3,
    maxMessages: 100,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = createTransport(options);
  return {
    close: () => transport.close(),
    async send(letter) {
      const { inReplyTo, messageId, ...rest } = letter;
      const info = await transport.sendMail({
        ...rest,
        messageId: `<${messageId}>`,
        ...(inReplyTo === null ? {} : { inReplyTo }),
      });
      return { refused: info.rejected };
    },
  };
}
