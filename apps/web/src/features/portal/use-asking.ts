import { Email, endpoints, type Me } from '@attune/contract';
import { useEffect, useRef, useState } from 'react';
import { call, isApiError } from '../../api.ts';
import type { Correction } from './understanding.ts';
import { keepUnsent, keptUnsent, NOTHING, type Unsent } from './unsent.ts';

export type Field = 'text' | 'name' | 'email';
export type Missing = Partial<Record<Field, true>>;

/** What still has to be there before words can leave. A signed-in person has said who they are. */
export function missingIn(unsent: Unsent, me: Me | null | undefined): Missing {
  return {
    ...(unsent.text.trim() === '' && { text: true as const }),
    ...(!me && unsent.name.trim() === '' && { name: true as const }),
    ...(!me && !Email.safeParse(unsent.email).success && { email: true as const }),
  };
}

/** The words that are being written, kept in this browser until the desk has them. */
export function useUnsent() {
  const [first] = useState(keptUnsent);
  const [unsent, setUnsent] = useState(first);
  useEffect(() => keepUnsent(unsent), [unsent]);
  return {
    unsent,
    write: (more: Partial<Unsent>) => setUnsent((before) => ({ ...before, ...more })),
    forget: () => {
      keepUnsent(NOTHING);
      setUnsent(NOTHING);
    },
    /** Were these words here when the page opened? */
    isFromBefore: first.text !== '' && unsent.text === first.text,
  };
}

interface Leaving {
  text: string;
  name: string;
  email: string;
  attachmentIds: string[];
  me: Me | null | undefined;
  /** Sent again, it is the same act: a lost answer does not open two tickets. */
  clientKey: string;
}

/** Opens the ticket. Its key is kept by this browser, without a script that could read it. */
export async function openTicket({ text, name, email, attachmentIds, me, clientKey }: Leaving): Promise<number> {
  const who = me ? {} : { name: name.trim(), email };
  const { number } = await call(endpoints.openPortalTicket, { body: { text, attachmentIds, clientKey, ...who } });
  return number;
}

/** Passes on how the person corrected the reading. The desk reads a message while it takes it, so the reading is there. */
export async function passCorrectionOn(number: number, correction: Correction): Promise<void> {
  const { messages } = await call(endpoints.viewPortalTicket, { params: { number } });
  const mine = messages.find((message) => message.mine);
  if (mine)
    await call(endpoints.correctPortalReading, { params: { id: mine.id }, body: correction }, { ticket: number });
}

/** Goes on by itself when the connection is back: the person has pressed "send" already. */
export function useWhenOnline(waits: boolean, go: () => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    if (!waits) return;
    const on = () => latest.current();
    addEventListener('online', on);
    return () => removeEventListener('online', on);
  }, [waits]);
}

export const isOffline = (error: unknown): boolean => isApiError(error, 'offline') && !navigator.onLine;
