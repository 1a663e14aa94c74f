import { endpoints, type OutboxMail } from '@attune/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Words } from '../../ui/words.tsx';
import { usePaged } from '../portal/use-paged.ts';
import css from './admin.module.css';

/** Every mail the desk has written. Without a mail server this is where people read what they would have got. */
export function Outbox() {
  const { t } = useTranslation('admin');
  const { items, asked, older } = usePaged(endpoints.listOutbox, { refetchInterval: 10_000 });
  if (!items)
    return asked.error ? (
      <Failed error={asked.error} retry={() => void asked.refetch()} small />
    ) : (
      <Skeletons rows={6} />
    );
  if (items.length === 0) return <Empty title={t('outbox.empty')} words={t('outbox.empty-words')} small />;
  return (
    <>
      <ul className={css.list}>
        {items.map((mail) => (
          <li key={mail.id} className={css.item}>
            <Letter mail={mail} />
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

function Letter({ mail }: { mail: OutboxMail }) {
  const { t } = useTranslation('admin');
  return (
    <details>
      <summary className={css.summary}>
        <span className={css.strong}>{mail.subject}</span>
        <span className={css.soft}>
          {t('outbox.to', { who: mail.to.join(', ') })} · {t(`outbox.state.${mail.state}`)} ·{' '}
          <Ago at={mail.sentAt ?? mail.createdAt} />
        </span>
      </summary>
      {mail.error && (
        <p className={css.error}>
          {t('outbox.error')} {mail.error}
        </p>
      )}
      <p className={css.faint}>{t('outbox.from', { who: mail.from })}</p>
      <div className={css.letter}>
        <Words text={mail.text} />
      </div>
    </details>
  );
}
