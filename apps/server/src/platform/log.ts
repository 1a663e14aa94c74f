import { pino, type Logger } from 'pino';
import type { Config } from '../config.ts';

export type Log = Logger;

/** Structured lines without the words of any message: what people write is not for logs. */
export function makeLog(level: Config['logLevel']): Log {
  return pino({
    level,
    base: undefined,
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', '*.text', '*.html', '*.password', '*.token'],
      remove: true,
    },
  });
}
