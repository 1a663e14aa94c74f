import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api.ts';
import css from './states.module.css';

/** The kind sentence for what went wrong. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('ui');
  return (error) => t(`error/${isApiError(error) ? error.code : 'unknown'}`, { keySeparator: '/' });
}

/** Something could not be fetched: what happened, that nothing is lost, and one thing to do. */
export function Failed({ error, retry, small }: { error: unknown; retry?: () => void; small?: boolean }) {
  const { t } = useTranslation('ui');
  const words = useErrorWords();
  const id = isApiError(error) ? error.requestId : null;
  return (
    <div className={css.state} data-small={small || undefined} role="alert">
      <p className={css.title}>{t('failed.title')}</p>
      <p className={css.words}>{words(error)}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('failed.retry')}
        </Button>
      )}
      {id && <p className={css.aside}>{t('failed.id', { id })}</p>}
    </div>
  );
}

/** The page itself broke. Drafts live on the server and in this browser, so starting over is safe. */
export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <main className={css.page}>
      <div className={css.state} role="alert">
        <h1 className={css.title}>{t('broken.title')}</h1>
        <p className={css.words}>{t('broken.words')}</p>
        <Button variant="default" onClick={reset}>
          {t('failed.retry')}
        </Button>
        {error instanceof Error && <p className={css.aside}>{error.message}</p>}
      </div>
    </main>
  );
}
