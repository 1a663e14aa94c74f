import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Gate } from '../../session.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import surfaces from '../portal/surfaces.module.css';
import css from './admin.module.css';
import { DeskSettings } from './desk-settings.tsx';
import { Erase } from './erase.tsx';
import { MailPage } from './mail.tsx';
import { Outbox } from './outbox.tsx';
import { People } from './people.tsx';
import { Quarantine } from './quarantine.tsx';
import { Teams } from './teams.tsx';

/** The rooms of the settings, in the order in which a new desk needs them. */
const ROOMS = {
  people: People,
  teams: Teams,
  desk: DeskSettings,
  mail: MailPage,
  outbox: Outbox,
  quarantine: Quarantine,
  erase: Erase,
} satisfies Record<string, ComponentType>;
type Room = keyof typeof ROOMS;
const NAMES = Object.keys(ROOMS) as Room[];

export default function AdminPage() {
  return (
    <Gate role="admin">
      <Rooms />
    </Gate>
  );
}

function Rooms() {
  const { t } = useTranslation('admin');
  const { _splat: named = '' } = useParams({ strict: false });
  const room = (named.replace(/\/$/, '') || 'people') as Room;
  usePageTitle(t(`${NAMES.includes(room) ? room : 'people'}.title`));
  if (!NAMES.includes(room)) return <NotHere />;
  const Shown = ROOMS[room];
  return (
    <div className={`${css.page} ${surfaces.desk}`}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className={css.top}>
        <span className={css.name}>{t('title')}</span>
        <Link to="/desk">{t('back')}</Link>
      </header>
      <nav className={css.nav} aria-label={t('title')}>
        {NAMES.map((name) => (
          <Link
            key={name}
            to="/admin/$"
            params={{ _splat: name }}
            className={css.link}
            aria-current={name === room ? 'page' : undefined}
          >
            {t(`${name}.title`)}
          </Link>
        ))}
      </nav>
      <main id="content" className={css.main} tabIndex={-1}>
        <h1 className={css.title}>{t(`${room}.title`)}</h1>
        <p className={css.lead}>{t(`${room}.lead`)}</p>
        <Shown />
      </main>
    </div>
  );
}
