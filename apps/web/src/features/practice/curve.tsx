import type { RunDebrief } from '@attune/contract';
import { Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CurvePicture } from './curve-picture.tsx';
import { CurveTable } from './curve-table.tsx';
import css from './debrief.module.css';

export const SHOWN = ['anger', 'trust', 'heard', 'hope'] as const;
type Scored = NonNullable<RunDebrief['scored']>;

/** How it was for the person, turn by turn: drawn, in words, and as a table. */
export function Curve({ scored: { curve, up, down }, inWords }: { scored: Scored; inWords: string[] }) {
  const { t, i18n } = useTranslation('practice');
  const [on, setOn] = useState<string[]>([...SHOWN]);
  const lines = SHOWN.filter((id) => on.includes(id)).map((id) => ({
    id,
    label: t(`debrief.line.${id}`),
    values: curve.map(({ state }) => state[id]),
    tone: id,
  }));
  const what = new Intl.ListFormat(i18n.language).format(lines.map(({ label }) => label));
  return (
    <section aria-labelledby="curve">
      <h2 id="curve">{t('debrief.curve')}</h2>
      <p className={css.soft}>{t('debrief.curve-about')}</p>
      <Chip.Group multiple value={on} onChange={setOn}>
        <Group gap={6} mt="xs" role="group" aria-label={t('debrief.lines')}>
          {SHOWN.map((id) => (
            <Chip key={id} value={id} size="xs" variant="outline">
              {t(`debrief.line.${id}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <CurvePicture lines={lines} about={t('debrief.curve-picture', { what, count: curve.length - 1 })} />
      <div className={css.turnings}>
        {up && <Turning words={t('debrief.up')} turning={up} />}
        {down && <Turning words={t('debrief.down')} turning={down} />}
      </div>
      <details className={css.fold}>
        <summary>{t('debrief.in-words')}</summary>
        <ul className={css.inWords} lang="en">
          {inWords.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
      <details className={css.fold}>
        <summary>{t('debrief.table')}</summary>
        <CurveTable curve={curve} />
      </details>
    </section>
  );
}

function Turning({ words, turning }: { words: string; turning: NonNullable<Scored['up']> }) {
  const { t } = useTranslation('practice');
  return (
    <figure className={css.turning}>
      <figcaption>
        {words} · {t('debrief.turn', { turn: turning.turn })}
      </figcaption>
      {turning.quote ? <blockquote>{turning.quote}</blockquote> : <p>{t('debrief.no-quote')}</p>}
    </figure>
  );
}
