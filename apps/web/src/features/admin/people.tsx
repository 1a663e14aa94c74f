import { endpoints, type Agent } from '@attune/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Ago } from '../../ui/ago.tsx';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import css from './admin.module.css';
import { ChangePerson } from './change-person.tsx';
import { Invite } from './invite.tsx';

/** Who works at the desk, and how somebody new comes in. */
export function People() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useEndpoint(endpoints.listAgents);
  const [inviting, setInviting] = useState(false);
  return (
    <>
      {inviting ? (
        <Invite onDone={() => setInviting(false)} />
      ) : (
        <Button onClick={() => setInviting(true)}>{t('people.invite')}</Button>
      )}
      {data ? (
        <ul className={css.list}>
          {[...data.items].sort(byPresence).map((agent) => (
            <li key={agent.id} className={css.item}>
              <PersonRow agent={agent} />
            </li>
          ))}
        </ul>
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} small />
      ) : (
        <Skeletons rows={5} />
      )}
    </>
  );
}

/** Who is here comes before who is not, by name. */
const byPresence = (a: Agent, b: Agent) =>
  Number(a.deactivatedAt !== null) - Number(b.deactivatedAt !== null) || a.name.localeCompare(b.name);

function PersonRow({ agent }: { agent: Agent }) {
  const { t, i18n } = useTranslation('admin');
  const [changing, setChanging] = useState(false);
  const teams = new Intl.ListFormat(i18n.language).format(agent.teams.map(({ name }) => name));
  return (
    <>
      <div className={css.row}>
        <div>
          <p className={css.strong}>{agent.name}</p>
          <p className={css.soft}>
            {agent.email} · {t(`role.${agent.role}`)} · {teams || t('people.no-team')}
          </p>
          {agent.deactivatedAt && (
            <p className={css.faint}>
              {t('people.deactivated')} <Ago at={agent.deactivatedAt} />
            </p>
          )}
          {agent.invitedAt && !agent.deactivatedAt && (
            <p className={css.faint}>
              {t('people.invited')} <Ago at={agent.invitedAt} />
            </p>
          )}
        </div>
        {!changing && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('people.change-who', { name: agent.name })}
            onClick={() => setChanging(true)}
          >
            {t('change')}
          </Button>
        )}
      </div>
      {changing && <ChangePerson agent={agent} onDone={() => setChanging(false)} />}
    </>
  );
}
