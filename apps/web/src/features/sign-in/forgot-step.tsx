import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Email } from '@attune/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showFirstError } from '../portal/field-errors.ts';
import { askForReset } from './auth.ts';
import css from './sign-in.module.css';
import { useAuthWords } from './use-auth-words.ts';

/** A link for a new password. The answer is the same for every address. */
export function ForgotStep({ email: known }: { email: string }) {
  const { t } = useTranslation('sign-in');
  const words = useAuthWords();
  const [email, setEmail] = useState(known);
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const ask = useMutation({ networkMode: 'always', mutationFn: () => askForReset(email.trim()) });
  const valid = Email.safeParse(email).success;

  if (ask.isSuccess) {
    return <p role="status">{t('forgot.asked', { email: email.trim() })}</p>;
  }
  return (
    <form
      ref={form}
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (valid) ask.mutate();
        else showFirstError(form.current);
      }}
    >
      <p>{t('forgot.words')}</p>
      <TextInput
        size="md"
        type="email"
        autoComplete="username"
        autoFocus
        label={t('email')}
        value={email}
        onChange={(e) => setEmail(e.currentTarget.value)}
        error={checked && !valid ? t('no-email') : undefined}
      />
      {ask.isError && (
        <p role="alert" className={css.error}>
          {words(ask.error)}
        </p>
      )}
      <div>
        <Button type="submit" size="md" loading={ask.isPending}>
          {t('forgot.send')}
        </Button>
      </div>
    </form>
  );
}
