import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthError, giveBackupCode, giveCode } from './auth.ts';
import css from './sign-in.module.css';
import { useAuthWords } from './use-auth-words.ts';

/** The second factor: six digits from the app, or one of the backup codes. */
export function CodeStep({ onIn, onStartOver }: { onIn: () => Promise<void>; onStartOver: () => void }) {
  const { t } = useTranslation('sign-in');
  const words = useAuthWords();
  const [backup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const [trust, setTrust] = useState(false);
  const give = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const typed = code.replace(/\s/g, '');
      await (backup ? giveBackupCode(typed, trust) : giveCode(typed, trust));
      await onIn();
    },
  });
  const expired = give.error instanceof AuthError && give.error.why === 'code-expired';
  return (
    <form
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        if (code.trim()) give.mutate();
      }}
    >
      <TextInput
        key={String(backup)}
        size="md"
        autoFocus
        autoComplete="one-time-code"
        inputMode={backup ? 'text' : 'numeric'}
        label={t(backup ? 'code.backup' : 'code.label')}
        description={t(backup ? 'code.backup-hint' : 'code.hint')}
        value={code}
        onChange={(e) => setCode(e.currentTarget.value)}
        error={give.isError ? words(give.error) : undefined}
      />
      <Checkbox size="md" label={t('code.trust')} checked={trust} onChange={(e) => setTrust(e.currentTarget.checked)} />
      <div className={css.acts}>
        <Button type="submit" size="md" loading={give.isPending} disabled={!code.trim()}>
          {t('enter')}
        </Button>
        <Button
          variant="subtle"
          size="md"
          onClick={() => {
            setBackup(!backup);
            setCode('');
            give.reset();
          }}
        >
          {t(backup ? 'code.use-app' : 'code.use-backup')}
        </Button>
      </div>
      {expired && (
        <div>
          <Button variant="default" onClick={onStartOver}>
            {t('code.start-over')}
          </Button>
        </div>
      )}
    </form>
  );
}
