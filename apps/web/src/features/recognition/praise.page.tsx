import { endpoints, type Commendation } from '@attune/contract';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { keyOf } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { Ago } from '../../ui/ago.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failed } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import css from './praise.module.css';

/** What people thanked for: their words, to read again on a hard day. No counts, no ranks. */
export default function Praise() {
  const { t } = useTranslation('recognition');
  const me = useMe();
  usePageTitle(t('title'));
  const asked = useInfiniteQuery({
    queryKey: keyOf(endpoints.listCommendations),
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listCommendations, { query: { cursor: pageParam, limit: 30 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const all = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const mine = all.filter((praise) => praise.to.id === me.id);
  const others = all.filter((praise) => praise.to.id !== me.id);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <ActionIcon
          component={Link}
          to="/desk/queue"
          variant="subtle"
          color="ink"
          aria-label={t('back')}
          className={css.back}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
        <div>
          <h1>{t('title')}</h1>
          <p className={css.about}>{t('about')}</p>
        </div>
      </header>
      {asked.error && all.length === 0 ? (
        <Failed error={asked.error} retry={() => void asked.refetch()} />
      ) : asked.isPending ? (
        <Skeletons rows={6} />
      ) : all.length === 0 ? (
        <Empty title={t('empty.title')} words={t('empty.words')} />
      ) : (
        <>
          <Said praises={mine} />
          {others.length > 0 && (
            <>
              <h2 className={css.others}>{t('others')}</h2>
              <Said praises={others} named />
            </>
          )}
        </>
      )}
      {asked.hasNextPage && (
        <Button variant="default" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function Said({ praises, named }: { praises: Commendation[]; named?: boolean }) {
  const { t } = useTranslation('recognition');
  return (
    <ul className={css.list}>
      {praises.map((praise) => (
        <li key={praise.id}>
          <blockquote className={css.words}>{praise.words}</blockquote>
          <p className={css.aside}>
            {named ? t('to', { from: praise.from, to: praise.to.name }) : praise.from} · <Ago at={praise.at} /> ·{' '}
            <Link to="/desk/$view/$number" params={{ view: 'all', number: String(praise.ticketNumber) }}>
              #{praise.ticketNumber}
            </Link>
            {praise.sharedWithLead && !named && <> · {t('shared')}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
