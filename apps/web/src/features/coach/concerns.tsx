import type { HeardConcern } from '@attune/language';
import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eachOnce } from './each-once.ts';
import css from './concerns.module.css';

/** A place in the draft that is lit while one points at what it answers. */
export interface Lit {
  start: number;
  end: number;
}
const FIRST = 6;

/** What the person wants heard or answered; each ticks itself when a sentence takes it up. */
export function Concerns({ concerns, light }: { concerns: HeardConcern[]; light: (lit: Lit | null) => void }) {
  const { t } = useTranslation('coach');
  const [all, setAll] = useState(false);
  const lines = eachOnce(concerns);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <ul className={css.list} aria-label={t('concerns')}>
      {shown.map((concern, i) => {
        const heard = concern.heardBy;
        return (
          <li key={i}>
            <Tooltip
              label={
                heard
                  ? t('heard-by', { quote: heard.quote })
                  : t('unheard', { kind: t(`ui:concern.${concern.kind}`), quote: concern.quote })
              }
              multiline
              maw={360}
            >
              <span
                className={css.chip}
                data-heard={heard ? true : undefined}
                tabIndex={0}
                onPointerEnter={() => heard && light(heard)}
                onPointerLeave={() => light(null)}
              >
                {heard ? <IconCircleCheck size={15} aria-hidden /> : <IconCircle size={15} aria-hidden />}
                <span className="visually-hidden">{heard ? t('is-heard') : t('is-unheard')}: </span>
                <span className={css.words}>{concern.quote}</span>
              </span>
            </Tooltip>
          </li>
        );
      })}
      {shown.length < lines.length && (
        <li>
          <UnstyledButton className={css.chip} onClick={() => setAll(true)}>
            {t('more', { count: lines.length - shown.length })}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}
