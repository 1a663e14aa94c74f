import type { Page } from 'playwright-core';
import type { TicketRow } from '@attune/contract';
import { CAST, emailOf, type Who } from '@attune/seed';
import { ask } from './caller.ts';

/** Somebody of the cast has written in; an agent's window opens the ticket for them. */
export async function wroteIn(
  agent: Page,
  who: Who,
  text: string,
  more: { assigneeId?: string; teamId?: string } = {},
): Promise<TicketRow> {
  const { status, body } = await ask<TicketRow>(agent, 'POST /tickets', {
    requester: { email: emailOf(who), name: CAST[who].name },
    text,
    channel: 'email',
    ...more,
  });
  if (status !== 201) throw new Error(`${who} could not write in: ${status} ${JSON.stringify(body)}`);
  return body;
}

export const VPN =
  'My VPN dropped for the third time this week. I have restarted it and tried another cable. My demo for the Lyon customer is at 3 pm today and I am losing patience. Which port am I supposed to use?';
