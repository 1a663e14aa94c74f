import { endpoints } from '@attune/contract';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Ago } from '../../ui/ago.tsx';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import css from './admin.module.css';

/** How mail comes in and goes out, and which line to set where it does not. */
export function MailPage() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useEndpoint(endpoints.viewMailState, undefined, { refetchInterval: 15_000 });
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} small /> : <Skeletons rows={5} />;
  const { incoming, outgoing, quarantined } = data;
  return (
    <>
      <section className={css.part}>
        <h2>{t('mail.incoming')}</h2>
        <p>
          <Trans t={t} i18nKey={`mail.in.${incoming.kind}`} components={{ code: <code /> }} />
        </p>
        {incoming.error && <Trouble words={incoming.error} />}
        <dl className={css.facts}>
          <dt>{t('mail.address')}</dt>
          <dd>{incoming.address ?? t('mail.no-address')}</dd>
          <dt>{t('mail.last-in')}</dt>
          <dd>{incoming.lastReceivedAt ? <Ago at={incoming.lastReceivedAt} /> : t('mail.never')}</dd>
        </dl>
      </section>
      <section className={css.part}>
        <h2>{t('mail.outgoing')}</h2>
        <p>
          <Trans t={t} i18nKey={`mail.out.${outgoing.kind}`} components={{ code: <code /> }} />
        </p>
        {outgoing.error && <Trouble words={outgoing.error} />}
        <dl className={css.facts}>
          <dt>{t('mail.last-out')}</dt>
          <dd>{outgoing.lastSentAt ? <Ago at={outgoing.lastSentAt} /> : t('mail.never')}</dd>
        </dl>
        <p>
          <Link to="/admin/$" params={{ _splat: 'outbox' }}>
            {t('mail.to-outbox')}
          </Link>
        </p>
      </section>
      <section className={css.part}>
        <h2>{t('quarantine.title')}</h2>
        <p>
          {quarantined === 0 ? (
            t('mail.none-quarantined')
          ) : (
            <Link to="/admin/$" params={{ _splat: 'quarantine' }}>
              {t('mail.quarantined', { count: quarantined })}
            </Link>
          )}
        </p>
      </section>
    </>
  );
}

function Trouble({ words }: { words: string }) {
  const { t } = useTranslation('admin');
  return (
    <p className={css.panel} role="status">
      <strong>{t('mail.trouble')}</strong> <span className={css.soft}>{words}</span>
    </p>
  );
}
