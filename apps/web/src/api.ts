import type { Endpoint, EndpointShape, ErrorBody, ErrorCode, Input, Output } from '@attune/contract';

/** `offline` is ours: the request never reached the desk. */
export type FailureCode = ErrorCode | 'offline';

/** What the desk answered when it could not do it: a code for a kind sentence, an id for whoever reads the log. */
export class ApiError extends Error {
  readonly code: FailureCode;
  readonly status: number;
  readonly details: Record<string, unknown>;
  readonly requestId: string | null;

  constructor(
    code: FailureCode,
    status: number,
    message: string,
    details: Record<string, unknown> = {},
    requestId: string | null = null,
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
    this.requestId = requestId;
  }
}

export const isApiError = (error: unknown, code?: FailureCode): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);

interface Way {
  signal?: AbortSignal;
  /** The ticket that is meant, where the path does not name it. */
  ticket?: number;
}
/** An endpoint without required input is called with nothing. */
export type Args<E extends EndpointShape> =
  object extends Input<E> ? [input?: Input<E>, way?: Way] : [input: Input<E>, way?: Way];

interface LooseInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Names the ticket whose key, kept by this browser, may open it. */
export const TICKET_HEADER = 'x-ticket';

/** Calls one endpoint of the contract. The server has checked its answer against the schema, so it is trusted here. */
export async function call<S extends EndpointShape>(
  endpoint: Endpoint<S>,
  ...[input, way]: Args<Endpoint<S>>
): Promise<Output<S>> {
  const { params = {}, query = {}, body } = (input ?? {}) as LooseInput;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  // This browser may keep a key for that ticket, where no script can read it; naming the ticket lets it count.
  const ticket = way?.ticket ?? (endpoint.path.startsWith('/portal/') ? params.number : undefined);
  if (ticket !== undefined) headers[TICKET_HEADER] = String(ticket);

  const answer = await reach(addressOf(endpoint.path, params, query), {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: way?.signal,
  });
  if (!answer.ok) throw await failureOf(answer);
  return (await answer.json()) as Output<S>;
}

export function addressOf(path: string, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) asked.set(name, String(value));
  const rest = asked.toString();
  return `/api/v1${filled}${rest ? `?${rest}` : ''}`;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('offline', 0, 'The desk could not be reached.');
  }
}

export async function failureOf(answer: Response): Promise<ApiError> {
  const body = (await answer.json().catch(() => null)) as ErrorBody | null;
  if (body?.error?.code)
    return new ApiError(body.error.code, answer.status, body.error.message, body.error.details, body.error.requestId);
  // A proxy in between answers in its own words; ours are kinder.
  const code =
    answer.status === 401
      ? 'auth.required'
      : answer.status === 404
        ? 'not-found'
        : answer.status === 429
          ? 'request.too-many'
          : answer.status >= 502
            ? 'server.not-ready'
            : 'server.failed';
  return new ApiError(code, answer.status, `HTTP ${answer.status}`);
}
