import { Email, endpoints, type StaffRole } from '@attune/contract';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { fieldErrors, showFirstError } from '../portal/field-errors.ts';
import css from './admin.module.css';
import { CopyLine } from './copy-line.tsx';
import { PersonFields } from './person-fields.tsx';

/** Invites somebody. They choose their own password behind a link; nobody else ever knows it. */
export function Invite({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('admin');
  const errorWords = useErrorWords();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<StaffRole>('agent');
  const [teamIds, setTeamIds] = useState<string[]>([]);
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const invite = useAct(endpoints.inviteAgent, { refreshes: [endpoints.listAgents] });
  const valid = Email.safeParse(email).success;

  if (invite.data) {
    return (
      <section className={`${css.panel} ${css.form}`} role="status">
        <h2>{t('people.invited-title', { name: invite.data.name })}</h2>
        <CopyLine label={t('people.link')} description={t('people.link-hint')} value={invite.data.invitationLink} />
        <div>
          <Button variant="default" onClick={onDone}>
            {t('people.done')}
          </Button>
        </div>
      </section>
    );
  }
  const refused = fieldErrors(invite.error);
  return (
    <form
      ref={form}
      noValidate
      className={`${css.panel} ${css.form}`}
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (!name.trim() || !valid) return showFirstError(form.current);
        invite.mutate({ body: { name: name.trim(), email, role, teamIds } });
      }}
    >
      <h2>{t('people.invite')}</h2>
      <TextInput
        label={t('name')}
        autoFocus
        autoComplete="off"
        maxLength={120}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        error={checked && !name.trim() ? t('people.no-name') : refused.name}
      />
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="off"
        maxLength={254}
        value={email}
        onChange={(e) => setEmail(e.currentTarget.value)}
        error={checked && !valid ? t('people.no-email') : refused.email}
      />
      <PersonFields role={role} onRole={setRole} teamIds={teamIds} onTeams={setTeamIds} />
      {invite.isError && (
        <p role="alert" className={css.error}>
          {errorWords(invite.error)}
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" loading={invite.isPending}>
          {t('people.make-link')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
