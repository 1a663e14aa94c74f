import { endpoints, type Team } from '@attune/contract';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useEndpoint } from '../../query.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { fieldErrors } from '../portal/field-errors.ts';
import css from './admin.module.css';

export function Teams() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useEndpoint(endpoints.listTeams);
  const { data: people } = useEndpoint(endpoints.listAgents);
  const make = useAct(endpoints.makeTeam, { refreshes: [endpoints.listTeams] });
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} small /> : <Skeletons rows={4} />;
  return (
    <>
      <NameForm
        label={t('teams.new')}
        act={t('teams.make')}
        busy={make.isPending}
        error={make.error}
        onName={(name, done) => make.mutate({ body: { name } }, { onSuccess: done })}
      />
      {data.items.length === 0 ? (
        <Empty title={t('teams.empty')} words={t('teams.empty-words')} small />
      ) : (
        <ul className={css.list}>
          {data.items.map((team) => (
            <li key={team.id} className={css.item}>
              <TeamRow
                team={team}
                size={
                  people?.items.filter((each) => !each.deactivatedAt && each.teams.some(({ id }) => id === team.id))
                    .length
                }
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function TeamRow({ team, size }: { team: Team; size: number | undefined }) {
  const { t } = useTranslation('admin');
  const [renaming, setRenaming] = useState(false);
  const change = useAct(endpoints.changeTeam, {
    refreshes: [endpoints.listTeams, endpoints.listAgents],
    onSuccess: () => setRenaming(false),
  });
  if (renaming) {
    return (
      <NameForm
        label={t('teams.name')}
        act={t('save')}
        first={team.name}
        busy={change.isPending}
        error={change.error}
        onName={(name) => change.mutate({ params: { id: team.id }, body: { name } })}
        onCancel={() => setRenaming(false)}
      />
    );
  }
  return (
    <div className={css.row}>
      <div>
        <p className={css.strong}>{team.name}</p>
        {size !== undefined && <p className={css.soft}>{t('teams.size', { count: size })}</p>}
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('teams.rename-which', { name: team.name })}
        onClick={() => setRenaming(true)}
      >
        {t('teams.rename')}
      </Button>
    </div>
  );
}

interface NameFormProps {
  label: string;
  act: string;
  first?: string;
  busy: boolean;
  error: unknown;
  onName: (name: string, done: () => void) => void;
  onCancel?: () => void;
}

function NameForm({ label, act, first = '', busy, error, onName, onCancel }: NameFormProps) {
  const { t } = useTranslation('admin');
  const errorWords = useErrorWords();
  const [name, setName] = useState(first);
  const said = error ? (fieldErrors(error).name ?? errorWords(error)) : undefined;
  return (
    <form
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        if (name.trim()) onName(name.trim(), () => setName(''));
      }}
    >
      <TextInput
        label={label}
        maxLength={120}
        autoFocus={first !== ''}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        error={said}
      />
      <div className={css.acts}>
        <Button type="submit" loading={busy} disabled={!name.trim()}>
          {act}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
