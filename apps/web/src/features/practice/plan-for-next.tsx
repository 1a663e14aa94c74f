import { endpoints, type RunDebrief } from '@attune/contract';
import { Button, Group, TextInput, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import css from './debrief.module.css';

/** One if-then plan for the next real ticket: suggested, changed as one likes, kept for oneself. */
export function PlanForNext({ debrief: { run, plan, suggestedPlan } }: { debrief: RunDebrief }) {
  const { t } = useTranslation('practice');
  const errorWords = useErrorWords();
  const [when, setWhen] = useState(plan?.when ?? suggestedPlan.when);
  const [then, setThen] = useState(plan?.then ?? suggestedPlan.then);
  const change = useAct(endpoints.changeRun, { refreshes: [endpoints.viewDebrief, endpoints.viewPath] });
  const kept = plan !== null && plan.when === when.trim() && plan.then === then.trim();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { params: { id: run.id }, body: { plan: { when: when.trim(), then: then.trim() } } },
      { onSuccess: () => toast(t('debrief.plan-kept')) },
    );
  };
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('debrief.plan')}</h2>
      <p className={css.soft}>{t('debrief.plan-about')}</p>
      <form onSubmit={keep} className={css.plan}>
        <TextInput
          label={t('debrief.when')}
          maxLength={300}
          value={when}
          onChange={(e) => setWhen(e.currentTarget.value)}
        />
        <Textarea
          label={t('debrief.then')}
          autosize
          minRows={1}
          maxLength={500}
          value={then}
          onChange={(e) => setThen(e.currentTarget.value)}
        />
        {change.isError && (
          <p role="alert" className={css.error}>
            {errorWords(change.error)}
          </p>
        )}
        <Group gap="xs">
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            disabled={kept || !when.trim() || !then.trim()}
          >
            {t('debrief.keep-plan')}
          </Button>
          {plan && (
            <Button
              variant="subtle"
              color="ink"
              onClick={() => change.mutate({ params: { id: run.id }, body: { plan: null } })}
            >
              {t('debrief.drop-plan')}
            </Button>
          )}
          {kept && <span className={css.soft}>{t('debrief.plan-kept')}</span>}
        </Group>
      </form>
    </section>
  );
}
