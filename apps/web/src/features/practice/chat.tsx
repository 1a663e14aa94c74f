import type { PracticeRun } from '@attune/contract';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from './face.tsx';
import type { Doing } from './use-turns.ts';
import css from './chat.module.css';

interface Props {
  run: Pick<PracticeRun, 'opening' | 'story' | 'person'>;
  /** What was just said and is not answered yet. */
  doing?: Doing | null;
}

/** What was said so far, oldest first. */
export function Chat({ run: { opening, story, person }, doing }: Props) {
  const { t } = useTranslation('practice');
  const end = useRef<HTMLDivElement>(null);
  const length = story.length + (doing ? 0.5 : 0);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
    // The field below grows with the words in it; what was said last stays in sight.
    const grown = new ResizeObserver(() => end.current?.scrollIntoView({ block: 'end' }));
    if (end.current?.parentElement) grown.observe(end.current.parentElement);
    return () => grown.disconnect();
  }, [length]);
  return (
    <div className={css.story} role="region" aria-label={t('run.story', { name: person.name })} tabIndex={0}>
      <ol className={css.list}>
        <Theirs name={person.name} words={opening} />
        {story.map(({ number, said, waited, answer, wordedBy }) => (
          <li key={number} className={css.turn} id={`turn-${number}`}>
            <Yours doing={said === null ? { wait: waited ?? 0 } : { say: said }} />
            <Theirs as="div" name={person.name} words={answer} model={wordedBy === 'model'} />
          </li>
        ))}
        {doing && (
          <li className={css.turn}>
            <Yours doing={doing} />
            <p className={css.typing}>
              <Face name={person.name} small />
              <span className={css.dots} aria-hidden>
                <i />
                <i />
                <i />
              </span>
              <span>{t('run.typing', { name: person.name.split(' ')[0] })}</span>
            </p>
          </li>
        )}
      </ol>
      <div ref={end} />
    </div>
  );
}

interface TheirsProps {
  as?: 'li' | 'div';
  name: string;
  words: string;
  model?: boolean;
}

export function Theirs({ as: Part = 'li', name, words, model }: TheirsProps) {
  const { t } = useTranslation('practice');
  return (
    <Part className={css.theirs}>
      <Face name={name} small />
      <div className={css.said}>
        <p className={css.by}>
          {name}
          {model && <> · {t('run.model')}</>}
        </p>
        <p className={css.words} lang="en" dir="auto">
          {words.trim()}
        </p>
      </div>
    </Part>
  );
}

export function Yours({ doing }: { doing: Doing }) {
  const { t } = useTranslation('practice');
  if ('wait' in doing) return <p className={css.waited}>{t('run.waited', { count: doing.wait })}</p>;
  return (
    <div className={css.yours}>
      <p className={css.by}>{t('run.you')}</p>
      <p className={css.words} lang="en" dir="auto">
        {doing.say}
      </p>
    </div>
  );
}
