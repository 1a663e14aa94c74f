import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { queries, useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { AskForLink } from './ask-for-link.tsx';
import { Shell } from './shell.tsx';
import css from './ticket.module.css';

/**
 * The link from a mail. Opening the page does nothing: programs that look through mail open
 * every link, and a link that works once would be used up before its person comes.
 */
export default function LinkPage() {
  const { t } = useTranslation('portal');
  usePageTitle(t('link.title'));
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const { token = '' } = useParams({ strict: false });
  const use = useAct(endpoints.useLink, {
    onSuccess: async () => {
      // Whoever was signed in here before is somebody else now.
      await queries.resetQueries();
      await navigate({ to: '/my', replace: true });
    },
  });
  const used =
    isApiError(use.error, 'auth.link-used') ||
    isApiError(use.error, 'not-found') ||
    isApiError(use.error, 'request.invalid');

  return (
    <Shell bare>
      <div className={css.page}>
        {used ? (
          <>
            <h1>{t('link.used')}</h1>
            <p>{t('link.used-words')}</p>
            <AskForLink autoFocus />
          </>
        ) : (
          <>
            <h1>{t('link.title')}</h1>
            <p>{t('link.words')}</p>
            {use.isError && (
              <p role="alert" className={css.alert}>
                {errorWords(use.error)}
              </p>
            )}
            <div>
              <Button size="lg" loading={use.isPending} onClick={() => use.mutate({ body: { token } })} autoFocus>
                {t('link.open')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Shell>
  );
}
