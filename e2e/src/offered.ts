import type { Page } from 'playwright-core';
import type { Offer } from '@attune/contract';
import { emailOf } from '@attune/seed';
import { ask } from './caller.ts';
import { VPN, wroteIn } from './cast-writes.ts';
import { letterSaying, linkIn } from './outbox.ts';

export const FIX = {
  cause: 'The right port of the dock gave the network two ways out.',
  fix: 'I closed the second way.',
  prevention: 'Use the left port.',
};

/** Jonas wrote, an agent offered a fix, and his letter with the link lies in the outbox. */
export async function offeredToJonas(agent: Page, admin: Page): Promise<{ number: number; link: string }> {
  const { number } = await wroteIn(agent, 'jonas', VPN);
  const { status } = await ask<Offer>(agent, `POST /tickets/${number}/resolution`, FIX);
  if (status !== 201) throw new Error(`No fix could be offered: ${status}`);
  const letter = await letterSaying(admin, emailOf('jonas'), /I closed the second way/);
  return { number, link: linkIn(letter.text, '/fix/') };
}
