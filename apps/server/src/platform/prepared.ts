import { drizzle } from 'drizzle-orm/node-postgres';
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
    // It was made without a connection and runs on the one of this database or transaction, which drizzle keeps here.
    const { client } = (db as unknown as { session: { client: unknown } }).session;
    return (Object.create(made, { client: { value: client } }) as typeof made).execute(values);
  };
}
