import { endpoints, type Ticket } from '@attune/contract';
import { Button, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useEndpoint } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { toast } from '../../ui/toast.tsx';
import css from './merge-dialog.module.css';

type Target = Pick<Ticket, 'number' | 'subject' | 'status'> & { requester: { id: string; name: string } };

/** Puts two tickets about one thing together: find the other, see what will happen, do it; it can be undone. */
export function MergeDialog({ ticket, opened, close }: { ticket: Ticket; opened: boolean; close: () => void }) {
  const { t } = useTranslation('tickets');
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [target, setTarget] = useState<Target | null>(null);
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useEndpoint(endpoints.search, { query: { q, limit: 8 } }, { enabled: opened && q.length > 0 });
  const samePerson = target?.requester.id === ticket.requester.id;
  const theirs = ticket.earlierTickets.map(({ number, subject, status }): Target => ({
    number,
    subject,
    status,
    requester: ticket.requester,
  }));
  const others = (q ? (found.data?.items ?? []).map((hit): Target => hit.ticket) : theirs).filter(
    (row) => row.number !== ticket.number && row.status !== 'merged',
  );

  const refreshes = [endpoints.viewTicket, endpoints.listTickets, endpoints.countTickets];
  const unmerge = useAct(endpoints.unmergeTicket, { refreshes, onError: (error) => toast(errorWords(error)) });
  const merge = useAct(endpoints.mergeTicket, {
    refreshes,
    onSuccess: (_row, { params }) => {
      close();
      toast(t('merge.done', { from: ticket.number, into: target?.number }), {
        words: t('ui:undo'),
        act: () => unmerge.mutate({ params }),
      });
      if (target) void navigate({ to: '/desk/$view/$number', params: { view: 'all', number: String(target.number) } });
    },
  });

  return (
    <Modal opened={opened} onClose={close} title={t('merge.title', { number: ticket.number })} size="lg">
      <Stack gap="sm">
        <TextInput
          label={t('merge.find')}
          value={typed}
          onChange={(e) => (setTyped(e.currentTarget.value), setTarget(null))}
          data-autofocus
        />
        {found.isFetching && others.length === 0 ? (
          <Skeletons rows={3} />
        ) : (
          <ul className={css.list} aria-label={t('merge.found')}>
            {others.map((row) => (
              <li key={row.number}>
                <UnstyledButton
                  className={css.row}
                  data-chosen={target?.number === row.number || undefined}
                  aria-pressed={target?.number === row.number}
                  onClick={() => setTarget(row)}
                >
                  <span className={css.number}>#{row.number}</span>
                  <span className={css.subject}>{row.subject}</span>
                  <span className={css.who}>{row.requester.name}</span>
                </UnstyledButton>
              </li>
            ))}
            {!found.isFetching && others.length === 0 && (
              <li className={css.none}>{q ? t('merge.none') : t('merge.no-earlier')}</li>
            )}
          </ul>
        )}
        {target && !samePerson && (
          <p className={css.preview}>
            {t('merge.other-person', { name: ticket.requester.name, other: target.requester.name })}
          </p>
        )}
        {target && samePerson && (
          <div className={css.preview}>
            <p>{t('merge.will', { from: ticket.number, into: target.number })}</p>
            <ul>
              <li>{t('merge.messages', { into: target.number })}</li>
              <li>{t('merge.same-person', { name: target.requester.name })}</li>
              <li>{t('merge.undo')}</li>
            </ul>
          </div>
        )}
        {merge.error && <Text c="var(--heat-3-ink)">{errorWords(merge.error)}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('ui:cancel')}
          </Button>
          <Button
            disabled={!samePerson}
            loading={merge.isPending}
            onClick={() => target && merge.mutate({ params: { number: ticket.number }, body: { into: target.number } })}
          >
            {t('merge.act')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
