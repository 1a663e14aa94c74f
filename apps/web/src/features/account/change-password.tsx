import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showFirstError } from '../portal/field-errors.ts';
import { changePassword } from '../sign-in/auth.ts';
import { isLongEnough, NewPassword } from '../sign-in/new-password.tsx';
import { useAuthWords } from '../sign-in/use-auth-words.ts';
import css from './account.module.css';

export function ChangePassword() {
  const { t } = useTranslation('account');
  const words = useAuthWords();
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    networkMode: 'always',
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      setOpen(false);
      setCurrent('');
      setNext('');
      setChecked(false);
    },
  });
  return (
    <section className={css.part} aria-labelledby="password">
      <h2 id="password">{t('password.title')}</h2>
      {!open && (
        <div className={css.acts}>
          <Button variant="default" onClick={() => (change.reset(), setOpen(true))}>
            {t('password.change')}
          </Button>
          <span role="status">{change.isSuccess && t('password.changed')}</span>
        </div>
      )}
      {open && (
        <form
          ref={form}
          noValidate
          className={css.form}
          onSubmit={(e) => {
            e.preventDefault();
            setChecked(true);
            if (!current || !isLongEnough(next)) return showFirstError(form.current);
            change.mutate();
          }}
        >
          <PasswordInput
            size="md"
            autoFocus
            autoComplete="current-password"
            label={t('password.current')}
            value={current}
            onChange={(e) => setCurrent(e.currentTarget.value)}
            error={checked && !current ? t('password.no-current') : undefined}
          />
          <NewPassword value={next} onChange={setNext} checked={checked} />
          {change.isError && (
            <p role="alert" className={css.error}>
              {words(change.error)}
            </p>
          )}
          <div className={css.acts}>
            <Button type="submit" loading={change.isPending}>
              {t('password.change')}
            </Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
