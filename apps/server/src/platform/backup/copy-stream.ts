import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** What `pg` hands to a query of one's own; its types leave the COPY half out. */
type Wire = pg.Connection & {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

/** The answers of the server that a COPY has no use for. */
abstract class Quiet {
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

/** The rows of `COPY … TO STDOUT`, as fast as they are taken and no faster: however large the table, memory stays small. */
export function copyOut(client: pg.ClientBase, statement: string): Readable {
  let wire: Wire | undefined;
  const rows = new Readable({
    highWaterMark: 262_144,
    read: () => wire?.stream.resume(),
    // Whoever leaves early lets the rest flow by, so that the connection can be used again.
    destroy: (error, done) => {
      wire?.stream.resume();
      done(error);
    },
  });
  class CopyOut extends Quiet {
    submit(connection: pg.Connection): void {
      wire = connection as Wire;
      wire.query(statement);
    }
    handleCopyData({ chunk }: { chunk: Buffer }): void {
      // The parser reuses its buffer, so the bytes are copied.
      if (!rows.destroyed && !rows.push(Buffer.from(chunk))) wire?.stream.pause();
    }
    handleCopyInResponse(): void {}
    handleCommandComplete(): void {}
    handleReadyForQuery(): void {
      if (!rows.destroyed) rows.push(null);
    }
    handleError(error: Error): void {
      rows.destroy(error);
    }
  }
  client.query(new CopyOut());
  return rows;
}

/** Feeds `COPY … FROM STDIN` and answers how many rows arrived. When the source fails, the COPY fails with its error. */
export function copyIn(client: pg.ClientBase, statement: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    let failure: unknown;
    const over = new AbortController();
    class CopyIn extends Quiet {
      submit(connection: pg.Connection): void {
        (connection as Wire).query(statement);
      }
      handleCopyInResponse(connection: pg.Connection): void {
        feed(connection as Wire, source, over.signal).catch((error: unknown) => {
          failure = error;
          (connection as Wire).sendCopyFail('the source of the rows failed');
        });
      }
      handleCopyData(): void {}
      handleCommandComplete({ text }: { text: string }): void {
        rows = Number(text.split(' ')[1]);
      }
      handleReadyForQuery(): void {
        over.abort();
        if (failure === undefined) resolve(rows);
        else reject(failure);
      }
      handleError(error: Error): void {
        over.abort();
        failure ??= error;
        reject(failure);
      }
    }
    client.query(new CopyIn());
  });
}

async function feed(wire: Wire, source: AsyncIterable<Buffer>, over: AbortSignal): Promise<void> {
  for await (const chunk of source) {
    if (over.aborted) return;
    wire.sendCopyFromChunk(chunk);
    if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain', { signal: over }).catch(() => undefined);
  }
  wire.endCopyFrom();
}
