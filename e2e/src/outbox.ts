import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { OutboxMail } from '@attune/contract';
import { ask } from './caller.ts';

const PATIENCE_MS = 60_000;

/** The newest letter in the outbox that says this. Without a mail server that is where people find what they would have got. */
export async function letterSaying(admin: Page, to: string, words: RegExp): Promise<OutboxMail> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(300)) {
    const { body } = await ask<{ items: OutboxMail[] }>(admin, 'GET /mail/outbox?limit=100');
    const found = body.items.find((mail) => mail.to.includes(to) && words.test(`${mail.subject}\n${mail.text}`));
    if (found) return found;
  }
  throw new Error(`No letter to ${to} says ${words}.`);
}

/** The one link in a letter that begins like this. */
export function linkIn(text: string, place: '/fix/' | '/t/' | '/link/'): string {
  const found = [...text.matchAll(/https?:\/\/\S+/g)]
    .map(([url]) => url)
    .find((url) => new URL(url).pathname.startsWith(place));
  if (found === undefined) throw new Error(`There is no link to ${place} in this letter:\n${text}`);
  return found;
}
