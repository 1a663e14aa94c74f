import type { z } from 'zod';
import type { ApiScope } from './people.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may knock at all. What they may see behind the door is decided row by row
 * (`visibleTo`). There is no default: an endpoint without an access does not compile.
 *
 * - `anyone`: no sign-in needed
 * - `portal`: a signed-in person, or the key of one ticket
 * - `signed-in`: any person with a session
 * - `agent`, `lead`, `admin`: that role or a higher one
 */
export const ACCESSES = ['anyone', 'portal', 'signed-in', 'agent', 'lead', 'admin'] as const;
export type Access = (typeof ACCESSES)[number];

export interface EndpointShape {
  access: Access;
  summary: string;
  /** Set when an API key with this scope may call it as well. */
  scope?: ApiScope;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
  /** Success status, 200 unless said. */
  status?: 200 | 201 | 202;
}

export type Endpoint<S extends EndpointShape = EndpointShape> = S & { method: Method; path: string };

/** Names one endpoint: `endpoint('GET /tickets/:number', { access: 'agent', ... })`. Paths are below `/api/v1`. */
export function endpoint<const S extends EndpointShape>(signature: `${Method} /${string}`, shape: S): Endpoint<S> {
  const [method, path] = signature.split(' ') as [Method, string];
  return { ...shape, method, path };
}

type Field<S, K extends string> = S extends { [P in K]: infer Z extends z.ZodType } ? Z : never;
/** What a caller passes in. */
export type Input<E extends EndpointShape> = ([Field<E, 'params'>] extends [never]
  ? object
  : { params: z.input<Field<E, 'params'>> }) &
  ([Field<E, 'query'>] extends [never] ? object : { query?: z.input<Field<E, 'query'>> }) &
  ([Field<E, 'body'>] extends [never] ? object : { body: z.input<Field<E, 'body'>> });
/** What a handler receives: parsed. */
export interface Parsed<E extends EndpointShape> {
  params: [Field<E, 'params'>] extends [never] ? undefined : z.output<Field<E, 'params'>>;
  query: [Field<E, 'query'>] extends [never] ? undefined : z.output<Field<E, 'query'>>;
  body: [Field<E, 'body'>] extends [never] ? undefined : z.output<Field<E, 'body'>>;
}
export type Output<E extends EndpointShape> = z.output<E['response']>;
