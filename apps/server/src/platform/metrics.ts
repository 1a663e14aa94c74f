import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { AppError } from '../errors.ts';
import { isSameSecret } from './secrets.ts';

/** A number of the desk, measured when somebody looks. Its labels come from a short, fixed list: never a person, a ticket or an address. */
export interface Measure {
  name: string;
  help: string;
  values: { labels?: Record<string, string>; value: number }[];
}

/**
 * Opens /metrics. Without a token only this very machine may look, and a request that came
 * through a proxy is not from this machine, whatever the socket says.
 */
export function openMetrics(
  app: FastifyInstance,
  options: { token: string | null; measure(): Promise<Measure[]> },
): void {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'attune_http_request_seconds',
    help: 'How long requests took, by route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    if (route !== LIVE)
      requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });

  let watched = false;
  app.get(
    '/metrics',
    { config: { access: 'anyone' }, schema: { hide: true }, logLevel: 'warn' },
    async (request, reply) => {
      if (!mayLook(request, options.token)) throw new AppError('not-found');
      // Begun by the first look, so that a desk which nobody measures pays nothing.
      if (!watched) collectDefaultMetrics({ register: registry });
      watched = true;
      for (const measure of await options.measure()) set(registry, measure);
      return reply
        .type(registry.contentType)
        .header('cache-control', 'no-store')
        .send(await registry.metrics());
    },
  );
}

/** A stream that stays open says nothing about how fast the desk answers. */
const LIVE = '/api/v1/live';

/** The pattern, not the address: numbers and tokens in it would make a new series for each visitor. */
function routeOf(request: FastifyRequest): string {
  const pattern = request.routeOptions.url;
  if (pattern === undefined) return 'none';
  return pattern.startsWith('/api/') || OWN_ROUTES.includes(pattern) ? pattern : 'web';
}
const OWN_ROUTES = ['/health', '/ready', '/metrics'];

function mayLook(request: FastifyRequest, token: string | null): boolean {
  if (token !== null) return isSameSecret(token, /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'].some(
    (name) => request.headers[name] !== undefined,
  );
  return !forwarded && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}

function set(registry: Registry, { name, help, values }: Measure): void {
  const known = registry.getSingleMetric(name) as Gauge | undefined; // Only gauges are measured here.
  const gauge =
    known ?? new Gauge({ name, help, labelNames: Object.keys(values[0]?.labels ?? {}), registers: [registry] });
  gauge.reset(); // A category in which nothing is left must not keep its last number.
  for (const { labels, value } of values) gauge.set(labels ?? {}, value);
}
