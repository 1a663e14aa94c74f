import { randomUUID } from 'node:crypto';

export interface Letter {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  text?: string;
  messageId?: string;
  /** The mail that this one answers, as our outbox or a letter of these tests names it. */
  answers?: string;
  headers?: Record<string, string>;
}

/** A mail as somebody's program would write it, for tests that need no oddity. */
export function letter({
  from = 'Jonas Weber <jonas@harbour.example>',
  to = 'help@harbour.example',
  cc,
  subject = 'The VPN drops',
  text = 'It dropped again.',
  messageId = `${randomUUID()}@harbour.example`,
  answers,
  headers = {},
}: Letter = {}): string {
  const lines = {
    From: from,
    To: to,
    ...(cc === undefined ? {} : { Cc: cc }),
    Subject: subject,
    'Message-ID': `<${messageId}>`,
    ...(answers === undefined ? {} : { 'In-Reply-To': `<${answers}>`, References: `<${answers}>` }),
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  return `${Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${text}\n`;
}
