import { VIEWS, type View } from '@attune/contract';
import { ActionIcon, Button } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { Failed } from '../../ui/failed.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { FirstStep, useNobodyYet } from '../desk/first-step.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { QueueRow } from './queue-row.tsx';
import { useQueueKeys } from './queue-keys.ts';
import { useRows } from './use-rows.ts';
import css from './queue.module.css';

/** The list of one view; in the queue, who needs a human first stands first. */
export function Queue({ view, openMenu }: { view: string; openMenu?: () => void }) {
  if (!VIEWS.includes(view as View)) return <NotHere />;
  return <Rows view={view as View} openMenu={openMenu} />;
}

function Rows({ view, openMenu }: { view: View; openMenu?: () => void }) {
  const { t } = useTranslation('queue');
  const nobodyYet = useNobodyYet();
  const list = useRef<HTMLUListElement>(null);
  const [pointed, setPointed] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { rows, arrived, moved, letMove, loading, error, retry, more, loadingMore, loadMore } = useRows(
    view,
    pointed || chosen.size > 0,
  );
  const toggle = (number: number) =>
    setChosen((before) =>
      before.has(number) ? new Set([...before].filter((one) => one !== number)) : new Set([...before, number]),
    );
  useQueueKeys(list, toggle);

  return (
    // With the menu behind a button, the list is the whole page while nothing is open.
    <section
      className={css.queue}
      role={openMenu ? 'main' : undefined}
      aria-label={t('name', { view: t(`desk:view.${view}`) })}
    >
      <header className={css.head}>
        {openMenu && (
          <ActionIcon variant="subtle" color="ink" onClick={openMenu} aria-label={t('menu')}>
            <IconMenu2 size={20} />
          </ActionIcon>
        )}
        <div>
          <h1 className={css.title}>{t(`desk:view.${view}`)}</h1>
          <p className={css.about}>{t(`about.${view}`)}</p>
        </div>
      </header>
      {chosen.size > 0 && (
        <BulkBar rows={rows.map(({ row }) => row)} chosen={chosen} clear={() => setChosen(new Set())} />
      )}
      {(arrived > 0 || moved) && (
        <div className={css.news} role="status">
          <Button size="compact-sm" variant="light" onClick={letMove}>
            {arrived > 0 ? t('arrived', { count: arrived }) : t('moved')}
          </Button>
        </div>
      )}
      <div className={css.scroll} onPointerEnter={() => setPointed(true)} onPointerLeave={() => setPointed(false)}>
        {error && rows.length === 0 ? (
          <Failed error={error} retry={retry} />
        ) : loading ? (
          <Skeletons rows={9} />
        ) : rows.length === 0 ? (
          <Empty title={t(`empty.${view}.title`)} words={t(`empty.${view}.words`)}>
            {/* Where the list is the whole page, what to do stands here and not beside it. */}
            {openMenu && nobodyYet !== undefined && <FirstStep nobodyYet={nobodyYet} />}
          </Empty>
        ) : (
          <ul className={css.list} ref={list}>
            {rows.map(({ row, left }) => (
              <QueueRow
                key={row.number}
                row={row}
                view={view}
                left={left}
                chosen={chosen.has(row.number)}
                choosing={chosen.size > 0}
                toggle={toggle}
              />
            ))}
          </ul>
        )}
        {more && <More load={loadMore} loading={loadingMore} />}
      </div>
    </section>
  );
}

/** Fetches the next page when the end comes into sight; the button is for those who come by keyboard. */
function More({ load, loading }: { load: () => void; loading: boolean }) {
  const { t } = useTranslation('queue');
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    const sight = new IntersectionObserver(([seen]) => seen?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    });
    if (end.current) sight.observe(end.current);
    return () => sight.disconnect();
  }, [loading]);
  return (
    <div ref={end} className={css.more}>
      <Button variant="subtle" size="compact-sm" loading={loading} onClick={load}>
        {t('more')}
      </Button>
    </div>
  );
}
