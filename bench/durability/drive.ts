import { createTransport } from 'nodemailer';
import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export type Kind = 'mail' | 'reply' | 'ticket';

/** Something that was said to the desk, found again by its marker. */
export interface Said {
  kind: Kind;
  marker: string;
  acknowledged: boolean;
  /** Sends it once more, the way a mail server or a browser would: the same mail, the same key. */
  again?: (to: Doors) => Promise<void>;
}

export interface Doors {
  url: string;
  key: string;
  mailPort: number;
}

export const MARKER = /durable-(?:mail|reply|ticket)-[0-9a-f]{16}/g;
const newMarker = (kind: Kind) => `durable-${kind}-${randomBytes(8).toString('hex')}`;

/** Everything that was said in all rounds, and what is known to have arrived. */
export class Ledger {
  readonly said: Said[] = [];
  readonly tickets: number[] = [];

  acknowledged(kind: Kind): number {
    return this.said.filter((one) => one.kind === kind && one.acknowledged).length;
  }

  get open(): Said[] {
    return this.said.filter((one) => !one.acknowledged);
  }
}

/** Mail, tickets and replies at the same time, until the signal. What fails is left open in the ledger. */
export async function drive(doors: Doors, ledger: Ledger, over: AbortSignal): Promise<void> {
  const mail = mailer(doors.mailPort);
  const until = async (act: () => Promise<void>) => {
    while (!over.aborted) {
      await act().catch(() => undefined);
      await sleep(randomInt(2, 15));
    }
  };
  await Promise.all([
    until(() => sendMail(mail.send, ledger)),
    until(() => sendMail(mail.send, ledger)),
    until(() => openTicket(doors, ledger)),
    until(() => writeReply(doors, ledger)),
    until(() => writeReply(doors, ledger)),
    // What an earlier crash left open is tried again, as its sender would.
    until(async () => {
      const open = ledger.open.filter(({ again }) => again !== undefined);
      if (open.length > 0) await open[randomInt(open.length)]!.again!(doors);
      else await sleep(100);
    }),
  ]);
  mail.close();
}

type Send = (marker: string) => Promise<void>;

export function mailer(port: number): { send: Send; close(): void } {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: 3,
    maxMessages: Infinity,
    ignoreTLS: true,
    connectionTimeout: 2_000,
    greetingTimeout: 2_000,
    socketTimeout: 5_000,
  });
  transport.on('error', () => undefined);
  return {
    close: () => transport.close(),
    // Resolves with the server's 250 and not before.
    send: async (marker) => {
      const sender = `person-${parseInt(marker.slice(-2), 16) % 40}@out.example`;
      const attachment = marker.endsWith('0') ? [{ filename: 'screen.txt', content: marker.repeat(500) }] : [];
      await transport.sendMail({
        from: sender,
        to: 'help@desk.example',
        subject: `Printer ${marker.slice(-6)}`,
        messageId: `<${marker}@out.example>`,
        text: `The printer says ${marker} and stops.`,
        attachments: attachment,
        date: new Date(0),
      });
    },
  };
}

async function sendMail(send: Send, ledger: Ledger): Promise<void> {
  const marker = newMarker('mail');
  const one: Said = { kind: 'mail', marker, acknowledged: false };
  one.again = async ({ mailPort }) => {
    const { send, close } = mailer(mailPort);
    await send(marker).finally(close);
    one.acknowledged = true;
  };
  ledger.said.push(one);
  await send(marker);
  one.acknowledged = true;
}

async function openTicket(doors: Doors, ledger: Ledger): Promise<void> {
  const marker = newMarker('ticket');
  const one: Said = { kind: 'ticket', marker, acknowledged: false };
  ledger.said.push(one);
  const made = await post(doors, '/tickets', {
    requester: { email: 'jonas@out.example', name: 'Jonas Weber' },
    text: `The scanner says ${marker}.`,
  });
  one.acknowledged = true;
  ledger.tickets.push((made as { number: number }).number);
}

async function writeReply(doors: Doors, ledger: Ledger): Promise<void> {
  const number = ledger.tickets[randomInt(Math.max(1, ledger.tickets.length))];
  if (number === undefined) return sleep(50);
  const marker = newMarker('reply');
  const one: Said = { kind: 'reply', marker, acknowledged: false };
  one.again = async (doors) => {
    await post(doors, `/tickets/${number}/replies`, {
      text: `I looked at it: ${marker}.`,
      clientKey: marker,
      sendAnyway: true,
    });
    one.acknowledged = true;
  };
  ledger.said.push(one);
  await one.again(doors);
}

async function post({ url, key }: Doors, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  const answer: unknown = await response.json();
  if (response.status !== 201) throw new Error(`${path} answered ${response.status}`);
  return answer;
}
