import type { RunDebrief } from '@attune/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Again } from './use-again.ts';
import css from './debrief.module.css';

const VOICES = ['warm', 'brief', 'formal'] as const;

interface Props {
  debrief: RunDebrief;
  missed: NonNullable<RunDebrief['missed']>;
  again: Again | null;
}

/** One moment at which other words would have helped most: what they had written, three ways to answer, and the way back there. */
export function MissedMoment({ debrief: { story, opening, run }, missed, again }: Props) {
  const { t } = useTranslation('practice');
  const before = story.find(({ number }) => number === missed.turn - 1)?.answer ?? opening;
  return (
    <section aria-labelledby="missed" className={css.missed}>
      <h2 id="missed">{t('debrief.missed')}</h2>
      <p className={css.soft}>
        {t('debrief.missed-turn', { turn: missed.turn })}. {t('debrief.they-said', { name: run.personName })}
      </p>
      <blockquote className={css.before} lang="en">
        {before.trim()}
      </blockquote>
      <p lang="en">{missed.why}</p>
      <h3>{t('debrief.instead')}</h3>
      <dl className={css.voices}>
        {VOICES.map((voice) => (
          <div key={voice}>
            <dt>{t(`debrief.voice.${voice}`)}</dt>
            <dd lang="en">{missed.instead[voice]}</dd>
          </div>
        ))}
      </dl>
      {again && (
        <Button loading={again.busy} onClick={() => again.from(missed.turn)}>
          {t('debrief.again-here')}
        </Button>
      )}
    </section>
  );
}
