import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints, ERRORS } from '@attune/contract';
import { parseScenario, scenarioSchema } from '@attune/practice';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('docs/errors.md lists exactly the errors, with their status and their sentence', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/errors.md', import.meta.url)), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z.-]+)` +\| (\d{3}) +\| (.+?) +\| .+ \|$/gm)].map(
    ([, code, status, message]) => [code, Number(status), message],
  );
  expect(rows).toEqual(Object.entries(ERRORS).map(([code, { status, message }]) => [code, status, message]));
});

/** Named in the contract, streamed past it, or for machines. */
const BESIDE_THE_CONTRACT = ['POST /api/v1/attachments', 'GET /api/v1/attachments/{id}', 'GET /api/v1/live'];

test('the OpenAPI page lists exactly the endpoints, each with a summary and its access', async () => {
  const { body } = await world.stranger.get('/api/openapi.json');
  expect(body.openapi).toMatch(/^3\.1\./);
  expect(body.info).toMatchObject({ title: 'Attune' });
  const listed = Object.entries(body.paths as Record<string, Record<string, unknown>>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const named = Object.values(endpoints).map(
    ({ method, path }) => `${method} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`,
  );
  expect(listed.filter((door) => !BESIDE_THE_CONTRACT.includes(door) && !door.startsWith('HEAD ')).sort()).toEqual(
    named.sort(),
  );
  for (const methods of Object.values(
    body.paths as Record<string, Record<string, { summary?: string; responses: object }>>,
  )) {
    for (const { summary, responses } of Object.values(methods)) {
      expect(summary).toBeTruthy();
      expect(Object.keys(responses).length).toBeGreaterThan(0);
    }
  }
});

test('the OpenAPI page says how an API key is shown, and at which doors it counts', async () => {
  const { body } = await world.stranger.get('/api/openapi.json');
  expect(body.components.securitySchemes.apiKey).toMatchObject({ type: 'http', scheme: 'bearer' });
  expect(body.paths['/api/v1/tickets'].post.security).toEqual([{ apiKey: [] }]);
  expect(body.paths['/api/v1/me/coaching'].get.security).toBeUndefined();
});

test('every parameter in an address of the OpenAPI page is described', async () => {
  const { body } = await world.stranger.get('/api/openapi.json');
  const missing = Object.entries(
    body.paths as Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [] }]) =>
      [...path.matchAll(/\{(\w+)\}/g)]
        .filter(([, name]) => !parameters.some((parameter) => parameter.in === 'path' && parameter.name === name))
        .map(() => `${method} ${path}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('docs/practice.md shows a scenario that can be kept, and names every field of one', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/practice.md', import.meta.url)), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
  expect(parseScenario(example)).toMatchObject({ scenario: { id: 'badge-before-the-night-shift' } });
  const table = page.slice(page.indexOf('### Each field'));
  const named = (schema: unknown): string[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : Object.entries(schema).flatMap(([key, value]) => [
          ...(key === 'properties' ? Object.keys(value as object) : []),
          ...(key === 'enum' && Array.isArray(value) ? (value as string[]) : []),
          ...named(value),
        ]);
  const fields = [...new Set(named(z.toJSONSchema(scenarioSchema, { io: 'input' })))];
  expect(fields.length).toBeGreaterThan(60);
  expect(fields.filter((field) => !new RegExp(`[\`.]${field}[\`.]`).test(table))).toEqual([]);
});
