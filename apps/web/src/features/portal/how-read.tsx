import { endpoints, type Reading } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { toast } from '../../ui/toast.tsx';
import css from './timeline.module.css';
import { isInDistress } from '@attune/language';
import { Understood } from './understood.tsx';

/** How the desk read a message of one's own; it stays folded until somebody wants to know. */
export function HowRead({
  reading,
  number,
  onSay,
}: {
  reading: Reading;
  number: number;
  onSay: (quote: string) => void;
}) {
  const { t } = useTranslation('portal');
  const correct = useAct(endpoints.correctPortalReading, { ticket: number, refreshes: [endpoints.viewPortalTicket] });
  if (isInDistress(reading)) return <Understood reading={reading} correcting={{ onCorrect: () => undefined }} />;
  return (
    <details className={css.read}>
      <summary>{t('ticket.how-read')}</summary>
      <div className={css.readBody}>
        {!reading.unread && <p className={css.quiet}>{t('understood.lead-sent')}</p>}
        <Understood
          reading={reading}
          correcting={{
            onSay,
            onCorrect: async (body) => {
              await correct.mutateAsync({ params: { id: reading.messageId }, body });
              toast(t('understood.saved'));
            },
          }}
        />
        {reading.corrected && (
          <p className={css.quiet}>
            {reading.corrected.role === 'requester'
              ? t('understood.corrected')
              : t('understood.corrected-by', { name: reading.corrected.by })}
          </p>
        )}
      </div>
    </details>
  );
}
