import type { Ticket } from '@attune/contract';
import { UnstyledButton } from '@mantine/core';
import { IconClockPause, IconFlag, IconTag, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/ago.tsx';
import { momentInWords } from '../../ui/time-in-words.ts';
import { useCommands } from '../desk/commands.ts';
import { useChange } from './change.ts';
import { AssignMenu, PriorityMenu, SnoozeMenu, StatusMenu, TagsMenu, TeamMenu } from './choices.tsx';
import css from './controls.module.css';

/** Who has it, where it is, and until when it rests: one line under the subject, each part can be changed. */
export function Controls({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation('tickets');
  const { change } = useChange(ticket);
  const now = useNow();
  const [open, setOpen] = useState<'assign' | 'snooze' | null>(null);
  const opening = (which: 'assign' | 'snooze') => ({
    opened: open === which,
    onChange: (opened: boolean) => setOpen(opened ? which : null),
  });
  useCommands([
    { id: 'assign', words: t('assign.ask'), keys: 'a', group: 'ticket', act: () => setOpen('assign') },
    { id: 'snooze', words: t('snooze.ask'), keys: 's', group: 'ticket', act: () => setOpen('snooze') },
  ]);

  const part = (label: string, value: string, set = true) => (
    <UnstyledButton className={css.part} data-unset={!set || undefined} title={`${label}: ${value}`}>
      <span className="visually-hidden">{label}: </span>
      {value}
    </UnstyledButton>
  );
  // What nobody has set is a sign and no words: the line stays one line, and what is set stands out.
  const sign = (Sign: Icon, label: string, value: string) => (
    <UnstyledButton className={css.sign} aria-label={`${label}: ${value}`} title={value}>
      <Sign size={15} stroke={1.7} aria-hidden />
    </UnstyledButton>
  );
  const priority = t('priority.shown', { priority: t(`ui:priority.${ticket.priority}`) });
  const status =
    ticket.status === 'waiting' && ticket.waitingOn
      ? t(`waiting-on.${ticket.waitingOn}`)
      : t(`ui:status.${ticket.status}`);
  return (
    <div className={css.line}>
      <AssignMenu
        {...opening('assign')}
        choose={(assigneeId, name) =>
          change({ assigneeId }, assigneeId ? t('assign.done', { name }) : t('assign.let-go'), {
            assigneeId: ticket.assignee?.id ?? null,
          })
        }
      >
        {part(t('assign.label'), ticket.assignee?.name ?? t('assign.take'), ticket.assignee !== null)}
      </AssignMenu>
      <TeamMenu
        choose={(teamId, name) => change({ teamId }, t('team.done', { name }), { teamId: ticket.team?.id ?? null })}
      >
        {part(t('team.label'), ticket.team?.name ?? t('team.none'), ticket.team !== null)}
      </TeamMenu>
      <StatusMenu choose={(patch, name) => change(patch, t('status.done', { name }))}>
        {part(t('status.label'), status)}
      </StatusMenu>
      <PriorityMenu
        choose={(priority) =>
          change({ priority }, t('priority.done', { priority: t(`ui:priority.${priority}`) }), {
            priority: ticket.priority,
          })
        }
      >
        {ticket.priority === 'normal'
          ? sign(IconFlag, t('priority.label'), priority)
          : part(t('priority.label'), priority)}
      </PriorityMenu>
      <SnoozeMenu
        {...opening('snooze')}
        choose={(snoozedUntil) =>
          change(
            { snoozedUntil },
            snoozedUntil
              ? t('snooze.done', { time: momentInWords(snoozedUntil, now, i18n.language) })
              : t('snooze.awake'),
            { snoozedUntil: ticket.snoozedUntil },
          )
        }
      >
        {ticket.snoozedUntil
          ? part(t('snooze.label'), t('snooze.until', { time: momentInWords(ticket.snoozedUntil, now, i18n.language) }))
          : sign(IconClockPause, t('snooze.label'), t('snooze.ask'))}
      </SnoozeMenu>
      <TagsMenu tags={ticket.tags} choose={(tags) => change({ tags }, t('tags.done'), { tags: ticket.tags })}>
        {ticket.tags.length > 0
          ? part(t('tags.label'), ticket.tags.join(', '))
          : sign(IconTag, t('tags.label'), t('tags.add'))}
      </TagsMenu>
    </div>
  );
}
