import type { Ticket } from '@attune/contract';
import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeBack } from '../coach/answers.ts';
import { Composer, type Composer as ComposerDoor } from '../composer/composer.tsx';
import { useCommands } from '../desk/commands.ts';
import { HandOverDialog } from '../handover/hand-over-dialog.tsx';
import { OfferDialog } from '../resolution/offer-dialog.tsx';
import { TheirSide } from '../their-side/their-side.tsx';
import { MergeDialog } from '../tickets/merge-dialog.tsx';
import { Conversation } from './conversation.tsx';
import { MergedNotice } from './merged-notice.tsx';
import { OtherActs } from './other-acts.tsx';
import { usePresence } from './presence.tsx';
import { useSwipe } from './swipe.ts';
import { TicketHead } from './ticket-head.tsx';
import css from './open-ticket.module.css';

/** The conversation in the middle, the draft below it, their side to the right or behind a button. */
export function OpenTicket({ ticket, view }: { ticket: Ticket; view: string }) {
  const { t } = useTranslation('conversation');
  const navigate = useNavigate();
  const wide = useMediaQuery('(min-width: 1100px)') ?? true;
  const [side, sideTo] = useDisclosure();
  const [offering, offerTo] = useDisclosure();
  const [handing, handTo] = useDisclosure();
  const [merging, mergeTo] = useDisclosure();
  const [writing, setWriting] = useState(false);
  const seen = useRef<string | null>(null);
  const composer = useRef<ComposerDoor>(null);
  const back = () => void navigate({ to: '/desk/$view', params: { view } });
  const swipe = useSwipe({ right: back, left: sideTo.open });
  usePresence(ticket.number, writing);

  const merged = ticket.mergedInto !== null;
  const offered = ticket.offers.some(({ outcome }) => outcome === 'pending');
  useCommands([
    ...(merged
      ? []
      : [
          {
            id: 'reply',
            words: t('keys.reply'),
            keys: 'r',
            group: 'ticket' as const,
            act: () => composer.current?.open('reply'),
          },
          {
            id: 'note',
            words: t('keys.note'),
            keys: 'n',
            group: 'ticket' as const,
            act: () => composer.current?.open('note'),
          },
          ...(offered
            ? []
            : [{ id: 'offer', words: t('act.offer'), keys: 'e', group: 'ticket' as const, act: offerTo.open }]),
          { id: 'hand-over', words: t('act.hand-over'), keys: 'h', group: 'ticket' as const, act: handTo.open },
          { id: 'merge', words: t('act.merge'), group: 'ticket' as const, act: mergeTo.open },
        ]),
    { id: 'side', words: t('keys.side'), keys: 'd', group: 'ticket', act: sideTo.toggle },
    { id: 'back', words: t('keys.back'), keys: 'u', group: 'move', act: back },
  ]);

  return (
    <div className={css.ticket}>
      <div className={css.talk} {...swipe}>
        <TicketHead
          ticket={ticket}
          view={view}
          openSide={wide ? undefined : sideTo.open}
          merge={mergeTo.open}
          handOver={handTo.open}
        />
        <Conversation
          ticket={ticket}
          seen={seen}
          returned={(draft) => {
            takeBack(ticket.number);
            composer.current?.write('reply', draft.text);
          }}
        />
        {merged ? (
          <MergedNotice ticket={ticket} />
        ) : (
          <Composer
            ticket={ticket}
            seen={seen}
            composer={composer}
            onWriting={setWriting}
            others={<OtherActs offered={offered} offer={offerTo.open} handOver={handTo.open} />}
          />
        )}
      </div>
      {wide ? (
        <aside className={css.side} aria-label={t('side')}>
          <TheirSide ticket={ticket} />
        </aside>
      ) : (
        <Drawer
          opened={side}
          onClose={sideTo.close}
          position="right"
          size="min(100%, 400px)"
          title={t('side')}
          classNames={{ body: css.drawer }}
        >
          <TheirSide ticket={ticket} titled={false} />
        </Drawer>
      )}
      <OfferDialog ticket={ticket} opened={offering} close={offerTo.close} />
      <HandOverDialog ticket={ticket} opened={handing} close={handTo.close} />
      {merging && <MergeDialog ticket={ticket} opened close={mergeTo.close} />}
    </div>
  );
}
