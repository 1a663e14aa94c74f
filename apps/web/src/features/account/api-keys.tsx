import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useEndpoint } from '../../query.ts';
import { Ago } from '../../ui/ago.tsx';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import css from './account.module.css';
import { NewKey } from './new-key.tsx';

/** Keys with which a program acts as oneself, within what the key allows. */
export function ApiKeys() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useEndpoint(endpoints.listApiKeys);
  const [making, setMaking] = useState(false);
  return (
    <section className={css.part} aria-labelledby="keys">
      <h2 id="keys">{t('keys.title')}</h2>
      <p className={css.soft}>{t('keys.words')}</p>
      {!data && (error ? <Failed error={error} retry={() => void refetch()} small /> : <Skeletons rows={2} />)}
      {data && data.items.length > 0 && (
        <ul className={css.list}>
          {data.items.map((key) => (
            <Key key={key.id} shown={key} />
          ))}
        </ul>
      )}
      {making ? (
        <NewKey onDone={() => setMaking(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setMaking(true)}>
            {t('keys.make')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface Shown {
  id: string;
  name: string;
  scopes: string[];
  start: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

function Key({ shown }: { shown: Shown }) {
  const { t, i18n } = useTranslation('account');
  const errorWords = useErrorWords();
  const [sure, setSure] = useState(false);
  const end = useAct(endpoints.endApiKey, { refreshes: [endpoints.listApiKeys] });
  return (
    <li className={css.item}>
      <div>
        <p className={css.strong}>{shown.name}</p>
        <p className={css.soft}>
          <span className={css.secret}>{shown.start}…</span> ·{' '}
          {new Intl.ListFormat(i18n.language).format(
            shown.scopes.map((scope) => t(`scope.${scope.replace(':', '-')}`)),
          )}
        </p>
        <p className={css.faint}>
          {t('keys.ends')} <Ago at={shown.expiresAt} />,{' '}
          {shown.lastUsedAt ? (
            <>
              {t('keys.used')} <Ago at={shown.lastUsedAt} />
            </>
          ) : (
            t('keys.never-used')
          )}
        </p>
        {end.isError && (
          <p role="alert" className={css.error}>
            {errorWords(end.error)}
          </p>
        )}
      </div>
      <Button
        variant="subtle"
        size="compact-md"
        loading={end.isPending}
        aria-label={t(sure ? 'keys.end-sure-which' : 'keys.end-which', { name: shown.name })}
        onClick={() => (sure ? end.mutate({ params: { id: shown.id } }) : setSure(true))}
      >
        {t(sure ? 'keys.end-sure' : 'keys.end')}
      </Button>
    </li>
  );
}
