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

/** What is kept of lines that cannot be written. A closed terminal or a broken pipe is no reason to end, nor to grow. */
const MOST_WAITING_BYTES = 1_048_576;

const lines = pino.destination({ sync: true, minLength: TOGETHER_BYTES, maxLength: MOST_WAITING_BYTES });
lines.on('error', () => undefined);
setInterval(() => lines.flush(), LATEST_MS).unref();
process.on('exit', flushNow);

function flushNow(): void {
  try {
    lines.flushSync();
  } catch {
    // Nobody reads along any more.
  }
}

const OUT = {
  // By this sign pino tells the level of each line.
  [Symbol.for('pino.metadata')]: true,
  lastLevel: 0,
  write(line: string): void {
    lines.write(process.stdout.isTTY ? asSaid(line) : line);
    if (this.lastLevel >= WARNING) flushNow();
  },
};

/** At a terminal a person reads: the time of day, the sentence, and what belongs to it. */
export function asSaid(line: string): string {
  const { time, level, msg, ...rest } = JSON.parse(line) as { time: number; level: number; msg?: string };
  const details = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `${new Date(time).toTimeString().slice(0, 8)} ${pino.levels.labels[level]} ${[msg ?? '', ...details].join('  ')}\n`;
}
