import { endpoints } from '@attune/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useEndpoint } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import css from './team.module.css';

/** The end of a day that was chosen: whoever is asked "by Friday" has all of Friday. */
const endOfDay = (day: string) => new Date(`${day}T23:59:00`).toISOString();
const today = () => new Date().toLocaleDateString('sv-SE');

/** Asks a team to practise a scenario, by a day if there is one. */
export function AskATeam({ teams }: { teams: { id: string; name: string }[] }) {
  const { t } = useTranslation('practice');
  const errorWords = useErrorWords();
  const { data } = useEndpoint(endpoints.listScenarios);
  const [scenario, setScenario] = useState('');
  const [teamId, setTeam] = useState(teams.length === 1 ? teams[0]!.id : '');
  const [day, setDay] = useState('');
  const ask = useAct(endpoints.assignScenario, {
    refreshes: [endpoints.viewTeamPractice, endpoints.listScenarios],
    onSuccess: () => {
      setScenario('');
      setDay('');
      toast(t('team.asked'));
    },
  });
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('team.ask')}</h2>
      <form
        className={css.ask}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          ask.mutate({ body: { scenario, teamId, dueAt: day === '' ? null : endOfDay(day) } });
        }}
      >
        <NativeSelect
          label={t('team.scenario')}
          value={scenario}
          onChange={(e) => setScenario(e.currentTarget.value)}
          data={[
            { value: '', label: t('team.which') },
            ...(data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <NativeSelect
          label={t('team.team')}
          value={teamId}
          onChange={(e) => setTeam(e.currentTarget.value)}
          data={[
            { value: '', label: t('team.which-team') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput
          type="date"
          label={t('team.until')}
          description={t('team.until-how')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={today()}
          value={day}
          onChange={(e) => setDay(e.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending} disabled={scenario === '' || teamId === ''}>
          {t('team.act')}
        </Button>
      </form>
      {ask.isError && (
        <p role="alert" className={css.error}>
          {errorWords(ask.error)}
        </p>
      )}
    </section>
  );
}
