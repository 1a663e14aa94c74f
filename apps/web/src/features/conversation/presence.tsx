import { endpoints, type Presence, type Ticket } from '@attune/contract';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { queries } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { ticketKey } from '../tickets/change.ts';

const BEAT = 20_000;

/** Says that one is here, and whether one writes; who else is there comes back with it. */
export function usePresence(number: number, writing: boolean): void {
  const doing = writing ? 'writing' : 'viewing';
  useEffect(() => {
    const say = () => {
      if (document.visibilityState === 'hidden') return;
      // Being seen is a courtesy; when it fails nobody needs to hear of it.
      call(endpoints.showPresence, { params: { number }, body: { doing } }).then(
        ({ items }) =>
          queries.setQueryData<Ticket>(ticketKey(number), (ticket) => ticket && { ...ticket, presence: items }),
        () => undefined,
      );
    };
    say();
    const beat = setInterval(say, BEAT);
    return () => clearInterval(beat);
  }, [number, doing]);
  useEffect(() => () => void call(endpoints.leavePresence, { params: { number } }).catch(() => undefined), [number]);
}

/** Who else is at this ticket, in one line. */
export function Others({ here }: { here: Presence[] }) {
  const { t } = useTranslation('conversation');
  const me = useMe();
  const others = here.filter((person) => person.id !== me.id);
  if (others.length === 0) return null;
  return (
    <span role="status">
      {others.map(({ id, name, doing }) => (
        <span key={id}>{t(`presence.${doing}`, { name })} </span>
      ))}
    </span>
  );
}
