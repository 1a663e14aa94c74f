import type { BrowserContext, Page } from 'playwright-core';

const desks = new WeakMap<BrowserContext, string>();

/** Tells the callers below which desk this window belongs to. */
export const belongsTo = (context: BrowserContext, url: string): void => void desks.set(context, url);

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface Answer<T> {
  status: number;
  body: T;
}

/**
 * Asks the API with the cookies of a window, for what a story needs but does not tell.
 * `T` is the contract's own type for this door; nothing here checks it.
 */
export async function ask<T = unknown>(
  page: Page,
  signature: `${Method} /${string}`,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const [method, place] = signature.split(' ') as [Method, string];
  const origin = deskOf(page);
  const answer = await page.context().request.fetch(`${origin}/api/v1${place}`, {
    method,
    headers: { origin, ...headers },
    ...(body === undefined ? {} : { data: body }),
  });
  const text = await answer.text();
  return { status: answer.status(), body: (text === '' ? null : JSON.parse(text)) as T };
}

/** Signs a window in without the screen; the screen itself is walked in the story of the first day. */
export async function enter(page: Page, email: string, password: string): Promise<void> {
  const origin = deskOf(page);
  const answer = await page
    .context()
    .request.post(`${origin}/api/auth/sign-in/email`, { headers: { origin }, data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}

function deskOf(page: Page): string {
  const url = desks.get(page.context());
  if (url === undefined) throw new Error('This window belongs to no desk.');
  return url;
}
