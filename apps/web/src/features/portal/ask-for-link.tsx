import { Email, endpoints } from '@attune/contract';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import css from './ask-for-link.module.css';
import { fieldErrors, showFirstError } from './field-errors.ts';

/** Asks for a sign-in link. The answer is the same for every address, so nobody learns who has written here. */
export function AskForLink({ autoFocus }: { autoFocus?: boolean }) {
  const { t } = useTranslation('portal');
  const errorWords = useErrorWords();
  const [email, setEmail] = useState('');
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const ask = useAct(endpoints.askForLink);
  const valid = Email.safeParse(email).success;

  if (ask.isSuccess) {
    return (
      <div className={css.done} role="status">
        <h2>{t('link.asked')}</h2>
        <p>{t('link.asked-words', { email: email.trim() })}</p>
        <div>
          <Button variant="default" onClick={() => ask.reset()}>
            {t('link.again')}
          </Button>
        </div>
      </div>
    );
  }
  const refused = fieldErrors(ask.error);
  return (
    <form
      ref={form}
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (valid) ask.mutate({ body: { email } });
        else showFirstError(form.current);
      }}
    >
      <TextInput
        size="md"
        type="email"
        name="email"
        autoComplete="email"
        autoFocus={autoFocus}
        label={t('link.email')}
        value={email}
        onChange={(e) => setEmail(e.currentTarget.value)}
        error={checked && !valid ? t('ask.no-email') : refused.email}
      />
      {ask.isError && !refused.email && (
        <p role="alert" className={css.error}>
          {errorWords(ask.error)}
        </p>
      )}
      <div>
        <Button type="submit" size="md" loading={ask.isPending}>
          {t('link.ask')}
        </Button>
      </div>
    </form>
  );
}
