import { endpoints } from '@attune/contract';
import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { keyOf, queries, useAct, useEndpoint } from '../../query.ts';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import { fieldErrors, showFirstError } from '../portal/field-errors.ts';
import { Shell } from '../portal/shell.tsx';
import { signIn } from './auth.ts';
import { isLongEnough, NewPassword } from './new-password.tsx';
import css from './sign-in.module.css';

/** An invitation to work at the desk: a name, a password of one's own, and in. */
export default function InvitationPage() {
  const { t } = useTranslation('sign-in');
  const { token = '' } = useParams({ strict: false });
  const {
    data: invited,
    error,
    refetch,
  } = useEndpoint(endpoints.viewInvitation, { params: { token } }, { staleTime: Infinity });
  usePageTitle(t('invitation.title', { desk: invited?.deskName ?? 'Attune' }));
  const used =
    isApiError(error, 'auth.link-used') || isApiError(error, 'not-found') || isApiError(error, 'request.invalid');
  return (
    <Shell bare>
      <div className={css.narrow}>
        {used ? (
          <>
            <h1>{t('invitation.used')}</h1>
            <p>{t('invitation.used-words')}</p>
            <p>
              <Link to="/sign-in">{t('title')}</Link>
            </p>
          </>
        ) : invited ? (
          <>
            <h1>{t('invitation.title', { desk: invited.deskName })}</h1>
            <p>{t('invitation.words', { email: invited.email })}</p>
            <Accept token={token} name={invited.name} email={invited.email} />
          </>
        ) : error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Skeletons rows={4} />
        )}
      </div>
    </Shell>
  );
}

function Accept({ token, name: known, email }: { token: string; name: string; email: string }) {
  const { t } = useTranslation('sign-in');
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const accept = useAct(endpoints.acceptInvitation, {
    onSuccess: async () => {
      // The account is there already; should this fail, the ordinary way in works.
      const signedIn = await signIn(email, password).catch(() => null);
      await queries.invalidateQueries({ queryKey: keyOf(endpoints.viewMe) });
      await navigate({ to: signedIn?.kind === 'signed-in' ? '/desk' : '/sign-in', replace: true });
    },
  });
  const refused = fieldErrors(accept.error);
  return (
    <form
      ref={form}
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (!name.trim() || !isLongEnough(password)) return showFirstError(form.current);
        accept.mutate({ params: { token }, body: { name: name.trim(), password } });
      }}
    >
      <TextInput
        size="md"
        autoComplete="name"
        maxLength={120}
        label={t('invitation.name')}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        error={checked && !name.trim() ? t('invitation.no-name') : refused.name}
      />
      {/* Password managers keep the password under this name. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <NewPassword value={password} onChange={setPassword} checked={checked} error={refused.password} />
      {accept.isError && (
        <p role="alert" className={css.error}>
          {errorWords(accept.error)}
        </p>
      )}
      <div>
        <Button type="submit" size="md" loading={accept.isPending}>
          {t('invitation.accept')}
        </Button>
      </div>
    </form>
  );
}
