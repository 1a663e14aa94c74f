// Kills a desk at work, again and again, and counts what it had promised: npx tsx bench/durability.ts [rounds]
import { mkdtemp, open, realpath, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { buildServer } from '../scripts/build.mjs';
import { drive, Ledger, MARKER, type Doors } from './durability/drive.ts';
import { killAll, startDesk, type Desk } from './durability/processes.ts';
import { openDatabaseOf, settle, verify } from './durability/verify.ts';

const ROUNDS = 20;
/** Jobs of a killed server are taken up again after some minutes. */
const SETTLE_MS = 12 * 60_000;
/** How long the first answer of a round is waited for on a busy machine. */
const FIRST_ANSWER_MS = 20_000;

/**
 * SIGKILL to Node, to PostgreSQL and to each of its sessions, at a random moment under load.
 * Each answer that a sender got (SMTP 250, HTTP 201) is a promise: it is there afterwards,
 * once. A killed process loses its memory and not the page cache of the system, so this
 * shows what a crash does; pulling the plug is for fsync, which is on and not tested here.
 */
export async function benchDurability(args: string[]): Promise<boolean> {
  const rounds = Number(args.find((arg) => /^\d+$/.test(arg)) ?? ROUNDS);
  await buildServer('bench/dist/durability');
  const server = fileURLToPath(new URL('dist/durability/server.js', import.meta.url));
  const dataDir = await realpath(await mkdtemp(path.join(tmpdir(), 'attune-durability-')));
  const log = await open(path.join(dataDir, 'server.log'), 'a');
  const [port, mailPort] = [await freePort(), await freePort()];
  const { delivered, smtpPort, close } = await listenAtTheOtherEnd();
  const ledger = new Ledger();
  const start = () => startDesk({ server, dataDir, port, mailPort, smtpPort, said: log.fd });
  let desk: Desk | undefined;
  let isWhole = false;
  try {
    desk = await start();
    const doors: Doors = { url: desk.url, mailPort, key: await setUp(desk.url) };
    console.log('round   start s   alive s   mails   tickets   replies   unanswered   killed');
    for (let round = 1; round <= rounds; round++) {
      const before = {
        mail: ledger.acknowledged('mail'),
        ticket: ledger.acknowledged('ticket'),
        reply: ledger.acknowledged('reply'),
      };
      const born = performance.now();
      desk ??= await start();
      const startedIn = (performance.now() - born) / 1000;
      const over = new AbortController();
      const driving = drive(doors, ledger, over.signal);
      await somethingAcknowledged(ledger);
      const alive = Math.random() * 3_000;
      await sleep(alive);
      const killed = await killAll(desk, dataDir);
      desk = undefined;
      over.abort();
      await driving;
      const row = [
        round,
        startedIn.toFixed(1),
        (alive / 1000).toFixed(1),
        ledger.acknowledged('mail') - before.mail,
        ledger.acknowledged('ticket') - before.ticket,
        ledger.acknowledged('reply') - before.reply,
        ledger.open.length,
        killed,
      ];
      console.log(row.map((cell, i) => String(cell).padStart([5, 10, 10, 8, 10, 10, 13, 9][i]!)).join(''));
    }

    desk = await start();
    for (const one of ledger.open) await one.again?.(doors);
    const database = await openDatabaseOf(dataDir);
    console.log(`\n${await settle(database, SETTLE_MS)}`);
    const verdict = await verify(database, dataDir, ledger, delivered);
    await database.end();
    isWhole = report(ledger, verdict);
    return isWhole;
  } finally {
    if (desk) await killAll(desk, dataDir);
    await close();
    await log.close();
    if (isWhole) await rm(dataDir, { recursive: true, force: true });
    else console.log(`What is left is in ${dataDir}.`);
  }
}

/** A desk that is killed before it has promised anything can break no promise. */
async function somethingAcknowledged({ said }: Ledger): Promise<void> {
  const answered = () => said.filter(({ acknowledged }) => acknowledged).length;
  const [before, began] = [answered(), performance.now()];
  while (answered() === before && performance.now() - began < FIRST_ANSWER_MS) await sleep(5);
}

function report(ledger: Ledger, verdict: Awaited<ReturnType<typeof verify>>): boolean {
  const { lost, doubled, letterMissing, letterDoubled, notDelivered, filesBad, unheard, deliveredTwice } = verdict;
  const rows: [string, string[]][] = [
    ['acknowledged and lost', lost],
    ['there more than once', doubled],
    ['replies without a letter in the outbox', letterMissing],
    ['replies with more than one letter', letterDoubled],
    ['letters that never reached the other end', notDelivered],
    ['attached files that are missing or changed', filesBad],
  ];
  console.log(
    `\nacknowledged: ${ledger.acknowledged('mail')} mails, ${ledger.acknowledged('ticket')} tickets, ${ledger.acknowledged('reply')} replies`,
  );
  for (const [what, markers] of rows)
    console.log(
      `${String(markers.length).padStart(6)}  ${what}${markers.length > 0 ? `: ${markers.slice(0, 5).join(', ')}` : ''}`,
    );
  console.log(`${String(unheard).padStart(6)}  arrived although the sender heard no answer (allowed)`);
  console.log(
    `${String(deliveredTwice).padStart(6)}  letters sent twice, because the desk died between the sending and the noting (allowed, the Message-ID is the same)`,
  );
  return rows.every(([, markers]) => markers.length === 0);
}

/** The mail server of the people who get our letters. */
async function listenAtTheOtherEnd(): Promise<{
  delivered: Map<string, number>;
  smtpPort: number;
  close(): Promise<void>;
}> {
  const delivered = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      stream.on('end', () => {
        // A marker may be broken by the soft line ends of quoted-printable.
        for (const marker of new Set(text.replaceAll('=\r\n', '').match(MARKER)))
          delivered.set(marker, (delivered.get(marker) ?? 0) + 1);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const smtpPort = await freePort();
  await new Promise<void>((resolve) => server.listen(smtpPort, '127.0.0.1', resolve));
  return { delivered, smtpPort, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** The first admin, and a key to write with. */
async function setUp(url: string): Promise<string> {
  const password = 'a long password for a short life';
  const headers = { 'content-type': 'application/json', origin: url };
  const send = async (path: string, body: object, more: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  };
  await send('/api/v1/setup', { deskName: 'Durability', name: 'Ada Okafor', email: 'ada@desk.example', password });
  const signedIn = await send('/api/auth/sign-in/email', { email: 'ada@desk.example', password });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const made = await send(
    '/api/v1/api-keys',
    { name: 'durability', scopes: ['tickets:read', 'tickets:write'], expiresInDays: 1 },
    { cookie },
  );
  return ((await made.json()) as { secret: string }).secret;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await benchDurability(process.argv.slice(2))) ? 0 : 1;
