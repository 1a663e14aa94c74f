import pg from 'pg';
import { CannotStart } from './cannot-start.ts';

/** The oldest PostgreSQL that Attune is written for. */
const OLDEST_MAJOR = 15;
/** A host that swallows every packet would otherwise keep the start waiting for minutes. */
const CONNECT_MS = 10_000;

/**
 * Looks once whether somebody's own PostgreSQL will do, before anything is written to it.
 * @throws {CannotStart} saying what is wrong with DATABASE_URL or with the database behind it
 */
export async function reachDatabase(url: string): Promise<void> {
  if (!/^postgres(?:ql)?:\/\//.test(url)) throw new CannotStart(`DATABASE_URL names no PostgreSQL. ${EXAMPLE}`);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined); // What happens to the connection is told by the statement that needed it.
  try {
    await client.connect();
    const { rows } = await client.query<Found>(LOOK);
    const complaint = complaintAbout(rows[0]!);
    if (complaint !== null) throw new CannotStart(complaint);
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(whyUnreachable(error, client), { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What we need to know about a database before we use it. */
export interface Found {
  version: number;
  encoding: string;
  role: string;
  database: string;
  /** Whether this role may make schemas and tables. */
  may_create: boolean;
  /** Whether the extension for searching parts of words is there or can be had. */
  has_trigrams: boolean;
}

const LOOK = `
  select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
    current_user::text as role, current_database()::text as database,
    has_database_privilege(current_database(), 'create') and coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), false) as may_create,
    exists (select from pg_available_extensions where name = 'pg_trgm') as has_trigrams`;

/** What is wrong with a database that answers, and what to do about it; null when it will do. */
export function complaintAbout({ version, encoding, role, database, ...found }: Found): string | null {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_MAJOR)
    return `Attune needs PostgreSQL ${OLDEST_MAJOR} or later, and the one that DATABASE_URL names is version ${major}. Bring it up to date, or leave DATABASE_URL out to use the PostgreSQL that ships with Attune.`;
  if (encoding !== 'UTF8')
    return `The database "${database}" keeps text as ${encoding}, which cannot hold what people write. Make one with: create database ${database} encoding 'UTF8' template template0`;
  if (!found.may_create)
    return `The user "${role}" may not create tables in the database "${database}". Make it the owner: alter database ${database} owner to ${role}`;
  if (!found.has_trigrams)
    return 'This PostgreSQL lacks the extension pg_trgm. It is part of the contrib package (such as postgresql-contrib); install that, then start again.';
  return null;
}

const EXAMPLE = 'It looks like postgres://user:password@host:5432/database.';

function whyUnreachable(error: unknown, { host, port, user, database }: pg.Client): string {
  const where = `${host}:${port}`;
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return `No PostgreSQL answers at ${where}, which DATABASE_URL names. Start it, or correct DATABASE_URL.`;
    case 'ENOENT':
      return `No PostgreSQL answers in the folder ${host}, which DATABASE_URL names. Start it, or correct DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `DATABASE_URL names the host "${host}", which cannot be found. Correct the name, or look at the network.`;
    case '28P01':
    case '28000':
      return `The PostgreSQL at ${where} does not let the user "${user}" in. Correct the user name and the password in DATABASE_URL; characters such as @ are written %40.`;
    case '3D000':
      return `There is no database "${database}" at ${where}. Make it (create database ${database}), or correct DATABASE_URL.`;
    default:
      return `The database at ${where}, which DATABASE_URL names, cannot be used: ${wordsOf(error)}. ${EXAMPLE}`;
  }
}

/** Node tries each address of a name, and puts what each said below an error without words. */
const firstOf = (error: unknown): unknown => (error instanceof AggregateError ? error.errors[0] : error);

const codeOf = (error: unknown): string | undefined => (firstOf(error) as { code?: string } | undefined)?.code;

function wordsOf(error: unknown): string {
  const first = firstOf(error);
  return (first instanceof Error ? first.message : String(first)).replace(/\.$/, '');
}
