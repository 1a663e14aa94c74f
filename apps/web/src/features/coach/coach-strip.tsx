import { endpoints, type Me } from '@attune/contract';
import type { Coaching } from '@attune/language';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyOf, queries, useAct } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { Concerns, type Lit } from './concerns.tsx';
import { DueNow } from './due-now.tsx';
import { HintLine } from './hint-line.tsx';
import type { ShownHint } from './hints.ts';
import css from './coach-strip.module.css';

interface Props {
  coaching: Coaching;
  empty: boolean;
  hints: ShownHint[];
  light: (lit: Lit | null) => void;
  tryIt: (hint: ShownHint) => void;
  keep: (hint: ShownHint) => void;
}

/** One quiet strip under the draft: what is heard, what is due, what may hurt. It can be folded and stays folded. */
export function CoachStrip({ coaching, empty, hints, light, tryIt, keep }: Props) {
  const { t } = useTranslation('coach');
  const { coachView } = useMe();
  const set = useAct(endpoints.changeMe, { onSuccess: (me) => queries.setQueryData<Me>(keyOf(endpoints.viewMe), me) });
  const folded = (set.isPending ? set.variables.body.coachView : coachView) === 'folded';
  const heard = coaching.concerns.filter((concern) => concern.heardBy).length;
  const fold = (next: 'open' | 'folded') => set.mutate({ body: { coachView: next } });
  const summary = [
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
      {!folded && (
        <>
          <Concerns concerns={coaching.concerns} light={light} />
          <DueNow due={coaching.due} moment={coaching.moment} />
          {!empty &&
            hints.map((hint) => <HintLine key={hint.id} hint={hint} light={light} tryIt={tryIt} keep={keep} />)}
        </>
      )}
    </section>
  );
}
