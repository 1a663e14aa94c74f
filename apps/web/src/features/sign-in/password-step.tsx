import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showFirstError } from '../portal/field-errors.ts';
import { signIn } from './auth.ts';
import css from './sign-in.module.css';
import { useAuthWords } from './use-auth-words.ts';

interface Props {
  email: string;
  onEmail: (email: string) => void;
  onIn: () => Promise<void>;
  onCode: () => void;
  onForgot: () => void;
}

export function PasswordStep({ email, onEmail, onIn, onCode, onForgot }: Props) {
  const { t } = useTranslation('sign-in');
  const words = useAuthWords();
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const enter = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const { kind } = await signIn(email.trim(), password);
      if (kind === 'needs-code') onCode();
      else await onIn();
    },
  });
  return (
    <form
      ref={form}
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (!email.trim() || !password) return showFirstError(form.current);
        enter.mutate();
      }}
    >
      <TextInput
        size="md"
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        label={t('email')}
        value={email}
        onChange={(e) => onEmail(e.currentTarget.value)}
        error={checked && !email.trim() ? t('no-email') : undefined}
      />
      <PasswordInput
        size="md"
        name="password"
        autoComplete="current-password"
        label={t('password.label')}
        value={password}
        onChange={(e) => setPassword(e.currentTarget.value)}
        error={checked && !password ? t('no-password') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
      />
      {enter.isError && (
        <p role="alert" className={css.error}>
          {words(enter.error)}
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" size="md" loading={enter.isPending}>
          {t('enter')}
        </Button>
        <Button variant="subtle" size="md" onClick={onForgot}>
          {t('forgot.ask')}
        </Button>
      </div>
    </form>
  );
}
