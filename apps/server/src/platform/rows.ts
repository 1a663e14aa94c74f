import { eq, getTableColumns, getTableName, is, SQL, sql, WithSubquery } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { newId } from './columns.ts';
import type { Db } from './db.ts';
import { toldWith, type Telling } from './events.ts';
import { prepared, type Preparable } from './prepared.ts';

type Table = PgTable & { $inferInsert: object; $inferSelect: object };
type Columns<T extends Table> = { [Name in keyof T['$inferInsert']]: T['$inferInsert'][Name] | SQL };
type Write = (db: Db, values?: Record<string, unknown>) => Promise<unknown>;

/** Writes one row, and the fact that it makes true, and answers with the row as it stands. */
export async function insertRow<T extends Table>(
  db: Db,
  table: T,
  given: T['$inferInsert'],
  telling?: Telling,
): Promise<T['$inferSelect']> {
  // drizzle would make the default id when the statement is put together, and so only once.
  const row = 'id' in getTableColumns(table) ? { id: newId(), ...given } : given;
  const write = writeOf('insert', table, row, telling, (columns) => (db) => {
    const { start, returned } = answer(db, table, telling);
    return start
      .insert(table)
      .values(columns as never)
      .returning(returned);
  });
  const [written] = (await write(db, { ...row, ...telling?.values })) as T['$inferSelect'][];
  return written!;
}

/** Writes one row unless one with the same unique key is there, and answers with its id when it was written. */
export async function insertNew<T extends Table & { id: PgColumn }>(
  db: Db,
  table: T,
  given: T['$inferInsert'],
): Promise<string | undefined> {
  const row = { id: newId(), ...given };
  const write = writeOf(
    'insert new',
    table,
    row,
    undefined,
    (columns) => (db) =>
      db
        .insert(table)
        .values(columns as never)
        .onConflictDoNothing()
        .returning({ id: table.id }),
  );
  const [written] = (await write(db, row)) as { id: string }[];
  return written?.id;
}

/** Changes these columns of one row, tells the fact, and answers with the row as it stands. */
export async function updateRow<T extends Table & { id: PgColumn }>(
  db: Db,
  table: T,
  id: string,
  set: Partial<Columns<T>>,
  telling?: Telling,
): Promise<T['$inferSelect'] | undefined> {
  const here = eq(table.id, sql.placeholder(' id'));
  const write = writeOf('update', table, set, telling, (columns) => (db) => {
    const { start, returned } = answer(db, table, telling);
    return start
      .update(table)
      .set(columns as never)
      .where(here)
      .returning(returned);
  });
  const [written] = (await write(db, { ...set, ...telling?.values, ' id': id })) as T['$inferSelect'][];
  return written;
}

function answer(db: Db, table: Table, telling: Telling | undefined) {
  const columns = getTableColumns(table);
  if (telling === undefined) return { start: db, returned: columns };
  const { part, columns: waking } = toldWith(telling.jobs);
  return { start: db.with(new WithSubquery(part.sql, {}, part.name, true)), returned: { ...columns, ...waking } };
}

/** A write of the same columns is the same statement, so each is put together once. */
const writes = new Map<string, Write>();

function writeOf(
  verb: string,
  table: Table,
  row: object,
  telling: Telling | undefined,
  make: (columns: Record<string, unknown>) => (db: Db) => Preparable<unknown>,
): Write {
  const said = Object.entries(row).filter(([, value]) => value !== undefined);
  const key = [
    verb,
    getTableName(table),
    ...said.map(([name, value]) => (stands(value) ? `${name}=${nameOf(value)}` : name)),
    telling === undefined ? '' : `telling ${telling.jobs}`,
  ].join(' ');
  let write = writes.get(key);
  if (write === undefined) {
    const columns = said.map(([name, value]) => [name, stands(value) ? value : sql.placeholder(name)] as const);
    write = prepared(`${verb}_${getTableName(table)}_${writes.size}`, make(Object.fromEntries(columns)));
    writes.set(key, write);
  }
  return write;
}

/** What is part of the statement itself: an expression; and a null, which no encoder of moments or lists takes. */
const stands = (value: unknown): value is SQL | null => value === null || is(value, SQL);

/** Expressions are told apart by identity: make them once, beside the function that uses them. */
const expressions = new Map<SQL, number>();
function nameOf(value: SQL | null): string {
  if (value === null) return 'null';
  if (!expressions.has(value)) expressions.set(value, expressions.size);
  return `expression ${expressions.get(value)}`;
}
