import type { ImapFlow } from 'imapflow';
import type { Act } from '../../act.ts';
import type { MailHouse } from './desk-mail.ts';
import { nameOf, readImapUrl, type ImapAccount } from './imap-account.ts';
import { fetchNew, noteFetching, type MailFolder } from './imap-fetch.ts';

export interface ImapFetcher {
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 300_000;
/** More than any server lets through; a larger one is read as far as this. */
const MOST_BYTES = 60 * 1_048_576;

/**
 * Fetches from a mailbox for as long as the desk runs. The server tells when mail comes (IDLE);
 * once a minute we look all the same. When the connection is lost, it is made again, later
 * and later, so that a server in trouble is not hammered.
 */
export function startImap(now: () => Act, house: MailHouse, imapUrl: string): ImapFetcher {
  const account = readImapUrl(imapUrl);
  const name = nameOf(account);
  const over = new AbortController();
  const running = (async () => {
    let retry = FIRST_RETRY_MS;
    while (!over.signal.aborted) {
      try {
        await attend(now, house, account, over.signal, () => (retry = FIRST_RETRY_MS));
      } catch (error) {
        const words = inWords(error);
        house.log.warn({ source: name, error: words }, 'mail could not be fetched and will be tried again');
        await noteFetching(now(), name, words).catch(() => undefined);
      }
      await pause(retry, over.signal);
      retry = Math.min(retry * 2, LAST_RETRY_MS);
    }
  })();
  return {
    async close() {
      over.abort();
      await running;
    },
  };
}

/** One connection, until it ends. */
async function attend(
  now: () => Act,
  house: MailHouse,
  account: ImapAccount,
  over: AbortSignal,
  wentWell: () => void,
): Promise<void> {
  const name = nameOf(account);
  // Most desks never fetch, so only those that do load what it takes.
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.secure,
    auth: { user: account.user, pass: account.password },
    logger: false,
    autoIdleDelay: 500,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
  });
  let wake: () => void = () => undefined;
  let lost: Error | null = null;
  client.on('error', (error) => (lost = error));
  client.on('close', () => wake());
  client.on('exists', () => wake());
  const stop = () => wake();
  over.addEventListener('abort', stop);
  try {
    await client.connect();
    await client.mailboxOpen(account.mailbox);
    const folder = folderOf(client);
    while (client.usable && !over.aborted) {
      // Made before looking: what comes while we look wakes us at once.
      const woken = new Promise<void>((resolve) => (wake = resolve));
      await fetchNew(now, house, name, folder);
      await noteFetching(now(), name, null);
      wentWell();
      await Promise.race([woken, pause(LOOK_EVERY_MS, over)]);
      if (client.usable) await client.noop();
    }
    if (!over.aborted) throw lost ?? new Error('The mail server ended the connection.');
  } finally {
    over.removeEventListener('abort', stop);
    if (client.usable) await client.logout().catch(() => client.close());
    else client.close();
  }
}

function folderOf(client: ImapFlow): MailFolder {
  const found = (uids: number[] | false | undefined): number[] => {
    if (!uids) throw new Error('The mail server did not answer the search.');
    return uids;
  };
  return {
    state: async () => {
      const { mailbox } = client;
      if (mailbox === false || mailbox === undefined) throw new Error('The mailbox is closed.');
      return { uidValidity: String(mailbox.uidValidity), uidNext: mailbox.uidNext };
    },
    unseen: async () => found(await client.search({ seen: false }, { uid: true })),
    // A range that ends with the last one always holds the last one, however old it is.
    after: async (uid) =>
      found(await client.search({ uid: `${uid + 1}:*` }, { uid: true })).filter((each) => each > uid),
    source: async (uid) => {
      const mail = await client.fetchOne(String(uid), { source: { start: 0, maxLength: MOST_BYTES } }, { uid: true });
      return mail ? (mail.source ?? null) : null;
    },
    markSeen: async (uid) => void (await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })),
  };
}

/** What the server said is more use to an admin than that a command failed. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'responseText' in error && typeof error.responseText === 'string'
    ? `${error.message}: ${error.responseText}`
    : error.message;
}

function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  if (over.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      over.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    over.addEventListener('abort', done);
  });
}
