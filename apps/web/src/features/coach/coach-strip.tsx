import { endpoints, type Me, type Promised } from '@attune/contract';
import type { Coaching } from '@attune/language';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyOf, queries, useAct } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { useNow } from '../../ui/ago.tsx';
import { momentInWords } from '../../ui/time-in-words.ts';
import { Concerns, type Lit } from './concerns.tsx';
import { DueNow } from './due-now.tsx';
import { HintLine } from './hint-line.tsx';
import type { ShownHint } from './hints.ts';
import css from './coach-strip.module.css';

interface Props {
  coaching: Coaching;
  /** They have their answer, and nothing new is being written. */
  resting: boolean;
  promises: readonly Promised[];
  hints: ShownHint[];
  light: (lit: Lit | null) => void;
  tryIt: (hint: ShownHint) => void;
  keep: (hint: ShownHint) => void;
}

/** One quiet strip under the draft: what is heard, what is due, what may hurt. It can be folded and stays folded. */
export function CoachStrip({ coaching, resting, promises, hints, light, tryIt, keep }: Props) {
  const { t } = useTranslation('coach');
  const { coachView } = useMe();
  const set = useAct(endpoints.changeMe, { onSuccess: (me) => queries.setQueryData<Me>(keyOf(endpoints.viewMe), me) });
  const folded = (set.isPending ? set.variables.body.coachView : coachView) === 'folded';
  const heard = coaching.concerns.filter((concern) => concern.heardBy).length;
  const fold = (next: 'open' | 'folded') => set.mutate({ body: { coachView: next } });
  const rest = useRestInWords(promises);
  const summary = resting
    ? rest
    : [
        coaching.concerns.length > 0 && t('heard', { heard, count: coaching.concerns.length }),
        hints.length > 0 && t('hints', { count: hints.length }),
      ]
        .filter(Boolean)
        .join(' · ');

  return (
    <section className={css.strip} aria-label={t('name')}>
      <UnstyledButton
        className={css.fold}
        onClick={() => fold(folded ? 'open' : 'folded')}
        aria-expanded={!folded}
        aria-label={folded ? undefined : t('fold')}
        title={folded ? t('unfold') : undefined}
      >
        {folded ? (
          <>
            <span>{t('name')}</span> <span className={css.summary}>{summary || t('quiet')}</span>{' '}
            <IconChevronUp size={14} aria-hidden />
          </>
        ) : (
          <IconChevronDown size={14} aria-hidden />
        )}
      </UnstyledButton>
      {!folded && resting && <p className={css.rest}>{rest}</p>}
      {!folded && !resting && (
        <>
          <Concerns concerns={coaching.concerns} light={light} />
          <DueNow due={coaching.due} moment={coaching.moment} />
          {hints.map((hint) => (
            <HintLine key={hint.id} hint={hint} light={light} tryIt={tryIt} keep={keep} />
          ))}
        </>
      )}
    </section>
  );
}

/** They have their answer: what comes next, if anything. */
function useRestInWords(promises: readonly Promised[]): string {
  const { t, i18n } = useTranslation('coach');
  const now = useNow();
  const next = promises
    .flatMap(({ state, dueAt }) => (state === 'due' && dueAt ? [dueAt] : []))
    .sort()
    .at(0);
  return next === undefined ? t('rest.quiet') : t('rest.promise', { time: momentInWords(next, now, i18n.language) });
}
