import { endpoints, type Agent } from '@attune/contract';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { fieldErrors } from '../portal/field-errors.ts';
import css from './admin.module.css';
import { PersonFields } from './person-fields.tsx';

/** Changes one person. Deactivating signs them out everywhere; their words and tickets stay. */
export function ChangePerson({ agent, onDone }: { agent: Agent; onDone: () => void }) {
  const { t } = useTranslation('admin');
  const errorWords = useErrorWords();
  const me = useMe();
  const [name, setName] = useState(agent.name);
  const [role, setRole] = useState(agent.role);
  const [teamIds, setTeamIds] = useState(agent.teams.map(({ id }) => id));
  const [sure, setSure] = useState(false);
  const change = useAct(endpoints.changeAgent, {
    refreshes: [endpoints.listAgents, endpoints.viewMe],
    onSuccess: () => {
      toast(t('saved'));
      onDone();
    },
  });
  const gone = agent.deactivatedAt !== null;
  return (
    <form
      noValidate
      className={`${css.panel} ${css.form}`}
      style={{ marginTop: 8 }}
      onSubmit={(e) => {
        e.preventDefault();
        change.mutate({ params: { id: agent.id }, body: { name: name.trim() || agent.name, role, teamIds } });
      }}
    >
      <TextInput
        label={t('name')}
        autoFocus
        maxLength={120}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        error={fieldErrors(change.error).name}
      />
      <PersonFields role={role} onRole={setRole} teamIds={teamIds} onTeams={setTeamIds} />
      {change.isError && (
        <p role="alert" className={css.error}>
          {errorWords(change.error)}
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" loading={change.isPending}>
          {t('save')}
        </Button>
        {agent.id !== me.id && (
          <Button
            variant="default"
            disabled={change.isPending}
            onClick={() =>
              gone || sure ? change.mutate({ params: { id: agent.id }, body: { deactivated: !gone } }) : setSure(true)
            }
          >
            {t(gone ? 'people.reactivate' : sure ? 'people.deactivate-sure' : 'people.deactivate')}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
      {sure && !gone && <p role="status">{t('people.deactivate-means', { name: agent.name })}</p>}
    </form>
  );
}
