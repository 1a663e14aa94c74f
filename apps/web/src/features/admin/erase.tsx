import { Email, endpoints, type Erasure } from '@attune/contract';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import css from './admin.module.css';

/** First what would go, then the address typed once more: nobody is erased by a slip. */
export function Erase() {
  const { t } = useTranslation('admin');
  const errorWords = useErrorWords();
  const [email, setEmail] = useState('');
  const look = useAct(endpoints.previewErasure);
  const [done, setDone] = useState<string | null>(null);
  const valid = Email.safeParse(email).success;
  const nobody = isApiError(look.error, 'not-found');
  return (
    <Stack gap="xl">
      <form
        noValidate
        className={css.form}
        onSubmit={(e) => {
          e.preventDefault();
          setDone(null);
          if (valid) look.mutate({ body: { email } });
        }}
      >
        <TextInput
          type="email"
          label={t('erase.who')}
          value={email}
          onChange={(e) => {
            setEmail(e.currentTarget.value);
            look.reset();
          }}
          error={nobody ? t('erase.nobody') : undefined}
        />
        {look.isError && !nobody && (
          <p role="alert" className={css.error}>
            {errorWords(look.error)}
          </p>
        )}
        <div className={css.acts}>
          <Button type="submit" variant="default" loading={look.isPending} disabled={!valid}>
            {t('erase.look')}
          </Button>
          <span role="status">{done && t('erase.done', { email: done })}</span>
        </div>
      </form>
      {look.data && (
        <Confirm
          key={look.data.email}
          erasure={look.data}
          onDone={() => {
            setDone(look.data.email);
            setEmail('');
            look.reset();
          }}
        />
      )}
    </Stack>
  );
}

function Confirm({ erasure, onDone }: { erasure: Erasure; onDone: () => void }) {
  const { t } = useTranslation('admin');
  const errorWords = useErrorWords();
  const [again, setAgain] = useState('');
  const erase = useAct(endpoints.erase, { onSuccess: onDone });
  const { email, name, tickets, openTickets, messages, files } = erasure;
  const typed = again.trim().toLowerCase() === email;
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        if (typed) erase.mutate({ body: { email, confirmation: again } });
      }}
    >
      <p>{t('erase.goes')}</p>
      <ul>
        <li>
          {t('erase.tickets', { count: tickets })}
          {openTickets > 0 && `; ${t('erase.open', { count: openTickets })}`}
        </li>
        <li>{t('erase.messages', { count: messages })}</li>
        <li>{t('erase.files', { count: files })}</li>
      </ul>
      <p>{t('erase.also')}</p>
      <TextInput
        label={t('erase.again', { email, name })}
        autoComplete="off"
        value={again}
        onChange={(e) => setAgain(e.currentTarget.value)}
      />
      {erase.isError && (
        <p role="alert" className={css.error}>
          {errorWords(erase.error)}
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" color="red" loading={erase.isPending} disabled={!typed}>
          {t('erase.act')}
        </Button>
      </div>
    </form>
  );
}
