import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OutboxMail } from '@attune/contract';
import { ask } from './caller.ts';

/** The newest letter in the outbox that says this. Without a mail server that is where people find what they would have got. */
export async function letterSaying(admin: Page, to: string, words: RegExp): Promise<OutboxMail> {
  const look = async () =>
    (await ask<{ items: OutboxMail[] }>(admin, 'GET /mail/outbox')).body.items.find(
      (mail) => mail.to.includes(to) && words.test(`${mail.subject}\n${mail.text}`),
    );
  await expect
    .poll(look, { timeout: 60_000, interval: 300, message: `a letter to ${to} that says ${words}` })
    .toBeDefined();
  return (await look())!;
}

/** The one link in a letter that begins like this. */
export function linkIn(text: string, place: '/fix/' | '/t/' | '/link/'): string {
  const found = [...text.matchAll(/https?:\/\/\S+/g)]
    .map(([url]) => url)
    .find((url) => new URL(url).pathname.startsWith(place));
  if (found === undefined) throw new Error(`There is no link to ${place} in this letter:\n${text}`);
  return found;
}
