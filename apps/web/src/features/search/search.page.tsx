import { endpoints } from '@attune/contract';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { keyOf } from '../../query.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failed } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Hit } from './hit.tsx';
import css from './search.module.css';

/** Finds tickets by number, person, subject, words or the name of a file. The words stay in the address. */
export default function Search() {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const { q: given = '' } = useSearch({ strict: false }) as { q?: string };
  const [typed, setTyped] = useState(given);
  const [q] = useDebouncedValue(typed.trim(), 180);
  usePageTitle(t('title'));
  useEffect(() => {
    void navigate({ to: '/desk/search', search: { q }, replace: true });
  }, [q, navigate]);
  const asked = useInfiniteQuery({
    queryKey: [...keyOf(endpoints.search), 'page', q],
    queryFn: ({ pageParam, signal }) => call(endpoints.search, { query: { q, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  });
  const hits = q ? (asked.data?.pages.flatMap((page) => page.items) ?? []) : [];
  return (
    <div className={css.page}>
      <header className={css.head}>
        <ActionIcon component={Link} to="/desk/queue" variant="subtle" color="ink" aria-label={t('back')}>
          <IconArrowLeft size={20} />
        </ActionIcon>
        <h1 className="visually-hidden">{t('title')}</h1>
        <TextInput
          className={css.field}
          size="md"
          type="search"
          autoFocus
          aria-label={t('ask')}
          placeholder={t('ask')}
          leftSection={<IconSearch size={18} stroke={1.6} />}
          value={typed}
          maxLength={200}
          onChange={(e) => setTyped(e.currentTarget.value)}
          onKeyDown={(e) => e.key === 'Escape' && typed && (e.stopPropagation(), setTyped(''))}
        />
      </header>
      <div role="status" className="visually-hidden">
        {q && !asked.isFetching ? t('found', { count: hits.length }) : ''}
      </div>
      {!q ? (
        <Empty title={t('start.title')} words={t('start.words')} />
      ) : asked.error && hits.length === 0 ? (
        <Failed error={asked.error} retry={() => void asked.refetch()} />
      ) : asked.isPending ? (
        <Skeletons rows={6} />
      ) : hits.length === 0 ? (
        <Empty title={t('none.title', { q })} words={t('none.words')}>
          <Button variant="default" onClick={() => setTyped('')}>
            {t('none.clear')}
          </Button>
        </Empty>
      ) : (
        <ul className={css.list}>
          {hits.map((hit) => (
            <Hit key={hit.ticket.number} hit={hit} />
          ))}
        </ul>
      )}
      {q && asked.hasNextPage && (
        <Button variant="subtle" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
