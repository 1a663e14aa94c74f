import { Agent, request } from 'node:http';
import { API_KEY } from './seed.ts';

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  body?: object;
}
/** Does one thing as a person or a mail server would, and says so when it failed. */
export type Doing = () => Promise<void>;

export interface Measured {
  requests: number;
  failed: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Calls the API over connections that stay open. */
export function caller(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    call: ({ method, path, body }: Call) =>
      new Promise<string>((resolve, reject) => {
        const payload = body === undefined ? undefined : JSON.stringify(body);
        const headers = {
          authorization: `Bearer ${API_KEY}`,
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        };
        const sent = request(`${url}/api/v1${path}`, { method, agent, headers }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const answer = Buffer.concat(parts).toString();
            if (response.statusCode! < 300) resolve(answer);
            else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${answer.slice(0, 200)}`));
          });
        });
        sent.on('error', reject);
        sent.end(payload);
      }),
    close: () => agent.destroy(),
  };
}

/** Does it over and over, several at a time, for so many seconds and at least so many times. */
export async function load(
  doing: Doing,
  options: { concurrency: number; seconds: number; atLeast: number },
): Promise<Measured> {
  const took: number[] = [];
  let failed = 0;
  const begin = performance.now();
  const end = begin + options.seconds * 1000;
  const worker = async () => {
    while (performance.now() < end || took.length + failed < options.atLeast) {
      const before = performance.now();
      await doing().then(
        () => took.push(performance.now() - before),
        (error: unknown) => {
          if (failed++ === 0) console.error(String(error));
        },
      );
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, worker));
  const elapsed = (performance.now() - begin) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? NaN;
  return {
    requests: took.length,
    failed,
    perSecond: took.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}
