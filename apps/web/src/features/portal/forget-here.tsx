import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { queries, useAct } from '../../query.ts';
import css from './ticket.module.css';

/** For a computer that others use as well: this browser forgets how to open the ticket. */
export function ForgetHere({ number }: { number: number }) {
  const { t } = useTranslation('portal');
  const forget = useAct(endpoints.forgetTicketKey, { onSuccess: () => queries.resetQueries() });
  return (
    <section className={css.quiet}>
      <p>{t('ticket.kept-here')}</p>
      <Button
        variant="subtle"
        size="compact-sm"
        px={0}
        loading={forget.isPending}
        onClick={() => forget.mutate({ params: { number } })}
      >
        {t('ticket.forget-here')}
      </Button>
    </section>
  );
}
