import { endpoints, type QuarantinedMail } from '@attune/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { Ago } from '../../ui/ago.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { usePaged } from '../portal/use-paged.ts';
import css from './admin.module.css';

/** Mail that could not be read. It waits here whole; nothing is dropped. */
export function Quarantine() {
  const { t } = useTranslation('admin');
  const { items, asked, older } = usePaged(endpoints.listQuarantine);
  if (!items)
    return asked.error ? (
      <Failed error={asked.error} retry={() => void asked.refetch()} small />
    ) : (
      <Skeletons rows={4} />
    );
  if (items.length === 0) return <Empty title={t('quarantine.empty')} words={t('quarantine.empty-words')} small />;
  return (
    <>
      <ul className={css.list}>
        {items.map((mail) => (
          <li key={mail.id} className={css.item}>
            <Waiting mail={mail} />
          </li>
        ))}
      </ul>
      {older && (
        <Button variant="default" loading={asked.isFetchingNextPage} onClick={older}>
          {t('older')}
        </Button>
      )}
    </>
  );
}

function Waiting({ mail }: { mail: QuarantinedMail }) {
  const { t, i18n } = useTranslation('admin');
  const errorWords = useErrorWords();
  const retry = useAct(endpoints.retryQuarantined, { refreshes: [endpoints.listQuarantine, endpoints.viewMailState] });
  const size = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.max(1, Math.round(mail.size / 1024)));
  return (
    <div className={css.row}>
      <div>
        <p className={css.strong}>{mail.subject ?? t('quarantine.no-subject')}</p>
        <p className={css.soft}>
          {mail.from ?? t('quarantine.no-sender')} · {size} · <Ago at={mail.receivedAt} />
        </p>
        <p className={css.soft}>{t('quarantine.why', { reason: mail.reason })}</p>
        {retry.isError && (
          <p role="alert" className={css.error}>
            {errorWords(retry.error)}
          </p>
        )}
        <p role="status">{retry.isSuccess && t('quarantine.retrying')}</p>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        loading={retry.isPending}
        aria-label={t('quarantine.retry-which', { subject: mail.subject ?? t('quarantine.no-subject') })}
        onClick={() => retry.mutate({ params: { id: mail.id } })}
      >
        {t('quarantine.retry')}
      </Button>
    </div>
  );
}
