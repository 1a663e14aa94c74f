import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failed } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Ago } from '../../ui/ago.tsx';
import { AskForLink } from './ask-for-link.tsx';
import css from './my.module.css';
import { Shell } from './shell.tsx';
import { Until } from './until.tsx';
import { usePaged } from './use-paged.ts';

/** One's own tickets. A visitor gets a link by mail instead of a form with a password. */
export default function MyPage() {
  const { t } = useTranslation('portal');
  usePageTitle(t('my.title'));
  const { me, error, retry } = useSession();
  return (
    <Shell>
      <h1 className={css.title}>{t('my.title')}</h1>
      {error ? (
        <Failed error={error} retry={retry} small />
      ) : me === undefined ? (
        <Skeletons rows={4} />
      ) : me === null ? (
        <div className={css.visitor}>
          <p>{t('my.visitor')}</p>
          <AskForLink autoFocus />
        </div>
      ) : (
        <Mine />
      )}
    </Shell>
  );
}

function Mine() {
  const { t } = useTranslation('portal');
  const { items, asked, older } = usePaged(endpoints.listPortalTickets);
  if (!items)
    return asked.error ? (
      <Failed error={asked.error} retry={() => void asked.refetch()} small />
    ) : (
      <Skeletons rows={4} />
    );
  if (items.length === 0) {
    return (
      <Empty title={t('my.empty')} words={t('my.empty-words')} small>
        <Button component={Link} to="/">
          {t('my.write')}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      <ul className={css.list}>
        {items.map(({ number, subject, progress, nextUpdateBy, createdAt }) => (
          <li key={number}>
            <Link to="/t/$number" params={{ number: String(number) }} className={css.row}>
              <span className={css.subject}>{subject}</span>
              <span className={css.state}>{t(`my.progress.${progress}`)}</span>
              <span className={css.aside}>
                {t('ticket.number', { number })}, {t('my.written')} <Ago at={createdAt} />
                {nextUpdateBy && (
                  <>
                    , {t('my.next')} <Until at={nextUpdateBy} />
                  </>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {older && (
        <Button variant="default" loading={asked.isFetchingNextPage} onClick={older}>
          {t('my.older')}
        </Button>
      )}
    </>
  );
}
