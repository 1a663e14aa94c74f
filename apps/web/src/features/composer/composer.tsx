import type { Ticket } from '@attune/contract';
import { Tabs } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useImperativeHandle, useRef, useState, type ReactNode, type Ref, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from './kept-draft.ts';
import { Note } from './note.tsx';
import { Reply } from './reply.tsx';
import type { Pen } from './editor.tsx';
import css from './composer.module.css';

/** What the rest of the ticket may ask of the composer. */
export interface Composer {
  open: (kind: Kind) => void;
  /** Words that come back, such as a reply that was taken back. */
  write: (kind: Kind, text: string) => void;
}
interface Props {
  ticket: Ticket;
  /** The newest message that was really on the screen. */
  seen: RefObject<string | null>;
  composer: Ref<Composer>;
  onWriting: (writing: boolean) => void;
  /** What else one can do from here: offer a fix, hand over. */
  others: ReactNode;
}

/** Where one answers, or writes a note that stays inside. */
export function Composer({ ticket, seen, composer, onWriting, others }: Props) {
  const { t } = useTranslation('composer');
  const [kind, setKind] = useState<Kind>('reply');
  const pen = useRef<Pen>(null);
  // The pen belongs to the tab that is open, so words for the other tab wait until it is.
  const afterwards = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act));
  useImperativeHandle(composer, () => ({
    open: (next) => {
      setKind(next);
      afterwards(() => pen.current?.focus());
    },
    write: (next, text) => {
      setKind(next);
      afterwards(() => pen.current?.write(text));
    },
  }));
  const parts = { ticket, pen, onWriting };
  return (
    <section className={css.composer} data-kind={kind} aria-label={t('name')}>
      <Tabs
        value={kind}
        onChange={(next) => setKind(next as Kind)}
        keepMounted={false}
        classNames={{ list: css.tabs, tab: css.tab }}
      >
        <Tabs.List>
          <Tabs.Tab value="reply">{t('reply.tab', { name: ticket.requester.name })}</Tabs.Tab>
          <Tabs.Tab value="note" leftSection={<IconLock size={13} aria-hidden />}>
            {t('note.tab')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="reply">
          <Reply {...parts} seen={seen} others={others} />
        </Tabs.Panel>
        <Tabs.Panel value="note">
          <Note {...parts} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
