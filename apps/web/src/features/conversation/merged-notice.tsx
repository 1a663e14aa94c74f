import { endpoints, type Ticket } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import css from './merged-notice.module.css';

/** This ticket went into another one; the conversation goes on there. */
export function MergedNotice({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('conversation');
  const words = useErrorWords();
  const unmerge = useAct(endpoints.unmergeTicket, {
    refreshes: [endpoints.viewTicket, endpoints.listTickets, endpoints.countTickets],
    onError: (error) => toast(words(error)),
  });
  return (
    <div className={css.notice}>
      <p>{t('merged.into', { number: ticket.mergedInto })}</p>
      <Button
        size="compact-md"
        renderRoot={(props) => (
          <Link {...props} to="/desk/$view/$number" params={{ view: 'all', number: String(ticket.mergedInto) }} />
        )}
      >
        {t('merged.go', { number: ticket.mergedInto })}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        loading={unmerge.isPending}
        onClick={() => unmerge.mutate({ params: { number: ticket.number } })}
      >
        {t('merged.undo')}
      </Button>
    </div>
  );
}
