import { endpoints, type Hypothesis, type Ticket } from '@attune/contract';
import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { HypothesisForm } from './hypothesis-form.tsx';
import { Part } from './part.tsx';
import css from './hypotheses.module.css';

/** The log of thinking: what we see, what we suspect, how we test it, what came out. */
export function Hypotheses({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('their-side');
  const words = useErrorWords();
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const told = {
    refreshes: [endpoints.viewTicket],
    onSuccess: () => setEditing(null),
    onError: (error: Error) => toast(words(error)),
  };
  const add = useAct(endpoints.addHypothesis, told);
  const change = useAct(endpoints.changeHypothesis, told);
  const remove = useAct(endpoints.removeHypothesis, told);
  return (
    <Part
      title={t('log.title')}
      action={
        <ActionIcon size="sm" variant="subtle" color="ink" aria-label={t('log.add')} onClick={() => setEditing('new')}>
          <IconPlus size={15} />
        </ActionIcon>
      }
    >
      {ticket.hypotheses.map((line) =>
        editing === line.id ? (
          <HypothesisForm
            key={line.id}
            line={line}
            busy={change.isPending}
            save={(body) => change.mutate({ params: { id: line.id }, body })}
            cancel={() => setEditing(null)}
            remove={() => remove.mutate({ params: { id: line.id } })}
          />
        ) : (
          <Line key={line.id} line={line} edit={() => setEditing(line.id)} />
        ),
      )}
      {editing === 'new' && (
        <HypothesisForm
          busy={add.isPending}
          save={(body) => add.mutate({ params: { number: ticket.number }, body })}
          cancel={() => setEditing(null)}
        />
      )}
      {editing === null && ticket.hypotheses.length === 0 && (
        <Button size="compact-sm" variant="default" onClick={() => setEditing('new')} className={css.first}>
          {t('log.first')}
        </Button>
      )}
    </Part>
  );
}

function Line({ line, edit }: { line: Hypothesis; edit: () => void }) {
  const { t } = useTranslation('their-side');
  const parts = (['hypothesis', 'test', 'result'] as const).filter((part) => line[part]);
  return (
    <UnstyledButton className={css.line} onClick={edit} title={t('log.edit')}>
      <span className={css.symptom}>
        {line.symptom}
        <span className={css.state} data-state={line.state}>
          {t(`log.state.${line.state}`)}
        </span>
      </span>
      {parts.map((part) => (
        <span key={part}>
          <span className={css.aside}>{t(`log.${part}`)}</span> {line[part]}
        </span>
      ))}
      <span className={css.aside}>{line.by.name}</span>
    </UnstyledButton>
  );
}
