import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAct, useMe } from '../../session.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import css from './frame.module.css';

interface Props {
  title: string;
  about?: ReactNode;
  /** Where one came from; the queue unless said. */
  back?: 'practice' | 'editor';
  /** The parts of practice beside each other. */
  parts?: boolean;
  /** One comes here in the middle of something: the keyboard goes on from its name. */
  goesOn?: boolean;
  children: ReactNode;
}

const BACK = {
  queue: { to: '/desk/queue', words: 'back' },
  practice: { to: '/practice', words: 'back-practice' },
  editor: { to: '/practice/editor', words: 'back-editor' },
} as const;

/** A page of practice: one quiet column with its name, and the way back. */
export function Frame({ title, about, back, parts, goesOn, children }: Props) {
  const { t } = useTranslation('practice');
  const { to, words } = BACK[back ?? 'queue'];
  const top = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    if (goesOn) top.current?.focus();
  }, [goesOn]);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <ActionIcon
          component={Link}
          to={to}
          variant="subtle"
          color="ink"
          aria-label={t(words)}
          className={css.back}
          data-always={back ? true : undefined}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
        <div className={css.named}>
          <h1 ref={top} tabIndex={-1}>
            {title}
          </h1>
          {about && <p className={css.about}>{about}</p>}
        </div>
      </header>
      {parts && <Parts />}
      {children}
    </div>
  );
}

const PARTS = [
  { to: '/practice', words: 'rehearse', lead: false },
  { to: '/practice/drills', words: 'drills', lead: false },
  { to: '/practice/path', words: 'way', lead: false },
  { to: '/practice/team', words: 'team', lead: true },
  { to: '/practice/editor', words: 'editor', lead: true },
] as const satisfies { to: LinkProps['to']; words: string; lead: boolean }[];

function Parts() {
  const { t } = useTranslation('practice');
  const { role } = useMe();
  return (
    <nav className={css.parts} aria-label={t('nav.name')}>
      {PARTS.filter(({ lead }) => !lead || mayAct(role, 'lead')).map(({ to, words }) => (
        <Link key={to} to={to} className={css.part} activeOptions={{ exact: true }} activeProps={{ 'data-here': true }}>
          {t(`nav.${words}`)}
        </Link>
      ))}
    </nav>
  );
}
