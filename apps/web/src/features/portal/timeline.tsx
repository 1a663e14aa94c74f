import type { PortalTicket } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import { Words } from '../../ui/words.tsx';
import { AttachedFile } from './attached-file.tsx';
import { HowRead } from './how-read.tsx';
import { momentsOf } from './moments.ts';
import css from './timeline.module.css';
import { Until } from './until.tsx';

type Message = PortalTicket['messages'][number];
type StoryLine = PortalTicket['story'][number];

/** The conversation, with what happened in between. */
export function Timeline({ ticket, onSay }: { ticket: PortalTicket; onSay: (quote: string) => void }) {
  const { t } = useTranslation('portal');
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation" className="visually-hidden">
        {t('ticket.conversation')}
      </h2>
      <ol className={css.moments}>
        {momentsOf(ticket).map((moment, i) =>
          moment.kind === 'message' ? (
            <li key={moment.message.id} className={css.message} data-mine={moment.message.mine || undefined}>
              <Said message={moment.message} ticket={ticket} onSay={onSay} />
            </li>
          ) : (
            <li key={`${i}${moment.line.kind}`} className={css.happened}>
              <Happened line={moment.line} />
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function Said({ message, ticket, onSay }: { message: Message; ticket: PortalTicket; onSay: (quote: string) => void }) {
  const { t } = useTranslation('portal');
  return (
    <article>
      <p className={css.head}>
        <strong>{message.mine ? t('ticket.you') : message.author}</strong> <Ago at={message.createdAt} />
      </p>
      <Words text={message.text} />
      {message.attachments.length > 0 && (
        <ul className={css.files} aria-label={t('ticket.attachments')}>
          {message.attachments.map((file) => (
            <li key={file.id}>
              <AttachedFile file={file} ticket={ticket} />
            </li>
          ))}
        </ul>
      )}
      {message.mine && message.reading && <HowRead reading={message.reading} number={ticket.number} onSay={onSay} />}
    </article>
  );
}

/** A promise stands in the answer above it, so only the time it is for is said. */
function Happened({ line }: { line: StoryLine }) {
  const { t } = useTranslation('portal');
  const said = line.who === null && t(`ticket.story.${line.kind}-nobody`, { defaultValue: '' });
  return (
    <>
      {said || t(`ticket.story.${line.kind}`, { who: line.who })}
      {line.words && (
        <>
          {' '}
          <q>{line.words}</q>
        </>
      )}
      {line.dueAt && line.kind !== 'promise-kept' && (
        <>
          , {t('ticket.story.due')} <Until at={line.dueAt} />
        </>
      )}{' '}
      {line.kind !== 'promised' && (
        <span className={css.when}>
          <Ago at={line.at} />
        </span>
      )}
    </>
  );
}
