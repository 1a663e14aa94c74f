import { endpoints, type Offer, type Ticket } from '@attune/contract';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useNow } from '../../ui/ago.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { momentInWords } from '../../ui/time-in-words.ts';
import { toast } from '../../ui/toast.tsx';
import { Part } from '../their-side/part.tsx';
import { SurveyResult } from './survey-result.tsx';
import css from './offers.module.css';

/** Fixes offered, and what the person said to each. */
export function Offers({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('resolution');
  if (ticket.offers.length === 0) return null;
  return (
    <Part title={t('part')}>
      <ul className={css.list}>
        {[...ticket.offers].reverse().map((offer) => (
          <OfferLine key={offer.id} offer={offer} number={ticket.number} />
        ))}
      </ul>
      {ticket.survey && <SurveyResult survey={ticket.survey} />}
    </Part>
  );
}

function OfferLine({ offer, number }: { offer: Offer; number: number }) {
  const { t, i18n } = useTranslation('resolution');
  const words = useErrorWords();
  const now = useNow();
  const when = (at: string) => momentInWords(at, now, i18n.language);
  const withdraw = useAct(endpoints.withdrawFix, {
    refreshes: [endpoints.viewTicket, endpoints.listTickets, endpoints.countTickets],
    onSuccess: () => toast(t('withdrawn')),
    onError: (error) => toast(words(error)),
  });
  const next = offer.nextReminderAt
    ? t('next-reminder', { time: when(offer.nextReminderAt) })
    : offer.dormantAt
      ? t('rests', { time: when(offer.dormantAt) })
      : '';
  return (
    <li className={css.offer}>
      <span className={css.outcome} data-outcome={offer.outcome}>
        {offer.outcome === 'confirmed' && <IconCheck size={15} aria-hidden />}
        {t(offer.outcome === 'pending' && offer.saidWorksAt ? 'said-works' : `outcome.${offer.outcome}`)}
      </span>
      <span>{offer.fix}</span>
      {offer.words && <q className={css.words}>{offer.words}</q>}
      <span className={css.aside}>
        {offer.by.name}, {when(offer.offeredAt)}
        {offer.outcome === 'pending' && next && <> · {next}</>}
      </span>
      {offer.outcome === 'pending' && (
        <Button
          className={css.act}
          size="compact-xs"
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ params: { number } })}
        >
          {t('withdraw')}
        </Button>
      )}
    </li>
  );
}
