export const SUPERUSER = 'attune';
export const DATABASE = 'attune';
/** No TCP port: without a listener it only names the socket file. */
export const PORT = 5432;

/**
 * A desk's database beside its Node process in a small machine: 400 MB for everything
 * at 100,000 tickets. Durability is never traded for speed here.
 */
const MODEST = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',

  listen_addresses: '',
  unix_socket_permissions: '0700',

  max_connections: '40',
  shared_buffers: '96MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  autovacuum_max_workers: '2',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  // A parallel worker costs a process of its own, and a desk's queries are short.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  // Measured at 100,000 tickets: no slower than two I/O workers, and two processes fewer.
  io_method: 'sync',

  // Nobody replicates from this server, so its log carries only what a crash needs.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  min_wal_size: '32MB',
  max_wal_size: '256MB',

  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '%m [%p] ',
};

/**
 * As command line arguments rather than in postgresql.conf: the same version of Attune
 * then always runs the same server, whatever an older one or a hand wrote there.
 */
export function settingArguments(own: Record<string, string>, overrides: Record<string, string>): string[] {
  return Object.entries({ ...MODEST, ...own, ...overrides }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
