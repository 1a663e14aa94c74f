import { fillPlaceholders, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { Db } from './db.ts';

export interface Preparable<T> {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<T> };
}

/** Builds queries for connections that come later. */
const builder = drizzle.mock() as unknown as Db;

/**
 * A query that is put together once; what changes goes in by name (`sql.placeholder`).
 * Putting a select of thirty columns together takes longer than PostgreSQL needs to answer
 * it, so the queries on the way of every request are made like this.
 */
export function prepared<T>(
  name: string,
  make: (db: Db) => Preparable<T>,
): (db: Db, values?: Record<string, unknown>) => Promise<T> {
  let made: ReturnType<Preparable<T>['prepare']> | undefined;
  return (db, values = {}) => {
    made ??= make(builder).prepare(name);
    // It was made without a connection and runs on the one of this database or transaction.
    return (Object.create(made, { client: { value: clientOf(db) } }) as typeof made).execute(values);
  };
}

/** The connection of this database or transaction; drizzle keeps it here. */
const clientOf = (db: Db) => (db as unknown as { session: { client: pg.Client } }).session.client;

export type Statement<Row> = (db: Db, values?: Record<string, unknown>) => Promise<Row[]>;

/**
 * The same for a statement that is written out in SQL: many columns, or several writes in
 * one go. Its rows are as `db.execute` hands them over: moments are text.
 */
export function statement<Row extends object>(make: () => SQL): Statement<Row> {
  let made: { text: string; params: unknown[] } | undefined;
  return async (db, values = {}) => {
    if (made === undefined) {
      const { sql: text, params } = dialect.sqlToQuery(make());
      made = { text, params };
    }
    const filled = fillPlaceholders(made.params, values);
    const { rows } = await clientOf(db).query<Row>({ text: made.text, types: MOMENTS_AS_TEXT }, filled);
    return rows;
  };
}

const dialect = new PgDialect();
const MOMENTS: readonly number[] = [pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.TIMESTAMP];
const MOMENTS_AS_TEXT: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    MOMENTS.includes(type) ? (text: string) => text : pg.types.getTypeParser(type, format ?? 'text'),
};
