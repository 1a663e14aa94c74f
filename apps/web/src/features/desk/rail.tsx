import { endpoints, type Output, type View } from '@attune/contract';
import { Button, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconHeart,
  IconMasksTheater,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalStorage } from '@mantine/hooks';
import { useEndpoint } from '../../query.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { MeMenu } from './me-menu.tsx';
import { askedOf } from '../practice/asked-of.ts';
import { FIRST_VIEWS, MORE_VIEWS } from './views.ts';
import css from './rail.module.css';

/** The left rail: where tickets are, and the few places beside them. */
export function Rail({ onNew, onWent, named = true }: { onNew: () => void; onWent?: () => void; named?: boolean }) {
  const { t } = useTranslation('desk');
  const { data: counts } = useEndpoint(endpoints.countTickets);
  const [more, setMore] = useLocalStorage({ key: 'attune.rail.more', defaultValue: false });
  return (
    <nav
      className={css.rail}
      aria-label={t('rail.name')}
      onClick={(e) => (e.target as HTMLElement).closest('a') && onWent?.()}
    >
      {named && (
        <p className={css.name}>
          <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden>
            <path
              d="M4 18c4-9 8-9 12 0s8 9 12 0"
              fill="none"
              stroke="currentColor"
              strokeWidth="3.4"
              strokeLinecap="round"
            />
          </svg>
          Attune
        </p>
      )}
      <Button
        variant="default"
        fullWidth
        justify="flex-start"
        leftSection={<IconPlus size={16} />}
        onClick={onNew}
        className={css.new}
      >
        {t('new.open')}
      </Button>
      <Link to="/desk/search" search={{ q: '' }} className={css.line} activeProps={{ 'data-here': true }}>
        <IconSearch size={16} stroke={1.7} aria-hidden />
        <span className={css.words}>{t('rail.search')}</span>
        <span className={css.key}>
          <Kbd keys="/" />
        </span>
      </Link>
      <ul className={css.list}>
        {FIRST_VIEWS.map(({ view }) => (
          <ViewLine key={view} view={view} counts={counts} />
        ))}
      </ul>
      <UnstyledButton className={css.more} onClick={() => setMore(!more)} aria-expanded={more}>
        {more ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        {t('rail.more')}
      </UnstyledButton>
      {more && (
        <ul className={css.list}>
          {MORE_VIEWS.map(({ view }) => (
            <ViewLine key={view} view={view} counts={counts} />
          ))}
        </ul>
      )}
      <hr className={css.rule} />
      <Link to="/desk/praise" className={css.line} activeProps={{ 'data-here': true }}>
        <IconHeart size={16} stroke={1.7} aria-hidden />
        <span className={css.words}>{t('rail.praise')}</span>
      </Link>
      <PracticeLine />
      <div className={css.rest} />
      <MeMenu />
    </nav>
  );
}

function PracticeLine() {
  const { t } = useTranslation('desk');
  const { data } = useEndpoint(endpoints.listScenarios, undefined, { staleTime: 300_000 });
  const count = askedOf(data?.items ?? []).length;
  return (
    <Link to="/practice" className={css.line} activeProps={{ 'data-here': true }} activeOptions={{ exact: false }}>
      <IconMasksTheater size={16} stroke={1.7} aria-hidden />
      <span className={css.words}>{t('rail.practice')}</span>
      {count > 0 && (
        <span className={css.count}>
          {count}
          <span className="visually-hidden"> {t('rail.asked', { count })}</span>
        </span>
      )}
    </Link>
  );
}

function ViewLine({ view, counts }: { view: View; counts?: Output<typeof endpoints.countTickets> }) {
  const { t } = useTranslation('desk');
  const count = counts?.[view] ?? 0;
  return (
    <li>
      <Link
        to="/desk/$view"
        params={{ view }}
        className={css.line}
        activeProps={{ 'data-here': true }}
        activeOptions={{ exact: false }}
      >
        <span className={css.words}>{t(`view.${view}`)}</span>
        {count > 0 && (
          <span className={css.count}>
            {count > 999 ? '999+' : count}
            <span className="visually-hidden"> {t('rail.tickets', { count })}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
