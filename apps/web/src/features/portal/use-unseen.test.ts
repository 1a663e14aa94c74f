import type { PortalTicket } from '@attune/contract';
import { expect, test } from 'vitest';
import { heardOf } from './use-unseen.ts';

const ticket = { messages: [{ mine: true }], answersWaiting: 0, offer: null } as unknown as PortalTicket;
const after = (more: object) => heardOf({ ...ticket, ...more });

test("an answer, one that waits in the mail, and a fix are news; one's own words are not", () => {
  const before = heardOf(ticket);
  expect(after({ messages: [{ mine: true }, { mine: false }] })).not.toBe(before);
  expect(after({ answersWaiting: 1 })).not.toBe(before);
  expect(after({ offer: { id: 'o1' } })).not.toBe(before);
  expect(after({ messages: [{ mine: true }, { mine: true }] })).toBe(before);
});
