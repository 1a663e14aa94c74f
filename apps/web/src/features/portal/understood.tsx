import { isInDistress } from '@attune/language';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmpty, isLabelled, linesOf, type Line } from './lines.ts';
import type { Remark, Remarks } from './remarks.ts';
import { type Correction, type Understanding } from './understanding.ts';
import { UnderstoodLine } from './understood-line.tsx';
import css from './understood.module.css';

export interface Correcting {
  onCorrect: (correction: Correction) => Promise<void> | void;
  /** Only before sending: remarks go along with the words. */
  remarks?: Remarks;
  onRemark?: (quote: string, remark: Remark | null) => void;
  /** After sending: the way to put it differently is to write. */
  onSay?: (quote: string) => void;
}

/** The reading in plain words. Each line shows the person's own words and can be corrected or removed. */
export function Understood({ reading, correcting }: { reading: Understanding; correcting: Correcting }) {
  const { t } = useTranslation('portal');
  const [editing, setEditing] = useState<Line | null>(null);
  const [all, setAll] = useState(false);

  if (reading.unread) return <p className={css.quiet}>{t('understood.unread')}</p>;
  // A person will look first. Nothing is listed and nothing is given a degree.
  if (isInDistress(reading)) {
    return (
      <div className={css.warm}>
        <p>{t('understood.distress')}</p>
        <p>{t('understood.distress-now')}</p>
      </div>
    );
  }
  const lines = linesOf(reading);
  const shown = lines.filter((each) => !isEmpty(each) || (all && isLabelled(each.line)) || each.line === editing);

  return (
    <>
      {shown.length === 0 && <p className={css.quiet}>{t('understood.nothing')}</p>}
      {shown.length > 0 && (
        <ul className={css.lines}>
          {shown.map((each) => (
            <UnderstoodLine
              key={each.line}
              shown={each}
              reading={reading}
              correcting={correcting}
              editing={editing === each.line}
              onEdit={(on) => setEditing(on ? each.line : null)}
            />
          ))}
        </ul>
      )}
      {!all && lines.some((each) => isLabelled(each.line) && isEmpty(each)) && (
        <Button variant="subtle" size="compact-md" className={css.missing} onClick={() => setAll(true)}>
          {t('understood.missing')}
        </Button>
      )}
    </>
  );
}
