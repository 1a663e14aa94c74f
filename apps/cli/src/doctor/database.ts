import { readMigrationFiles } from 'drizzle-orm/migrator';
import pg from 'pg';
import { deskNumbers, type DeskNumbers } from '../../../server/src/features/desk/index.ts';
import type { Blobs } from '../../../server/src/platform/blobs.ts';
import { openDatabase } from '../../../server/src/platform/db.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { migrationsFolder } from '../../../server/src/platform/places.ts';
import { good, note, span, wrong, type Finding } from './finding.ts';

const TESTED_WITH = 18;
const OLDEST = 15;

export interface DatabaseVisit {
  findings: Finding[];
  /** Undefined when the schema is not one that could be asked. */
  numbers?: DeskNumbers;
}

/** Looks at a database that answered. Reads only. */
export async function visitDatabase(
  connection: pg.ClientConfig,
  blobs: Blobs,
  now: () => Date,
): Promise<DatabaseVisit> {
  const { db, pool, close } = openDatabase(
    { ...connection, connectionTimeoutMillis: 5_000, max: 1 },
    makeLog('silent'),
  );
  try {
    const before = now().getTime();
    const { rows } = await pool.query<{ version: string; now: Date; zone: string; applied: boolean; jobs: boolean }>(
      `select current_setting('server_version') as version, clock_timestamp() as now, current_setting('TimeZone') as zone, to_regclass('drizzle.__drizzle_migrations') is not null as applied, to_regclass('graphile_worker.jobs') is not null as jobs`,
    );
    const { version, zone, applied, jobs, now: there } = rows[0]!;
    const here = (before + now().getTime()) / 2;
    const findings = [judgeVersion(version), judgeClock((there.getTime() - here) / 1000, zone)];
    const hashes = applied
      ? (await pool.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations')).rows.map(
          ({ hash }) => hash,
        )
      : [];
    const schema = judgeSchema(
      hashes,
      readMigrationFiles({ migrationsFolder: migrationsFolder() }).map(({ hash }) => hash),
    );
    findings.push(schema);
    if (schema.state !== 'good') return { findings };
    if (!jobs) {
      const todo = 'Start the desk; it makes what is missing.';
      return {
        findings: [...findings, wrong('jobs', 'The tables of the jobs are missing, so no mail would leave.', todo)],
      };
    }
    findings.push(await checkFiles(pool, blobs));
    return { findings, numbers: await deskNumbers(db) };
  } finally {
    await close();
  }
}

export function judgeVersion(version: string): Finding {
  const major = parseInt(version, 10);
  if (major < OLDEST)
    return wrong(
      'database',
      `PostgreSQL ${version} answers, but it is too old.`,
      `Use PostgreSQL ${OLDEST} or newer; Attune is tested with ${TESTED_WITH}.`,
    );
  return major === TESTED_WITH
    ? good('database', `PostgreSQL ${version} answers.`)
    : note('database', `PostgreSQL ${version} answers. Attune is tested with ${TESTED_WITH}.`);
}

export function judgeSchema(applied: string[], known: string[]): Finding {
  const unknown = applied.filter((hash) => !known.includes(hash)).length;
  const missing = known.filter((hash) => !applied.includes(hash)).length;
  if (unknown > 0)
    return wrong(
      'database',
      `The database was brought forward by a newer Attune (${unknown} unknown step${unknown === 1 ? '' : 's'}).`,
      'Run the newer Attune again; an older one must not write here.',
    );
  if (missing > 0)
    return wrong(
      'database',
      applied.length === 0
        ? 'There is no desk in this database yet.'
        : `The schema is ${missing} step${missing === 1 ? '' : 's'} behind this Attune.`,
      'Start the desk; it brings the schema forward by itself.',
    );
  return good('database', `The schema is up to date (${applied.length} step${applied.length === 1 ? '' : 's'}).`);
}

export function judgeClock(skewSeconds: number, zone: string): Finding {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const off = Math.abs(skewSeconds);
  if (off > 30)
    return wrong(
      'clock',
      `The clocks of this machine and of the database are ${span(off)} apart.`,
      'Let both follow a time server (NTP): promises and reminders come at the wrong time otherwise.',
    );
  if (off > 2)
    return note(
      'clock',
      `The clocks of this machine and of the database are ${off.toFixed(1)} seconds apart.`,
      'Let both follow a time server (NTP).',
    );
  return good('clock', `This machine (${here}) and the database (${zone}) agree on the time.`);
}

/** The newest files, because those are the ones a wrong ATTUNE_DATA or a forgotten volume loses. */
async function checkFiles(pool: pg.Pool, blobs: Blobs): Promise<Finding> {
  const { rows } = await pool.query<{ sha256: string }>(
    'select distinct sha256 from (select sha256 from attachments order by id desc limit 500) newest',
  );
  const missing = (await Promise.all(rows.map(async ({ sha256 }) => !(await blobs.has(sha256))))).filter(
    Boolean,
  ).length;
  if (missing > 0)
    return wrong(
      'files',
      `${missing} of the newest ${rows.length} attached files are not in ${blobs.folder}.`,
      'Check that ATTUNE_DATA is the folder of this desk, and bring the files back from a backup.',
    );
  return good(
    'files',
    rows.length === 0 ? 'No files are attached yet.' : `The newest ${rows.length} attached files are all there.`,
  );
}
