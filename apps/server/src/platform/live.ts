import pg from 'pg';
import { LiveLine } from '@attune/contract';
import { LIVE_CHANNEL } from './events.ts';
import type { Log } from './log.ts';

/** Lines that wake the screens. They carry ids only, so a leak is impossible by construction. */
export interface Live {
  listen(hear: (line: LiveLine) => void): () => void;
  close(): Promise<void>;
}

const RETRY_MS = 2_000;

/** One LISTEN connection a process, opened again when it is lost. */
export async function openLive(connection: pg.ClientConfig, log: Log): Promise<Live> {
  const ears = new Set<(line: LiveLine) => void>();
  let closed = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client(connection);
    const lost = () => {
      if (client !== next && client !== null) return;
      client = null;
      if (!closed) retry = setTimeout(() => void connect().catch(lost), RETRY_MS);
    };
    next.on('error', (error) => log.warn({ error: error.message }, 'the live connection was lost'));
    next.on('end', lost);
    next.on('notification', ({ payload }) => {
      const line = LiveLine.safeParse(JSON.parse(payload ?? 'null'));
      if (line.success) for (const hear of ears) hear(line.data);
    });
    await next.connect();
    await next.query(`listen ${LIVE_CHANNEL}`);
    client = next;
  };
  await connect();

  return {
    listen(hear) {
      ears.add(hear);
      return () => ears.delete(hear);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
