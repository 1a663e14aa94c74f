import type pg from 'pg';
import type { Manifest } from './manifest.ts';

/** The tables of the desk with the columns that carry data; generated ones make themselves again. */
export async function tablesOf(client: pg.ClientBase): Promise<Manifest['tables']> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by c.relname
    order by c.relname`);
  return rows;
}

/** Read after the snapshot was taken, so a number is never behind the rows. */
export async function sequencesOf(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; last: string | null }>(`
    select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`);
  return rows;
}

/** Where drizzle's migrator keeps what it has applied. */
export const APPLIED = 'drizzle.__drizzle_migrations';

export async function migrationsOf(client: pg.ClientBase): Promise<Manifest['migrations']> {
  if (!(await exists(client, APPLIED))) return [];
  const { rows } = await client.query<{ hash: string; when: string }>(
    `select hash, created_at::text as when from ${APPLIED} order by created_at`,
  );
  return rows.map(({ hash, when }) => ({ hash, when: Number(when) }));
}

export async function exists(client: pg.ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ here: boolean }>('select to_regclass($1) is not null as here', [table]);
  return rows[0]!.here;
}

export async function rowCount(client: pg.ClientBase, statement: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*)::text as count from ${statement}`);
  return Number(rows[0]!.count);
}

/** What is quicker, and for references only possible, once all rows are there: as statements to take away and to put back. */
export async function afterthoughtsOf(client: pg.ClientBase): Promise<{ away: string[]; back: string[] }> {
  const references = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
    order by 1, 2`);
  const indexes = await client.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by 1`);
  return {
    away: [
      ...references.rows.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
      ...indexes.rows.map(({ name }) => `drop index ${name}`),
    ],
    back: [
      ...indexes.rows.map(({ definition }) => definition),
      ...references.rows.map(
        ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
      ),
    ],
  };
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
