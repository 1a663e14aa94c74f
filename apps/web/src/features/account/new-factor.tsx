import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '../admin/copy-line.tsx';
import { confirmSecondFactor, type NewSecondFactor } from '../sign-in/auth.ts';
import { useAuthWords } from '../sign-in/use-auth-words.ts';
import css from './account.module.css';
import { secretOf } from './otp-link.ts';
import { QrPicture } from './qr-picture.tsx';

/** The secret goes into an app; a code from the app proves that it arrived. Only then is the second step on. */
export function NewFactor({
  factor,
  onDone,
  onCancel,
}: {
  factor: NewSecondFactor;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation('account');
  const words = useAuthWords();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    networkMode: 'always',
    mutationFn: () => confirmSecondFactor(code.replace(/\s/g, '')),
    onSuccess: onDone,
  });
  return (
    <form
      className={css.panel}
      onSubmit={(e) => {
        e.preventDefault();
        if (code.trim()) confirm.mutate();
      }}
    >
      <p>{t('factor.scan')}</p>
      <QrPicture text={factor.totpURI} label={t('factor.picture')} />
      <p>
        <a href={factor.totpURI}>{t('factor.open-app')}</a>
      </p>
      <CopyLine label={t('factor.secret')} description={t('factor.secret-hint')} value={secretOf(factor.totpURI)} />
      <TextInput
        size="md"
        label={t('factor.code')}
        description={t('factor.code-hint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(e) => setCode(e.currentTarget.value)}
        error={confirm.isError ? words(confirm.error) : undefined}
      />
      <div className={css.acts}>
        <Button type="submit" loading={confirm.isPending} disabled={!code.trim()}>
          {t('factor.confirm-code')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
