import { endpoints, type Draft, type Ticket } from '@attune/contract';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api.ts';
import { queries } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { ticketKey } from '../tickets/change.ts';
import { firstWords, keepDraft, keptDraft, letGoOfDraft, type Kind } from './kept-draft.ts';

const PAUSE = 800;
const AGAIN = 8_000;

/** One draft: kept in this browser at once, on the desk a moment later. It says which of the two is true. */
export function useDraft(ticket: Ticket, kind: Kind, baseMessageId: string | null) {
  const me = useMe().id;
  const { number } = ticket;
  const [first] = useState(() =>
    firstWords(
      keptDraft(me, number, kind),
      ticket.drafts.find((draft) => draft.kind === kind),
    ),
  );
  const [text, setText] = useState(first);
  const [state, setState] = useState<'untouched' | 'saved' | 'saving' | 'not-saved'>(first ? 'saved' : 'untouched');
  const words = useRef(first);
  const base = useRef(baseMessageId);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const going = useRef<Promise<void>>(Promise.resolve());

  const save = (): Promise<void> => {
    clearTimeout(timer.current);
    const now = words.current;
    setState('saving');
    const sent = now.trim()
      ? call(endpoints.saveDraft, { params: { number }, body: { kind, text: now, baseMessageId: base.current } })
      : call(endpoints.dropDraft, { params: { number }, query: { kind } }).then(() => null);
    going.current = sent.then(
      (draft) => {
        holdDraft(number, kind, draft);
        if (words.current !== now) return;
        letGoOfDraft(me, number, kind);
        setState('saved');
      },
      () => {
        setState('not-saved');
        timer.current = setTimeout(() => void save(), AGAIN);
      },
    );
    return going.current;
  };
  const latest = useRef({ save });
  useEffect(() => {
    latest.current = { save };
  });

  useEffect(() => {
    const flush = () => keptDraft(me, number, kind) && void latest.current.save();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      clearTimeout(timer.current);
      flush();
      // The next visit begins with the newest words, not with those of the last answer.
      void queries.invalidateQueries({ queryKey: ticketKey(number), refetchType: 'none' });
    };
  }, [me, number, kind]);

  return {
    text,
    state,
    /** The agent changed the words. */
    change(next: string) {
      if (next === words.current) return;
      words.current = next;
      setText(next);
      setState('not-saved');
      keepDraft(me, number, kind, next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void latest.current.save(), PAUSE);
    },
    saveNow: () => void (state === 'not-saved' && save()),
    /** Nothing of the draft is on its way any more, so that no late saving brings a sent draft back. */
    async settle() {
      clearTimeout(timer.current);
      await going.current;
      clearTimeout(timer.current);
    },
    /** It was sent: the desk has dropped its copy itself. */
    done() {
      clearTimeout(timer.current);
      words.current = '';
      setText('');
      setState('untouched');
      letGoOfDraft(me, number, kind);
    },
  };
}

/** What the desk has of a draft stands in the open ticket as well: a look at the notes and back begins with it. */
function holdDraft(number: number, kind: Kind, draft: Draft | null): void {
  queries.setQueryData<Ticket>(
    ticketKey(number),
    (ticket) =>
      ticket && {
        ...ticket,
        drafts: [...ticket.drafts.filter((one) => one.kind !== kind), ...(draft ? [draft] : [])],
      },
  );
}
