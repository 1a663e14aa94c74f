import { endpoints, type NewReply, type Ticket } from '@attune/contract';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { useEndpoint } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { BETWEEN, correctedParts } from '../coach/corrected-parts.ts';
import { CoachStrip } from '../coach/coach-strip.tsx';
import type { Lit } from '../coach/concerns.tsx';
import { useCoach } from '../coach/use-coach.ts';
import { useCoached } from '../coach/use-coached.ts';
import { answeredSince, ownEarlierWords, unansweredWords } from '../conversation/story.ts';
import { Attach } from './attach.tsx';
import { Conflict } from './conflict.tsx';
import { Editor, type Pen } from './editor.tsx';
import { PendingFiles } from './pending-files.tsx';
import { PromiseChips } from './promise-chips.tsx';
import { Saved } from './saved.tsx';
import type { Underline } from './underlines.ts';
import { useDraft } from './use-draft.ts';
import { useFiles } from './use-files.ts';
import { usePromises } from './use-promises.ts';
import { useSend } from './use-send.ts';
import css from './composer.module.css';

interface Props {
  ticket: Ticket;
  pen: RefObject<Pen | null>;
  seen: RefObject<string | null>;
  onWriting: (writing: boolean) => void;
  others: ReactNode;
}

/** The answer to the person: their own words, the coach beside them, and one button. */
export function Reply({ ticket, pen, seen, onWriting, others }: Props) {
  const { t } = useTranslation('composer');
  const me = useMe();
  const { coachView } = me;
  const errorWords = useErrorWords();
  const { data: desk } = useEndpoint(endpoints.viewDesk, undefined, { staleTime: 300_000 });
  const draft = useDraft(ticket, 'reply', ticket.messages.at(-1)?.id ?? null);
  const files = useFiles();
  const sender = useSend(ticket.number);
  const [lit, setLit] = useState<Lit | null>(null);
  const [seenAtConflict, setSeenAtConflict] = useState<string | null>(null);

  const asked = useMemo(
    () => unansweredWords(ticket.messages, ticket.requester.id),
    [ticket.messages, ticket.requester.id],
  );
  const message = useMemo(() => asked.map(({ text }) => text).join(BETWEEN), [asked]);
  const answers = useMemo(
    () => answeredSince(ticket.messages, ticket.requester.id),
    [ticket.messages, ticket.requester.id],
  );
  const context = useMemo(
    () => ({
      requester: ticket.requester.name,
      earlier: ownEarlierWords(ticket.messages, me.id),
      corrected: correctedParts(asked),
    }),
    [ticket.requester.name, ticket.messages, me.id, asked],
  );
  const read = useCoach(
    { message, draft: draft.text, answered: answers.map(({ text }) => text).join('\n\n'), context },
    coachView !== 'off',
  );
  const { coaching } = read;
  const coached = useCoached(ticket.number, coaching, draft.text);
  const promises = usePromises(ticket.number, read.promises);
  const underlines = useMemo<Underline[]>(() => {
    if (read.draft !== draft.text) return [];
    return [
      ...coached.hints.flatMap(({ span }) => (span ? [{ ...span, kind: 'hint' as const }] : [])),
      ...read.promises
        .filter(({ quote }) => promises.chosen.some((one) => one.quote === quote))
        .map(({ start, end }) => ({ start, end, kind: 'promise' as const })),
      ...(lit ? [{ start: lit.start, end: lit.end, kind: 'heard' as const }] : []),
    ];
  }, [read, draft.text, lit, coached.hints, promises.chosen]);

  const empty = draft.text.trim() === '';
  const ready = !empty && !files.waiting && !sender.sending;
  const holdSeconds = desk?.undoSeconds ?? 10;
  const send = async ({ anyway = false, status = 'waiting' as NewReply['status'] } = {}) => {
    if (!ready) return;
    await draft.settle();
    setSeenAtConflict(seen.current);
    const sent = await sender.reply({
      text: draft.text,
      attachmentIds: files.ids,
      lastSeenMessageId: seen.current,
      sendAnyway: anyway,
      holdSeconds,
      promises: promises.chosen,
      status,
    });
    if (!sent) return draft.saveNow();
    coached.sent(holdSeconds * 1000);
    files.clear();
    draft.done();
    pen.current?.write('');
  };
  // What was found is a moment older than the draft, and its words may have moved meanwhile.
  const choose = ({ start, quote }: { start: number; quote: string }) => {
    const at = draft.text.startsWith(quote, start) ? start : draft.text.indexOf(quote);
    if (at >= 0) pen.current?.choose(at, at + quote.length);
  };
  const movedOn = isApiError(sender.error, 'conversation.moved-on');
  const came = movedOn ? newerThan(ticket.messages, seenAtConflict) : [];

  return (
    <>
      {movedOn && (
        <Conflict
          came={came}
          sendAnyway={() => void send({ anyway: true })}
          dismiss={sender.forget}
          sending={sender.sending}
        />
      )}
      <Editor
        pen={pen}
        text={draft.text}
        label={t('reply.label', { name: ticket.requester.name })}
        placeholder={t('reply.placeholder', { name: ticket.requester.name.split(' ')[0] })}
        underlines={underlines}
        onChange={(text) => {
          draft.change(text);
          onWriting(text.trim() !== '');
        }}
        onBlur={draft.saveNow}
        onSend={() => void send()}
        onFiles={files.add}
      />
      <PendingFiles files={files.files} remove={files.remove} />
      <PromiseChips promises={promises.chosen} change={promises.change} letGo={promises.letGo} />
      {coachView !== 'off' && coaching && (
        <CoachStrip
          coaching={coaching}
          resting={empty && answers.length > 0}
          promises={ticket.promises}
          hints={coached.hints}
          light={setLit}
          tryIt={({ span }) => span && choose(span)}
          keep={(hint) => {
            // The line goes away under the pointer, which then never leaves it.
            setLit(null);
            coached.keep(hint);
          }}
        />
      )}
      {sender.error !== null && !movedOn && (
        <p className={css.failed} role="alert">
          {t('failed')} {errorWords(sender.error)}
        </p>
      )}
      <div className={css.foot}>
        <Button.Group className={css.send}>
          <Button
            size="compact-md"
            loading={sender.sending}
            disabled={!ready}
            onClick={() => void send()}
            rightSection={<Kbd keys="mod+enter" />}
          >
            {t('reply.send')}
          </Button>
          <Menu position="top-start">
            <Menu.Target>
              <ActionIcon size={30} variant="filled" disabled={!ready} aria-label={t('reply.ways')}>
                <IconChevronDown size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void send()}>{t('reply.waiting')}</Menu.Item>
              <Menu.Item onClick={() => void send({ status: 'open' })}>{t('reply.open')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Button.Group>
        <Attach add={files.add} />
        {others}
        <span className={css.rest} />
        <Saved state={draft.state} />
      </div>
    </>
  );
}

/** What came in after the last message that was seen. */
function newerThan(messages: Ticket['messages'], seenId: string | null): Ticket['messages'] {
  const at = messages.findIndex(({ id }) => id === seenId);
  return messages.slice(at + 1).filter(({ kind, delivery }) => kind === 'public' && delivery !== 'held');
}
