import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { RunningDesk } from './desk.ts';

/**
 * The desk's own database, as somebody with the data folder at hand can open it. A story that
 * takes days moves what was written down, since nobody may move the clock of a desk that is in use.
 */
export async function inDatabase<T>(desk: RunningDesk, act: (db: pg.Client) => Promise<T>): Promise<T> {
  // The fifth line of this file is where PostgreSQL says in which folder its socket lies.
  const said = await readFile(path.join(desk.dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  const db = new pg.Client({ host: said.split('\n')[4]!, user: 'attune', database: 'attune' });
  await db.connect();
  try {
    return await act(db);
  } finally {
    await db.end();
  }
}

/** So many days pass for the fix on offer, and the desk looks at what came due without waiting for the full minute. */
export async function daysPass(desk: RunningDesk, ticketNumber: number, days: number): Promise<void> {
  await inDatabase(desk, async (db) => {
    await db.query(
      `update resolution_offers
       set offered_at = offered_at - $2 * interval '1 day',
           asked_at = asked_at - $2 * interval '1 day',
           next_reminder_at = next_reminder_at - $2 * interval '1 day',
           dormant_at = dormant_at - $2 * interval '1 day'
       where outcome = 'pending' and ticket_id = (select id from tickets where number = $1)`,
      [ticketNumber, days],
    );
    await db.query(`select graphile_worker.add_job('desk.every-minute')`);
  });
}
