import type { TicketRow, View } from '@attune/contract';
import { Checkbox } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago, useNow } from '../../ui/ago.tsx';
import { Heat } from '../../ui/heat.tsx';
import { reasonInWords } from './reason-in-words.ts';
import css from './queue-row.module.css';

interface Props {
  row: TicketRow;
  view: View;
  left: boolean;
  chosen: boolean;
  choosing: boolean;
  toggle: (number: number) => void;
}

/** One person who wrote: who, what, why now. The whole row opens it. */
export const QueueRow = memo(function QueueRow({ row, view, left, chosen, choosing, toggle }: Props) {
  const { t, i18n } = useTranslation('queue');
  const open = useParams({ strict: false }).number === String(row.number);
  const now = useNow();
  // Words that may mean self-harm are never scored.
  const distress = row.reasons.some(({ kind }) => kind === 'distress');
  const reasons = row.reasons
    .slice(0, 3)
    .map((reason) => ({ kind: reason.kind, ...reasonInWords(reason, t, now, i18n.language) }));
  return (
    <li
      className={css.row}
      data-left={left || undefined}
      data-here={open || undefined}
      data-choosing={choosing || undefined}
    >
      <Checkbox
        className={css.box}
        size="xs"
        checked={chosen}
        onChange={() => toggle(row.number)}
        aria-label={t('choose', { name: row.requester.name, number: row.number })}
      />
      <Link
        to="/desk/$view/$number"
        params={{ view, number: String(row.number) }}
        className={css.link}
        data-ticket={row.number}
        data-here={open || undefined}
        preload={false}
      >
        <span className={css.top}>
          <span className={css.who} data-unread={row.unread || undefined}>
            {row.unread && <span className={css.dot} aria-label={t('unread')} role="img" />}
            {row.requester.name}
          </span>
          <span className={css.when}>
            <Ago at={row.updatedAt} short />
          </span>
        </span>
        <span className={css.subject} data-unread={row.unread || undefined}>
          {row.subject}
        </span>
        {reasons.length > 0 ? (
          <span className={css.reasons}>
            {reasons.map((reason, i) => (
              <span key={reason.kind + i} data-weight={reason.weight}>
                {reason.words}
              </span>
            ))}
          </span>
        ) : (
          <span className={css.snippet}>{row.snippet}</span>
        )}
        <span className={css.foot}>
          {left ? <span>{t('left')}</span> : row.heat > 0 && !distress && <Heat degree={row.heat} />}
          {row.status !== 'open' && row.status !== 'new' && <span>{t(`ui:status.${row.status}`)}</span>}
          {row.snoozedUntil && <IconClockPause size={14} aria-label={t('snoozed')} />}
          <span className={css.rest}>{row.assignee ? row.assignee.name : t('nobody')}</span>
        </span>
      </Link>
    </li>
  );
});
