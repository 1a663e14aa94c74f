import { endpoints, type OfferPage } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { useAct, useEndpoint } from '../../query.ts';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Feedback } from './feedback.tsx';
import { answerFromLink, feedbackFromLink } from './offer-doors.ts';
import { OfferedFix } from './offered-fix.tsx';
import { Shell } from './shell.tsx';
import css from './ticket.module.css';

/** The offered fix behind a link from a mail. Looking changes nothing; only the buttons answer. */
export default function FixPage() {
  const { t } = useTranslation('portal');
  usePageTitle(t('offer.title'));
  const { token = '' } = useParams({ strict: false });
  const { data: page, error, refetch } = useEndpoint(endpoints.viewOffer, { params: { token } });
  const gone =
    isApiError(error, 'not-found') || isApiError(error, 'auth.link-used') || isApiError(error, 'request.invalid');
  return (
    <Shell bare>
      <div className={css.page}>
        {page ? (
          <Offered page={page} token={token} />
        ) : gone ? (
          <Gone />
        ) : error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <Skeletons rows={6} />
        )}
      </div>
    </Shell>
  );
}

function Offered({ page, token }: { page: OfferPage; token: string }) {
  const { t } = useTranslation('portal');
  const [asksFeedback] = useState(!page.surveyDone);
  const open = page.outcome === 'pending' || page.outcome === 'dormant';
  return (
    <>
      <header>
        <p className={css.quiet}>{t('offer.ticket', { number: page.number })}</p>
        <h1 className={css.subject}>{page.subject}</h1>
      </header>
      {page.outcome === 'dormant' && <p className={css.notice}>{t('offer.dormant')}</p>}
      {open && (
        <OfferedFix offer={page} doors={answerFromLink(token)} lead={t('offer.lead', { who: page.offeredBy })} />
      )}
      {!open && (
        <p className={css.now} role="status">
          {page.outcome === 'confirmed'
            ? t('offer.answered-works')
            : page.outcome === 'not-yet'
              ? t('offer.answered-not-yet', { who: page.offeredBy })
              : t('offer.withdrawn')}
        </p>
      )}
      {page.outcome === 'confirmed' && asksFeedback && (
        <Feedback who={page.offeredBy} doors={feedbackFromLink(token)} />
      )}
      <OpenTicket token={token} />
    </>
  );
}

/** The link came through their mailbox, so it opens the ticket as well. A press asks for the key; looking does not. */
function OpenTicket({ token }: { token: string }) {
  const { t } = useTranslation('portal');
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const open = useAct(endpoints.openOfferedTicket, {
    onSuccess: ({ number }) => navigate({ to: '/t/$number', params: { number: String(number) } }),
  });
  return (
    <div>
      <Button variant="subtle" px={0} loading={open.isPending} onClick={() => open.mutate({ params: { token } })}>
        {t('offer.open-ticket')}
      </Button>
      {open.isError && (
        <p role="alert" className={css.alert}>
          {errorWords(open.error)}
        </p>
      )}
    </div>
  );
}

function Gone() {
  const { t } = useTranslation('portal');
  return (
    <>
      <h1>{t('gone.fix')}</h1>
      <p>{t('gone.fix-words')}</p>
      <p>
        <Link to="/">{t('shell.write')}</Link>
      </p>
    </>
  );
}
