import { eq, getTableColumns, getTableName, is, SQL, sql, WithSubquery } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { newId } from './columns.ts';
import type { Db } from './db.ts';
import { toldWith, type Telling } from './events.ts';
import { prepared, type Preparable } from './prepared.ts';

type Table = PgTable & { $inferInsert: object; $inferSelect: object };
type Columns<T extends Table> = { [Name in keyof T['$inferInsert']]: T['$inferInsert'][Name] | SQL };

/** What is written in the same statement as a row, so that there is all of it or nothing. */
export interface Along {
  /** The fact that the row makes true. */
  telling?: Telling;
  /** Rows that belong to it. Their ids are known before, so that one may point to another. */
  beside?: Beside[];
}
export interface Beside {
  table: Table;
  row: object;
}
export const beside = <T extends Table>(table: T, row: T['$inferInsert']): Beside => ({ table, row });

/** Writes one row and answers with it as it stands. */
export async function insertRow<T extends Table>(
  db: Db,
  table: T,
  given: T['$inferInsert'],
  along: Along = {},
): Promise<T['$inferSelect']> {
  // drizzle would make the default id when the statement is put together, and so only once.
  const row = 'id' in getTableColumns(table) ? { id: newId(), ...given } : given;
  const [written] = await write(db, 'insert', { table, row }, along, (start, columns, returned) =>
    start
      .insert(table)
      .values(columns as never)
      .returning(returned),
  );
  return written as T['$inferSelect'];
}

/** Writes one row unless one with the same unique key is there, and answers with its id when it was written. */
export async function insertNew<T extends Table & { id: PgColumn }>(
  db: Db,
  table: T,
  given: T['$inferInsert'],
): Promise<string | undefined> {
  const row = { id: newId(), ...given };
  const [written] = await write(db, 'insert new', { table, row }, {}, (start, columns) =>
    start
      .insert(table)
      .values(columns as never)
      .onConflictDoNothing()
      .returning({ id: table.id }),
  );
  return (written as { id: string } | undefined)?.id;
}

/** Changes these columns of one row and answers with it as it stands. */
export async function updateRow<T extends Table & { id: PgColumn }>(
  db: Db,
  table: T,
  id: string,
  set: Partial<Columns<T>>,
  along: Along = {},
): Promise<T['$inferSelect'] | undefined> {
  const here = eq(table.id, sql.placeholder(HERE));
  const [written] = await write(
    db,
    'update',
    { table, row: set },
    along,
    (start, columns, returned) =>
      start
        .update(table)
        .set(columns as never)
        .where(here)
        .returning(returned),
    { [HERE]: id },
  );
  return written as T['$inferSelect'] | undefined;
}
/** No column is called so. */
const HERE = ' id';

type Start = Pick<Db, 'insert' | 'update'>;
type Make = (
  start: Start,
  columns: Record<string, SQL>,
  returned: Record<string, PgColumn | SQL>,
) => Preparable<unknown>;

/** A write of the same columns is the same statement, so each is put together once. */
const writes = new Map<string, (db: Db, values?: Record<string, unknown>) => Promise<unknown>>();

async function write(
  db: Db,
  verb: string,
  { table, row }: Beside,
  { telling, beside = [] }: Along,
  make: Make,
  more: Record<string, unknown> = {},
): Promise<unknown[]> {
  const main = placesOf(table, row, '');
  const others = beside.map((other, i) => placesOf(other.table, other.row, `${i}.`));
  const key = [verb, main.key, ...others.map((other) => other.key), telling?.kind].join(' ');
  let made = writes.get(key);
  if (made === undefined) {
    const told = telling && toldWith(telling);
    made = prepared(`${verb}_${getTableName(table)}_${writes.size}`, (db) => {
      const parts = [
        ...others.map(({ columns }, i) => ({ name: `beside${i}`, sql: insertion(db, beside[i]!.table, columns) })),
        ...(told ? [told.part] : []),
      ];
      const start = parts.length === 0 ? db : db.with(...parts.map(asPart));
      return make(start, main.columns, { ...getTableColumns(table), ...told?.columns });
    });
    writes.set(key, made);
  }
  const values = { ...main.values, ...more, ...telling?.values };
  for (const other of others) Object.assign(values, other.values);
  return (await made(db, values)) as unknown[];
}

const insertion = (db: Db, table: Table, columns: Record<string, SQL>): SQL =>
  db
    .insert(table)
    .values(columns as never)
    .getSQL();
const asPart = (part: { name: string; sql: SQL }) => new WithSubquery(part.sql, {}, part.name, true);

/**
 * Where the values of a row stand, and the values as the driver takes them. An expression is
 * part of the statement itself.
 */
function placesOf(table: Table, row: object, prefix: string) {
  const known = getTableColumns(table);
  const columns: Record<string, SQL> = {};
  const values: Record<string, unknown> = {};
  let key = getTableName(table);
  for (const [name, value] of Object.entries(row)) {
    if (value === undefined) continue;
    if (is(value, SQL)) {
      columns[name] = value;
      key += ` ${name}=${numberOf(value)}`;
    } else {
      const place = `${prefix}${name}`;
      columns[name] = sql`${sql.placeholder(place)}`;
      // No encoder of moments or lists takes a null.
      values[place] = value === null ? null : known[name]!.mapToDriverValue(value);
      key += ` ${name}`;
    }
  }
  return { key, columns, values };
}

/** Expressions are told apart by identity: make them once, beside the function that uses them. */
const expressions = new Map<SQL, number>();
function numberOf(value: SQL): number {
  if (!expressions.has(value)) expressions.set(value, expressions.size);
  return expressions.get(value)!;
}
