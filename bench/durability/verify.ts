import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { MARKER, type Ledger } from './drive.ts';

/** The socket of the database, as its own pid file names it. */
export async function openDatabaseOf(dataDir: string): Promise<pg.Client> {
  const lines = (await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const client = new pg.Client({ host: lines[4], port: 5432, user: 'attune', database: 'attune' });
  await client.connect();
  return client;
}

/** Waits until the desk has nothing left to do: every mail read, every letter sent. */
export async function settle(database: pg.Client, patienceMs: number): Promise<string> {
  const start = performance.now();
  let told = '';
  for (;;) {
    const { rows } = await database.query<{ unread: number; jobs: number; queued: number }>(`
      select (select count(*)::int from raw_messages where state = 'received') as unread,
        (select count(*)::int from graphile_worker.jobs where attempts < max_attempts and run_at < now() + interval '1 hour' and task_identifier <> 'desk.every-minute') as jobs,
        (select count(*)::int from outgoing_mails where state = 'queued') as queued`);
    const { unread, jobs, queued } = rows[0]!;
    const seconds = Math.round((performance.now() - start) / 1000);
    if (unread + jobs + queued === 0) return `Everything was done ${seconds} s after the last start.${told}`;
    if (performance.now() - start > patienceMs)
      return `After ${seconds} s ${unread} mails were unread, ${jobs} jobs undone and ${queued} letters queued.${told}`;
    if (seconds >= 60 && told === '') told = ` Still open after a minute: ${await openWork(database)}.`;
    await sleep(500);
  }
}

/** Which work is late, and why it says it is. */
async function openWork(database: pg.Client): Promise<string> {
  const { rows } = await database.query<{ line: string }>(`
    select task_identifier || ' attempt ' || attempts || ', due in ' || round(extract(epoch from run_at - now())) || ' s'
      || case when locked_at is null then '' else ', locked for ' || round(extract(epoch from now() - locked_at)) || ' s' end
      || coalesce(': ' || left(last_error, 80), '') as line
    from graphile_worker.jobs
    where attempts < max_attempts and task_identifier <> 'desk.every-minute'
    union all
    select 'letter ' || state || ', attempt ' || attempts || coalesce(': ' || left(error, 80), '') from outgoing_mails where state = 'queued'
    limit 12`);
  return rows.map(({ line }) => line).join('; ');
}

export interface Verdict {
  lost: string[];
  doubled: string[];
  letterMissing: string[];
  letterDoubled: string[];
  notDelivered: string[];
  filesBad: string[];
  /** Arrived although the sender never heard so: allowed, and counted. */
  unheard: number;
  deliveredTwice: number;
}

/** Compares what was acknowledged with what is there. `delivered` counts what the mail server at the other end received. */
export async function verify(
  database: pg.Client,
  dataDir: string,
  ledger: Ledger,
  delivered: Map<string, number>,
): Promise<Verdict> {
  const found = new Map<string, string[]>();
  const { rows } = await database.query<{ id: string; text: string }>(
    `select id, text from messages where text like '%durable-%'`,
  );
  for (const { id, text } of rows)
    for (const marker of new Set(text.match(MARKER))) found.set(marker, [...(found.get(marker) ?? []), id]);

  const letters = new Map(
    (
      await database.query<{ id: string; count: number }>(
        `select message_id as id, count(*)::int as count from outgoing_mails where kind = 'reply' group by message_id`,
      )
    ).rows.map(({ id, count }) => [id, count]),
  );
  const replies = ledger.said
    .filter(({ kind, marker }) => kind === 'reply' && found.has(marker))
    .map(({ marker }) => ({ marker, letters: letters.get(found.get(marker)![0]!) ?? 0 }));

  const files = (await database.query<{ sha256: string }>('select distinct sha256 from attachments')).rows;
  const filesBad: string[] = [];
  for (const { sha256 } of files) {
    const content = await readFile(path.join(dataDir, 'blobs', sha256.slice(0, 2), sha256.slice(2))).catch(() =>
      Buffer.alloc(0),
    );
    if (createHash('sha256').update(content).digest('hex') !== sha256) filesBad.push(sha256);
  }
  return {
    lost: ledger.said
      .filter(({ acknowledged, marker }) => acknowledged && !found.has(marker))
      .map(({ marker }) => marker),
    doubled: [...found].filter(([, ids]) => ids.length > 1).map(([marker]) => marker),
    letterMissing: replies.filter(({ letters }) => letters === 0).map(({ marker }) => marker),
    letterDoubled: replies.filter(({ letters }) => letters > 1).map(({ marker }) => marker),
    notDelivered: replies.filter(({ marker }) => !delivered.has(marker)).map(({ marker }) => marker),
    filesBad,
    unheard: ledger.said.filter(({ acknowledged, marker }) => !acknowledged && found.has(marker)).length,
    deliveredTwice: replies.filter(({ marker }) => (delivered.get(marker) ?? 0) > 1).length,
  };
}
