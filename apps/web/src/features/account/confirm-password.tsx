import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthWords } from '../sign-in/use-auth-words.ts';
import css from './account.module.css';

interface Props {
  words: string;
  act: string;
  onPassword: (password: string) => Promise<void>;
  onCancel: () => void;
}

/** The password once more, before something that only its owner should do. */
export function ConfirmPassword({ words, act, onPassword, onCancel }: Props) {
  const { t } = useTranslation('account');
  const authWords = useAuthWords();
  const [password, setPassword] = useState('');
  const confirm = useMutation({ networkMode: 'always', mutationFn: () => onPassword(password) });
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        if (password) confirm.mutate();
      }}
    >
      <p>{words}</p>
      <PasswordInput
        size="md"
        autoFocus
        autoComplete="current-password"
        label={t('password.current')}
        value={password}
        onChange={(e) => setPassword(e.currentTarget.value)}
        error={confirm.isError ? authWords(confirm.error) : undefined}
      />
      <div className={css.acts}>
        <Button type="submit" loading={confirm.isPending} disabled={!password}>
          {act}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
