import { endpoints, type BulkPatch, type Output, type TicketRow } from '@attune/contract';
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { useCommands } from '../desk/commands.ts';
import { AssignMenu, ManyTagsMenu, SnoozeMenu, StatusMenu, TeamMenu } from '../tickets/choices.tsx';
import css from './bulk-bar.module.css';

/** What to do with all that are chosen. It says afterwards which ones it could not change, and why. */
export function BulkBar({
  rows,
  chosen,
  clear,
}: {
  rows: TicketRow[];
  chosen: ReadonlySet<number>;
  clear: () => void;
}) {
  const { t } = useTranslation('queue');
  const words = useErrorWords();
  const change = useAct(endpoints.changeTickets, {
    refreshes: [endpoints.listTickets, endpoints.countTickets, endpoints.viewTicket],
    onSuccess: (result) => {
      toast(summary(result));
      clear();
    },
    onError: (error) => toast(words(error)),
  });
  const numbers = [...chosen];
  const tagsOf = (some: TicketRow[]) => [...new Set(some.flatMap(({ tags }) => tags))].sort();
  const apply = (patch: BulkPatch['patch']) => change.mutate({ body: { numbers: numbers.slice(0, 100), patch } });
  const summary = ({ changed, unchanged }: Output<typeof endpoints.changeTickets>) =>
    unchanged.length === 0
      ? t('bulk.done', { count: changed.length })
      : t('bulk.partly', { changed: changed.length, list: unchanged.map(({ number }) => `#${number}`).join(', ') });
  useCommands([{ id: 'clear', words: t('bulk.clear'), keys: 'escape', group: 'move', act: clear }]);

  const target = (key: string) => (
    <Button size="compact-sm" variant="default" loading={change.isPending}>
      {t(`bulk.${key}`)}
    </Button>
  );
  return (
    <div className={css.bar} role="toolbar" aria-label={t('bulk.name')}>
      <span className={css.count}>{t('bulk.chosen', { count: numbers.length })}</span>
      <AssignMenu choose={(assigneeId) => apply({ assigneeId })}>{target('assign')}</AssignMenu>
      <TeamMenu choose={(teamId) => apply({ teamId })}>{target('team')}</TeamMenu>
      <StatusMenu choose={(status) => apply(status)}>{target('status')}</StatusMenu>
      <ManyTagsMenu known={tagsOf(rows)} worn={tagsOf(rows.filter(({ number }) => chosen.has(number)))} choose={apply}>
        {target('tags')}
      </ManyTagsMenu>
      <SnoozeMenu choose={(snoozedUntil) => apply({ snoozedUntil })}>{target('snooze')}</SnoozeMenu>
      <ActionIcon variant="subtle" color="ink" onClick={clear} aria-label={t('bulk.clear')}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
