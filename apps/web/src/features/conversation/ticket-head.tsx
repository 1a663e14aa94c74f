import type { Ticket } from '@attune/contract';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Controls } from '../tickets/controls.tsx';
import { hasDistress } from '../their-side/their-side.tsx';
import { BackToList } from './back-to-list.tsx';
import { HeatLine } from './heat-line.tsx';
import { Others } from './presence.tsx';
import css from './ticket-head.module.css';

interface Props {
  ticket: Ticket;
  view: string;
  openSide?: () => void;
  merge: () => void;
  handOver: () => void;
}

/** Whose ticket this is, about what, and where it stands. */
export function TicketHead({ ticket, view, openSide, merge, handOver }: Props) {
  const { t } = useTranslation('conversation');
  // Where there is no room for the list, its heading is gone and this is the first one.
  const Subject = openSide ? 'h1' : 'h2';
  const acts = (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="ink" aria-label={t('act.more')}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={handOver}>{t('act.hand-over')}</Menu.Item>
        <Menu.Item onClick={merge}>{t('act.merge')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <header className={css.head}>
      <div className={css.top}>
        <BackToList view={view} />
        <Subject className={css.subject} title={ticket.subject}>
          <span className={css.number}>#{ticket.number}</span> {ticket.subject}
        </Subject>
        {openSide && (
          <Button size="compact-sm" variant="default" onClick={openSide}>
            {t('side')}
          </Button>
        )}
        {ticket.mergedInto === null && acts}
      </div>
      <div className={css.about}>
        <span>{ticket.requester.name}</span>
        {!hasDistress(ticket.theirSide) && <HeatLine heat={ticket.heat} side={ticket.theirSide} />}
        {ticket.possiblyRelated !== null && (
          <Link to="/desk/$view/$number" params={{ view: 'all', number: String(ticket.possiblyRelated) }}>
            {t('related', { number: ticket.possiblyRelated })}
          </Link>
        )}
        {ticket.mergedFrom.map((from) => (
          <Link key={from.number} to="/desk/$view/$number" params={{ view: 'all', number: String(from.number) }}>
            {t('merged.from', { number: from.number })}
          </Link>
        ))}
        <Others here={ticket.presence} />
      </div>
      {ticket.mergedInto === null && <Controls ticket={ticket} />}
    </header>
  );
}
