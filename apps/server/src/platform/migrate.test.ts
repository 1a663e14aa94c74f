import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { TEMPLATE } from '../../test/database.ts';
import { newId } from './columns.ts';
import { migrate, openDatabase } from './db.ts';
import { makeLog } from './log.ts';

test('a desk that a newer Attune has brought forward is left alone by an older one', async () => {
  const server = inject('database');
  const name = `migrate_${newId().replaceAll('-', '')}`;
  const admin = new pg.Client({ ...server, database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${name} template ${TEMPLATE}`);
  const { pool, close } = openDatabase({ ...server, database: name }, makeLog('silent'));

  await expect(migrate(pool)).resolves.toBeUndefined();
  await pool.query(
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('of next year', 9000000000000)`,
  );
  await expect(migrate(pool)).rejects.toThrow(/another version of Attune.*Nothing was changed/);

  await close();
  await admin.query(`drop database ${name}`);
  await admin.end();
});
