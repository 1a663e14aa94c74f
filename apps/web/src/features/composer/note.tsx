import type { Ticket } from '@attune/contract';
import { Button } from '@mantine/core';
import type { Editor as TiptapEditor } from '@tiptap/react';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../ui/failed.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Attach } from './attach.tsx';
import { Editor, type Pen } from './editor.tsx';
import { mentionedIn } from './mentioned.ts';
import { MentionList, useColleagues, useMentions } from './mentions.tsx';
import { PendingFiles } from './pending-files.tsx';
import { Saved } from './saved.tsx';
import { useDraft } from './use-draft.ts';
import { useFiles } from './use-files.ts';
import { useSend } from './use-send.ts';
import css from './composer.module.css';

const NONE: never[] = [];

/** A note for colleagues. It never reaches the requester. */
export function Note({
  ticket,
  pen,
  onWriting,
}: {
  ticket: Ticket;
  pen: RefObject<Pen | null>;
  onWriting: (writing: boolean) => void;
}) {
  const { t } = useTranslation('composer');
  const errorWords = useErrorWords();
  const draft = useDraft(ticket, 'note', null);
  const files = useFiles();
  const sender = useSend(ticket.number);
  const colleagues = useColleagues();
  const [editor, setEditor] = useState<TiptapEditor | null>(null);
  const mentions = useMentions(editor, true);
  const ready = draft.text.trim() !== '' && !files.waiting && !sender.sending;

  const send = async () => {
    if (!ready) return;
    await draft.settle();
    const sent = await sender.note({
      text: draft.text,
      attachmentIds: files.ids,
      mentionIds: mentionedIn(draft.text, colleagues).map(({ id }) => id),
    });
    if (!sent) return draft.saveNow();
    files.clear();
    draft.done();
    pen.current?.write('');
  };
  return (
    <>
      <Editor
        pen={pen}
        onReady={setEditor}
        text={draft.text}
        label={t('note.label')}
        placeholder={t('note.placeholder')}
        underlines={NONE}
        onChange={(text) => {
          draft.change(text);
          onWriting(text.trim() !== '');
        }}
        onBlur={draft.saveNow}
        onSend={() => void send()}
        onFiles={files.add}
        onKey={mentions.key}
      />
      <MentionList found={mentions.found} at={mentions.at} choose={mentions.choose} />
      <PendingFiles files={files.files} remove={files.remove} />
      {sender.error !== null && (
        <p className={css.failed} role="alert">
          {t('failed')} {errorWords(sender.error)}
        </p>
      )}
      <div className={css.foot}>
        <Button
          size="compact-md"
          color="note"
          loading={sender.sending}
          disabled={!ready}
          onClick={() => void send()}
          rightSection={<Kbd keys="mod+enter" />}
        >
          {t('note.keep')}
        </Button>
        <Attach add={files.add} />
        <span className={css.rest} />
        <Saved state={draft.state} />
      </div>
    </>
  );
}
