import type { RunDebrief } from '@attune/contract';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Comparison } from './comparison.tsx';
import { Curve } from './curve.tsx';
import { MissedMoment } from './missed-moment.tsx';
import { OwnView } from './own-view.tsx';
import { PlanForNext } from './plan-for-next.tsx';
import { Rubric } from './rubric.tsx';
import { Share } from './share.tsx';
import { SharedBy } from './shared-by.tsx';
import { useAgain } from './use-again.ts';
import { WholeStory } from './whole-story.tsx';
import css from './debrief.module.css';

/** The debrief from top to bottom. Whom it was shared with sees no more than what was shared. */
export function DebriefStory({ debrief, justRated }: { debrief: RunDebrief; justRated: boolean }) {
  const { t } = useTranslation('practice');
  const { run, scored, untold, lesson, letGo, missed, comparison } = debrief;
  // Only its trainee gets it together with a rating, and not before there is one.
  const mine = debrief.selfRating !== null;
  // Only where the right act is to bring a person in is something said and nothing scored.
  const ofCare = scored === null && debrief.story.length > 0;
  const top = useRef<HTMLParagraphElement>(null);
  const again = useAgain(run);
  useEffect(() => {
    if (justRated) top.current?.focus();
  }, [justRated]);
  return (
    <div className={css.debrief}>
      <p className={css.ending} ref={top} tabIndex={-1}>
        {run.ending && t(`ending.${ofCare && run.ending !== 'stopped' ? 'care' : run.ending}`)}
      </p>
      {!mine && <SharedBy id={run.id} />}
      {mine && <OwnView debrief={debrief} />}
      {comparison && <Comparison comparison={comparison} name={run.personName} />}
      {scored && <Curve scored={scored} inWords={debrief.inWords} />}
      {scored && <Rubric rated={scored.rated} />}
      {missed && <MissedMoment debrief={debrief} missed={missed} again={mine ? again : null} />}
      {untold.length > 0 && (
        <section aria-labelledby="untold">
          <h2 id="untold">{t('debrief.untold')}</h2>
          <ul className={css.untold} lang="en">
            {untold.map(({ is, why }) => (
              <li key={is}>
                {is} <span className={css.soft}>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="lesson">
        <h2 id="lesson">{t('debrief.lesson')}</h2>
        <p className={css.lesson} lang="en">
          {lesson}
        </p>
      </section>
      {mine && <PlanForNext debrief={debrief} />}
      <WholeStory debrief={debrief} again={mine ? again : null} />
      {mine && <Share run={run} />}
      <section aria-labelledby="let-go" className={css.letGo}>
        <h2 id="let-go">{t('debrief.let-go')}</h2>
        <p className={css.lesson} lang="en">
          {letGo}
        </p>
      </section>
      {mine && debrief.story.length > 0 && (
        <Button variant="default" loading={again.busy} onClick={() => again.from(1)} className={css.start}>
          {t('debrief.again')}
        </Button>
      )}
    </div>
  );
}
