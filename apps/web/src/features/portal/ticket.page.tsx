import { endpoints } from '@attune/contract';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { useAct, useEndpoint } from '../../query.ts';
import { Failed } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { keyInLink } from './key-in-link.ts';
import { Locked } from './locked.tsx';
import { Shell } from './shell.tsx';
import { TicketStory } from './ticket-story.tsx';
import { useUnseen } from './use-unseen.ts';

/** An answer is seen within seconds while somebody looks, and within a minute while the tab waits behind others. */
const againAfter = () => (document.hidden ? 60_000 : 5_000);

/** A person's own ticket, told as a story. Opened by their session, or by the key of this one ticket. */
export default function TicketPage() {
  const { number: named } = useParams({ strict: false });
  const number = Number(named);
  const cleaning = useKeyFromLink(number);
  const known = Number.isInteger(number) && number > 0;
  const asked = useEndpoint(
    endpoints.viewPortalTicket,
    { params: { number } },
    {
      enabled: known && !cleaning,
      refetchInterval: againAfter,
      refetchIntervalInBackground: true,
      refetchOnWindowFocus: 'always',
    },
  );
  const { t } = useTranslation('portal');
  const unseen = useUnseen(asked.data);
  const name = asked.data ? asked.data.subject : t('ticket.number', { number: named });
  usePageTitle(unseen ? t('ticket.new-answer', { name }) : name);

  if (!known) return <NotHere />;
  if (asked.data) return <TicketStory ticket={asked.data} stale={asked.isError ? asked.dataUpdatedAt : null} />;
  return (
    <Shell>
      {isClosed(asked.error) ? (
        <Locked number={number} />
      ) : asked.error ? (
        <Failed error={asked.error} retry={() => void asked.refetch()} />
      ) : (
        <Skeletons rows={6} />
      )}
    </Shell>
  );
}

/** What is not there and what one may not see look the same. */
const isClosed = (error: unknown) => isApiError(error, 'auth.required') || isApiError(error, 'not-found');

/**
 * Takes the key out of a link from a mail, lets this browser keep it, and cleans the address bar, so that
 * it is not shared by mistake. True while that is going on.
 */
function useKeyFromLink(number: number): boolean {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const key = keyInLink(hash);
  const kept = useRef<string | null>(null);
  const { mutateAsync: keep } = useAct(endpoints.keepTicketKey);
  useEffect(() => {
    if (!key || kept.current === key) return;
    kept.current = key;
    const clean = () => navigate({ to: '/t/$number', params: { number: String(number) }, hash: '', replace: true });
    // A key that has ended leaves the page locked, and that says what to do.
    keep({ params: { number }, body: { key } }).then(clean, clean);
  }, [key, number, navigate, keep]);
  return key !== null;
}
