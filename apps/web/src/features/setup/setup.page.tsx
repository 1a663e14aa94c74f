import { Email, endpoints } from '@attune/contract';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { queries, useAct, useEndpoint } from '../../query.ts';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import { toast } from '../../ui/toast.tsx';
import { fieldErrors, showFirstError } from '../portal/field-errors.ts';
import { Shell } from '../portal/shell.tsx';
import { signIn } from '../sign-in/auth.ts';
import { isLongEnough, NewPassword } from '../sign-in/new-password.tsx';
import css from '../sign-in/sign-in.module.css';

/** The first start: one page, five things, and the desk is open. */
export default function SetupPage() {
  const { t } = useTranslation('setup');
  usePageTitle(t('title'));
  const { data: setup, error, refetch } = useEndpoint(endpoints.viewSetup, undefined, { staleTime: Infinity });
  // Remembered from the opening of the page: while it is being set up, the answer changes.
  const [begun, setBegun] = useState(false);
  return (
    <Shell bare>
      <div className={css.narrow}>
        {begun || setup?.needed ? (
          <>
            <h1>{t('title')}</h1>
            <p>{t('words')}</p>
            <FirstDesk onBegin={() => setBegun(true)} />
          </>
        ) : setup ? (
          <>
            <h1>{t('done')}</h1>
            <p>
              <Link to="/sign-in">{t('sign-in')}</Link>
            </p>
          </>
        ) : error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Skeletons rows={6} />
        )}
      </div>
    </Shell>
  );
}

function FirstDesk({ onBegin }: { onBegin: () => void }) {
  const { t } = useTranslation('setup');
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const [desk, setDesk] = useState({ deskName: '', name: '', email: '', password: '', exampleDesk: false });
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const write = (more: Partial<typeof desk>) => setDesk({ ...desk, ...more });
  const lacks = {
    deskName: !desk.deskName.trim(),
    name: !desk.name.trim(),
    email: !Email.safeParse(desk.email).success,
    password: !isLongEnough(desk.password),
  };

  const setUp = useAct(endpoints.setUp, {
    onSuccess: async () => {
      // The desk is there; should signing in fail, the ordinary way in works.
      const entered = await signIn(desk.email.trim(), desk.password).catch(() => null);
      await goOn(entered?.kind === 'signed-in' ? '/desk' : '/sign-in');
    },
    onError: async () => {
      // The answer may have got lost, or only the example failed. Whoever can sign in has their desk.
      const entered = await signIn(desk.email.trim(), desk.password).catch(() => null);
      if (entered?.kind !== 'signed-in') return showFirstError(form.current);
      if (desk.exampleDesk) toast(t('example-missed'));
      await goOn('/desk');
    },
  });
  const goOn = async (to: '/desk' | '/sign-in') => {
    // Until "set-up is needed" is forgotten, every page leads back here.
    await queries.resetQueries();
    await navigate({ to, replace: true });
  };
  const refused = fieldErrors(setUp.error);
  const error = (field: keyof typeof lacks) => (checked && lacks[field] ? t(`lacks.${field}`) : refused[field]);
  return (
    <form
      ref={form}
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (Object.values(lacks).some(Boolean)) return showFirstError(form.current);
        onBegin();
        setUp.mutate({ body: { ...desk, deskName: desk.deskName.trim(), name: desk.name.trim() } });
      }}
    >
      <TextInput
        size="md"
        autoFocus
        maxLength={120}
        label={t('deskName')}
        description={t('deskName-hint')}
        value={desk.deskName}
        onChange={(e) => write({ deskName: e.currentTarget.value })}
        error={error('deskName')}
      />
      <TextInput
        size="md"
        autoComplete="name"
        maxLength={120}
        label={t('name')}
        value={desk.name}
        onChange={(e) => write({ name: e.currentTarget.value })}
        error={error('name')}
      />
      <TextInput
        size="md"
        type="email"
        autoComplete="username"
        maxLength={254}
        label={t('email')}
        description={t('email-hint')}
        value={desk.email}
        onChange={(e) => write({ email: e.currentTarget.value })}
        error={error('email')}
      />
      <NewPassword
        label={t('password')}
        value={desk.password}
        onChange={(password) => write({ password })}
        checked={checked}
        error={refused.password}
      />
      <Checkbox
        size="md"
        label={t('example')}
        description={t('example-hint')}
        checked={desk.exampleDesk}
        onChange={(e) => write({ exampleDesk: e.currentTarget.checked })}
      />
      {setUp.isError && (
        <p role="alert" className={css.error}>
          {errorWords(setUp.error)} {isApiError(setUp.error, 'setup.done') && <Link to="/sign-in">{t('sign-in')}</Link>}
        </p>
      )}
      <div>
        <Button type="submit" size="lg" loading={setUp.isPending}>
          {t('open')}
        </Button>
      </div>
      {setUp.isPending && desk.exampleDesk && <p role="status">{t('example-takes')}</p>}
    </form>
  );
}
