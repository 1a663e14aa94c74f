import type { PortalTicket } from '@attune/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import { exactTime } from '../../ui/time-in-words.ts';
import { AddWords, type AddHandle } from './add-words.tsx';
import { Feedback } from './feedback.tsx';
import { ForgetHere } from './forget-here.tsx';
import { OfferedFix } from './offered-fix.tsx';
import { answerFromTicket, feedbackFromTicket } from './offer-doors.ts';
import { Shell } from './shell.tsx';
import { Standing } from './standing.tsx';
import css from './ticket.module.css';
import { Timeline } from './timeline.tsx';

/** Where it stands, what is asked of the person, what was said, and room to say more: in this order. */
export function TicketStory({ ticket, stale }: { ticket: PortalTicket; stale: number | null }) {
  const { t, i18n } = useTranslation('portal');
  const add = useRef<AddHandle>(null);
  // Asked after the page was opened: a survey that was answered just now still says thanks.
  const [asksFeedback, setAsksFeedback] = useState(!ticket.surveyDone);
  const [answered, setAnswered] = useState<'confirmed' | 'not-yet' | null>(null);
  const { offer } = ticket;
  const confirmed = offer?.outcome === 'confirmed';
  return (
    <Shell>
      <div className={css.page}>
        <header>
          <p className={css.quiet}>
            {t('ticket.number', { number: ticket.number })}, {t('ticket.written')} <Ago at={ticket.createdAt} />
          </p>
          <h1 className={css.subject}>{ticket.subject}</h1>
        </header>
        {stale !== null && (
          <p role="status" className={css.notice}>
            {t('ticket.stale', { time: exactTime(new Date(stale).toISOString(), i18n.language) })}
          </p>
        )}
        <Standing ticket={ticket} />
        {!ticket.addressVerified && (
          <p className={css.notice}>
            {ticket.answersWaiting > 0 && (
              <strong>{t('ticket.unverified-waiting', { count: ticket.answersWaiting })} </strong>
            )}
            {t('ticket.unverified')}
          </p>
        )}
        {offer && (offer.outcome === 'pending' || offer.outcome === 'dormant') && (
          <OfferedFix
            offer={offer}
            doors={async (answer) => {
              await answerFromTicket(ticket.number)(answer);
              setAnswered(answer.outcome);
            }}
          />
        )}
        <p role="status" className={answered ? css.notice : 'visually-hidden'}>
          {answered === 'confirmed' && t('offer.answered-works')}
          {answered === 'not-yet' && offer && t('offer.answered-not-yet', { who: offer.offeredBy })}
        </p>
        {offer && confirmed && asksFeedback && (
          <Feedback
            who={offer.offeredBy}
            doors={feedbackFromTicket(ticket.number)}
            onLater={() => setAsksFeedback(false)}
          />
        )}
        <Timeline ticket={ticket} onSay={(quote) => add.current?.begin(quote)} />
        <AddWords ref={add} ticket={ticket} />
        {ticket.byKey && <ForgetHere number={ticket.number} />}
      </div>
    </Shell>
  );
}
