import { pino, type Logger } from 'pino';
import type { Config } from '../config.ts';

export type Log = Logger;

/** Structured lines without the words of any message: what people write is not for logs. */
export function makeLog(level: Config['logLevel']): Log {
  return pino(
    {
      level,
      base: undefined,
      redact: {
        paths: ['req.headers.authorization', 'req.headers.cookie', '*.text', '*.html', '*.password', '*.token'],
        remove: true,
      },
    },
    OUT,
  );
}

/**
 * A line of its own for each request wakes whoever reads it each time, which costs a tenth of
 * a short request. Lines go out together, at the latest after half a second; what somebody
 * should look at goes out at once, and so does everything when the process ends.
 */
const TOGETHER_BYTES = 4_096;
const LATEST_MS = 500;
const WARNING = 40;

const lines = pino.destination({ sync: true, minLength: TOGETHER_BYTES });
setInterval(() => lines.flush(), LATEST_MS).unref();
process.on('exit', () => lines.flushSync());

const OUT = {
  // By this sign pino tells the level of each line.
  [Symbol.for('pino.metadata')]: true,
  lastLevel: 0,
  write(line: string): void {
    lines.write(line);
    if (this.lastLevel >= WARNING) lines.flushSync();
  },
};
