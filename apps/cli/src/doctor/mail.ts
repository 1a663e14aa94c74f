import { ImapFlow } from 'imapflow';
import net from 'node:net';
import { createTransport } from 'nodemailer';
import type { Config } from '../../../server/src/config.ts';
import type { DeskNumbers } from '../../../server/src/features/desk/index.ts';
import { wordsOf } from '../command.ts';
import { ago, good, note, span, wrong, type Finding } from './finding.ts';

const PATIENCE_MS = 5_000;
const LATE_SECONDS = 900;

export async function checkMailIn(
  { mail }: Config,
  numbers: DeskNumbers['mailsIn'] | undefined,
  deskAnswers: boolean,
  now: Date,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (mail.inPort === null && mail.imapUrl === null) {
    findings.push(
      note(
        'mail in',
        'No mail comes in: neither a port nor a mailbox is set.',
        'Set MAIL_IN_PORT to be sent mail, or IMAP_URL to fetch it.',
      ),
    );
  }
  if (mail.inPort !== null) {
    const greeting = await greetingOf(mail.inHost === '0.0.0.0' ? '127.0.0.1' : mail.inHost, mail.inPort);
    if (greeting.startsWith('220')) findings.push(good('mail in', `The mail port ${mail.inPort} answers.`));
    else if (!deskAnswers)
      findings.push(note('mail in', `The mail port ${mail.inPort} is closed, because no desk is at work.`));
    else
      findings.push(
        wrong(
          'mail in',
          `The mail port ${mail.inPort} does not answer (${greeting}).`,
          'Check MAIL_IN_PORT and MAIL_IN_HOST, and whether another program holds the port.',
        ),
      );
  }
  if (mail.imapUrl !== null) {
    const trouble = await troubleWithMailbox(mail.imapUrl);
    findings.push(
      trouble === null
        ? good('mail in', `The mailbox on ${hostOf(mail.imapUrl)} lets us in.`)
        : wrong(
            'mail in',
            `The mailbox on ${hostOf(mail.imapUrl)} does not let us in (${trouble}).`,
            'Check IMAP_URL: host, port, user and password.',
          ),
    );
  }
  if (numbers) {
    if (numbers.lastReceivedAt)
      findings.push(good('mail in', `The last mail came ${ago(numbers.lastReceivedAt, now)}.`));
    if (numbers.quarantined > 0)
      findings.push(
        note(
          'mail in',
          `${numbers.quarantined} mail${numbers.quarantined === 1 ? ' is' : 's are'} in quarantine: kept, but not readable by the desk.`,
          'Look at them under Settings, Quarantine.',
        ),
      );
    if (numbers.waiting > 0)
      findings.push(
        note('mail in', `${numbers.waiting} received mail${numbers.waiting === 1 ? ' waits' : 's wait'} to be read.`),
      );
  }
  return findings;
}

export async function checkMailOut(
  { mail }: Config,
  numbers: DeskNumbers['mailsOut'] | undefined,
  now: Date,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (mail.smtpUrl === null) {
    findings.push(
      note(
        'mail out',
        'No mail leaves: SMTP_URL is not set. What would be sent is kept under Settings, Outbox.',
        'Set SMTP_URL when people should get mail.',
      ),
    );
  } else {
    const trouble = await troubleWithServer(mail.smtpUrl);
    findings.push(
      trouble === null
        ? good('mail out', `The mail server ${hostOf(mail.smtpUrl)} takes our mail.`)
        : wrong(
            'mail out',
            `The mail server ${hostOf(mail.smtpUrl)} does not take our mail (${trouble}).`,
            'Check SMTP_URL: host, port, user and password.',
          ),
    );
    if (mail.address.endsWith('@localhost'))
      findings.push(
        wrong(
          'mail out',
          `Mail would come from ${mail.address}, and nobody could answer it.`,
          'Set MAIL_ADDRESS to the address of the desk.',
        ),
      );
  }
  if (numbers) {
    if (numbers.lastSentAt) findings.push(good('mail out', `The last mail left ${ago(numbers.lastSentAt, now)}.`));
    if (numbers.failed > 0)
      findings.push(
        wrong(
          'mail out',
          `${numbers.failed} mail${numbers.failed === 1 ? '' : 's'} could not be sent.`,
          'Settings, Outbox says why for each.',
        ),
      );
    if (mail.smtpUrl !== null && numbers.oldestQueuedSeconds > LATE_SECONDS)
      findings.push(
        wrong(
          'mail out',
          `${numbers.queued} mail${numbers.queued === 1 ? ' waits' : 's wait'} to leave, the oldest for ${span(numbers.oldestQueuedSeconds)}.`,
          'Check that the desk runs and that its mail server answers.',
        ),
      );
  }
  return findings;
}

/** The first line that a server says by itself, or why it says nothing. */
function greetingOf(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: PATIENCE_MS });
    const end = (said: string) => {
      socket.destroy();
      resolve(said);
    };
    socket.once('data', (data) => end(data.toString('utf8').trim()));
    socket.once('timeout', () => end('no greeting within 5 seconds'));
    socket.once('error', (error) => end(wordsOf(error)));
  });
}

async function troubleWithMailbox(imapUrl: string): Promise<string | null> {
  const { hostname, port, protocol, username, password } = new URL(imapUrl);
  const secure = protocol === 'imaps:';
  const client = new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.logout();
    return null;
  } catch (error) {
    client.close();
    return withoutSecrets(wordsOf(error), password);
  }
}

/** Greets, encrypts and signs in, and sends nothing. */
async function troubleWithServer(smtpUrl: string): Promise<string | null> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return withoutSecrets(wordsOf(error), new URL(smtpUrl).password);
  } finally {
    transport.close();
  }
}

const hostOf = (url: string) => new URL(url).host;
/** What a server answers is shown to the operator; a password that it echoes is not. */
const withoutSecrets = (words: string, password: string) =>
  password === '' ? words : words.replaceAll(decodeURIComponent(password), '…');
