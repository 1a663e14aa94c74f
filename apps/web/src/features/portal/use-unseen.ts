import type { PortalTicket } from '@attune/contract';
import { useEffect, useState } from 'react';

/** What may have come from the desk: its answers, those that wait in the mail, and a fix. */
export const heardOf = ({ messages, answersWaiting, offer }: PortalTicket): string =>
  [messages.filter(({ mine }) => !mine).length, answersWaiting, offer?.id ?? ''].join(' ');

/** Whether something came while the tab was behind others: its title says so until somebody looks. */
export function useUnseen(ticket: PortalTicket | undefined): boolean {
  const heard = ticket && heardOf(ticket);
  const [seen, setSeen] = useState(heard);
  useEffect(() => {
    const look = () => {
      if (!document.hidden) setSeen(heard);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [heard]);
  return seen !== undefined && heard !== undefined && seen !== heard;
}
