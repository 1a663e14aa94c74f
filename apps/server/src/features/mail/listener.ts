import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import type { Act } from '../../act.ts';
import { isOfDesk, mailDesk, type MailHouse } from './desk-mail.ts';
import { receiveMail } from './receive-mail.ts';

export interface Listener {
  port: number;
  close(): Promise<void>;
}

export const MAIL_SIZE_LIMIT = 25 * 1_048_576;
const MOST_CONNECTIONS = 60;
const MOST_FROM_ONE = 20;
/** Connections from one address within a minute. A mail server that has more to say uses one of them for all. */
const MOST_A_MINUTE = 300;
const MOST_RECIPIENTS = 50;
const SILENCE_MS = 60_000;

/**
 * A small mail server for one address. It answers 250 only when the mail is in the database;
 * when that is away it says so with a 4xx, and the sending server keeps the mail and comes
 * again. It relays nothing, offers no sign-in, and belongs behind a mail server that checks
 * who is sending, or into a network of one's own.
 */
export async function openListener(now: () => Act, house: MailHouse): Promise<Listener> {
  const { inPort, inHost } = house.config.mail;
  const crowd = new Crowd(() => now().now.getTime());
  const server = new SMTPServer({
    banner: 'Attune service desk',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: MAIL_SIZE_LIMIT,
    maxClients: MOST_CONNECTIONS,
    socketTimeout: SILENCE_MS,
    closeTimeout: 3_000,
    logger: false,
    onConnect: ({ remoteAddress }, done) =>
      done(crowd.admit(remoteAddress) ? null : answer(421, 'That was a lot at once. Please try again in a minute.')),
    onClose: ({ remoteAddress }) => crowd.leave(remoteAddress),
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS)
        return done(answer(452, 'Too many recipients for one mail.'));
      isForUs(now(), house, address).then(
        (ours) => done(ours ? null : answer(550, 'This address is not known here.')),
        (error: unknown) => done(notNow(house, error)),
      );
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        // What is too large is read to its end, so that the sender hears why, but not kept.
        if (!stream.sizeExceeded) chunks.push(chunk);
        else chunks.length = 0;
      });
      stream.on('end', () => {
        if (stream.sizeExceeded)
          return done(
            answer(
              552,
              `This mail is larger than ${MAIL_SIZE_LIMIT / 1_048_576} MB, which is all that the desk accepts.`,
            ),
          );
        const { mailFrom, rcptTo } = session.envelope;
        receiveMail(now(), house, Buffer.concat(chunks), {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }: SMTPServerAddress) => address),
        }).then(
          ({ id }) => done(null, `Stored as ${id}`),
          (error: unknown) => done(notNow(house, error)),
        );
      });
    },
  });
  // A client that hangs up in the middle is everyday life; the server goes on.
  server.on('error', (error) => house.log.debug({ error: error.message }, 'a mail connection broke'));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(inPort ?? 0, inHost, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : (inPort ?? 0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function isForUs(act: Act, house: MailHouse, address: string): Promise<boolean> {
  return isOfDesk(address, await mailDesk(act.db, house));
}

function notNow(house: MailHouse, error: unknown): Error {
  house.log.warn(
    { error: error instanceof Error ? error.message : String(error) },
    'a mail was put off: it could not be stored',
  );
  return answer(451, 'The desk cannot store mail at the moment. Please try again.');
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** Who is connected, and how often each address knocked within this minute. */
class Crowd {
  private readonly present = new Map<string, number>();
  private knocks = new Map<string, number>();
  private minute = 0;

  constructor(private readonly now: () => number) {}

  admit(address: string): boolean {
    const minute = Math.floor(this.now() / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.knocks = new Map();
    }
    const knocks = (this.knocks.get(address) ?? 0) + 1;
    this.knocks.set(address, knocks);
    const present = (this.present.get(address) ?? 0) + 1;
    this.present.set(address, present);
    return present <= MOST_FROM_ONE && knocks <= MOST_A_MINUTE;
  }

  leave(address: string): void {
    const present = (this.present.get(address) ?? 1) - 1;
    if (present <= 0) this.present.delete(address);
    else this.present.set(address, present);
  }
}
