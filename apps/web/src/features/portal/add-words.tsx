import { endpoints, type PortalTicket } from '@attune/contract';
import { Button } from '@mantine/core';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../client-key.ts';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { FileList } from './file-list.tsx';
import { isOffline, useWhenOnline } from './use-asking.ts';
import { keepAddition, keptAddition } from './kept-addition.ts';
import css from './ticket.module.css';
import { takeWaitingFiles, useFiles } from './use-files.ts';
import { WordsField } from './words-field.tsx';

export interface AddHandle {
  /** Begins a message about words that were taken in a way the person did not mean. */
  begin: (quote: string) => void;
}

const TAKEN_AS = { message: 'ticket.add.sent', thanks: 'ticket.add.thanked', works: 'ticket.add.works' } as const;

/** Room to say more. What is written here is kept in this tab until the desk has it. */
export function AddWords({ ticket, ref }: { ticket: PortalTicket; ref: Ref<AddHandle> }) {
  const { t } = useTranslation('portal');
  const errorWords = useErrorWords();
  const { number } = ticket;
  const [text, setText] = useState(() => keptAddition(number));
  // The same key for every try, so that words whose receipt got lost are not said twice.
  const [clientKey, setClientKey] = useState(() => newKey());
  const [missing, setMissing] = useState(false);
  const [taken, setTaken] = useState<keyof typeof TAKEN_AS | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useFiles(number);
  const add = useAct(endpoints.writePortalMessage, { refreshes: [endpoints.viewPortalTicket] });
  const waited = useRef(false);

  useEffect(() => keepAddition(number, text), [number, text]);
  useEffect(() => {
    if (waited.current) return;
    waited.current = true;
    const left = takeWaitingFiles();
    if (left.length > 0) files.add(left);
  }, [files]);
  useImperativeHandle(ref, () => ({
    begin: (quote) => {
      setText((before) => `${before}${before.trim() ? '\n\n' : ''}> ${quote}\n${t('remark.better', { words: '' })}`);
      field.current?.focus();
    },
  }));

  const send = () => {
    if (add.isPending || files.sending) return;
    setMissing(text.trim() === '');
    if (text.trim() === '') return field.current?.focus();
    setTaken(null);
    add.mutate(
      { params: { number }, body: { text: text.trim(), attachmentIds: files.ids, clientKey } },
      {
        onSuccess: ({ taken: as }) => {
          setTaken(as);
          setText('');
          setClientKey(newKey());
          files.clear();
        },
      },
    );
  };
  const waits = add.isError && isOffline(add.error);
  useWhenOnline(waits, send);

  return (
    <form
      className={css.add}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      <WordsField
        ref={field}
        label={t('ticket.add.title')}
        description={t(ticket.progress === 'solved' ? 'ticket.add.hint-solved' : 'ticket.add.hint')}
        value={text}
        onChange={(words) => {
          setText(words);
          setTaken(null);
        }}
        onSend={send}
        files={files}
        rows={3}
        error={missing && text.trim() === '' ? t('ask.nothing') : undefined}
      />
      <FileList files={files} />
      {add.isError && (
        <div role="alert" className={css.alert}>
          <strong>{t('ticket.add.failed')}</strong>
          <p>{waits ? t('ask.waits') : errorWords(add.error)}</p>
        </div>
      )}
      <div className={css.acts}>
        <Button
          type="submit"
          loading={add.isPending}
          disabled={files.sending}
          variant={ticket.offer?.outcome === 'pending' ? 'default' : 'filled'}
        >
          {t('ticket.add.send')}
        </Button>
        <span role="status">{taken && t(TAKEN_AS[taken])}</span>
      </div>
    </form>
  );
}
