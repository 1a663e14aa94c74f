import { endpoints, type Promised, type Ticket } from '@attune/contract';
import { Button, Menu } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useNow } from '../../ui/ago.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { lengthInWords, momentInWords } from '../../ui/time-in-words.ts';
import { toast } from '../../ui/toast.tsx';
import { snoozeTimes } from '../tickets/snooze-times.ts';
import { Part } from './part.tsx';
import css from './promises.module.css';

/** What was promised to this person: due ones first, each can be settled in one step and taken back. */
export function Promises({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('their-side');
  const due = ticket.promises.filter(({ state }) => state === 'due');
  const past = ticket.promises.filter(({ state }) => state !== 'due');
  if (ticket.promises.length === 0) return null;
  return (
    <Part title={t('promises')}>
      <ul className={css.list}>
        {[...due, ...past].map((promise) => (
          <PromiseLine key={promise.id} promise={promise} />
        ))}
      </ul>
    </Part>
  );
}

function PromiseLine({ promise }: { promise: Promised }) {
  const { t, i18n } = useTranslation('their-side');
  const words = useErrorWords();
  const now = useNow();
  const [moving, setMoving] = useState(false);
  const refreshes = [endpoints.viewTicket, endpoints.listTickets, endpoints.countTickets];
  const onError = (error: Error) => toast(words(error));
  const unsettle = useAct(endpoints.unsettlePromise, { refreshes, onError });
  const settle = useAct(endpoints.settlePromise, {
    refreshes,
    onError,
    onSuccess: (_, { body }) => {
      setMoving(false);
      toast(t(`promise.said.${body.state}`), {
        words: t('ui:undo'),
        act: () => unsettle.mutate({ params: { id: promise.id } }),
      });
    },
  });
  const params = { id: promise.id };
  const move = (at: Date) =>
    at > new Date() && settle.mutate({ params, body: { state: 'renegotiated', dueAt: at.toISOString() } });
  const late = promise.dueAt !== null && Date.parse(promise.dueAt) < now;
  const when =
    promise.dueAt === null
      ? t('promise.open')
      : late
        ? t('promise.late', { time: lengthInWords(now - Date.parse(promise.dueAt), i18n.language) })
        : t('promise.due', { time: momentInWords(promise.dueAt, now, i18n.language) });
  return (
    <li className={css.promise} data-settled={promise.state !== 'due' || undefined}>
      <q>{promise.quote}</q>
      <span className={css.aside}>
        {promise.by.name} ·{' '}
        <span data-late={(late && promise.state === 'due') || undefined}>
          {promise.state === 'due' ? when : t(`promise.state.${promise.state}`)}
        </span>
      </span>
      {promise.state === 'due' && (
        <span className={css.acts}>
          <Button
            size="compact-xs"
            variant="default"
            loading={settle.isPending}
            onClick={() => settle.mutate({ params, body: { state: 'kept' } })}
          >
            {t('promise.kept')}
          </Button>
          <Menu opened={moving} onChange={setMoving} closeOnItemClick={false}>
            <Menu.Target>
              <Button size="compact-xs" variant="default">
                {t('promise.move')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {snoozeTimes(new Date(now)).map(({ name, at }) => (
                <Menu.Item key={name} onClick={() => move(at)}>
                  {momentInWords(at.toISOString(), now, i18n.language)}
                </Menu.Item>
              ))}
              <div className={css.own}>
                <DateTimePicker
                  size="xs"
                  label={t('tickets:snooze.own')}
                  minDate={new Date()}
                  popoverProps={{ withinPortal: false }}
                  onChange={(value) => value && move(new Date(value))}
                />
              </div>
            </Menu.Dropdown>
          </Menu>
          <Button
            size="compact-xs"
            variant="subtle"
            color="ink"
            onClick={() => settle.mutate({ params, body: { state: 'broken' } })}
          >
            {t('promise.broken')}
          </Button>
        </span>
      )}
    </li>
  );
}
