import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectLine } from './correct-line.tsx';
import { isEmpty, isLabelled, type ShownLine } from './lines.ts';
import { saidRisks, type Understanding } from './understanding.ts';
import type { Correcting } from './understood.tsx';
import css from './understood.module.css';

interface Props {
  shown: ShownLine;
  reading: Understanding;
  correcting: Correcting;
  editing: boolean;
  onEdit: (on: boolean) => void;
}

/** One line: what it is about, the words behind it, and the way to correct it. */
export function UnderstoodLine({ shown, reading, correcting, editing, onEdit }: Props) {
  const { t } = useTranslation('portal');
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Whoever finished correcting goes on from where they were.
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const name = t(`understood.line.${shown.line}`);
  const correctable = isLabelled(shown.line) || correcting.onRemark || correcting.onSay;
  return (
    <li className={css.line}>
      <span className={css.name}>{name}</span>
      <div className={css.said}>
        {!editing && shown.labelled && <LabelWords shown={shown} reading={reading} />}
        {!editing && shown.quotes.map((quote) => <Quote key={quote} quote={quote} correcting={correcting} />)}
        {!editing && isEmpty(shown) && <span className={css.quiet}>{t('understood.emotion.none')}</span>}
        {editing && (
          <CorrectLine shown={shown} reading={reading} correcting={correcting} onDone={() => onEdit(false)} />
        )}
      </div>
      {!editing && correctable && (
        <Button
          ref={button}
          variant="subtle"
          size="compact-sm"
          fw={400}
          className={css.correct}
          aria-label={t('understood.correct-line', { line: name })}
          onClick={() => onEdit(true)}
        >
          {t('understood.correct')}
        </Button>
      )}
    </li>
  );
}

function Quote({ quote, correcting }: { quote: string; correcting: Correcting }) {
  const { t } = useTranslation('portal');
  const remark = correcting.remarks?.[quote];
  return (
    <span className={css.quoted}>
      {remark ? (
        <del>
          <q>{quote}</q>
        </del>
      ) : (
        <q className={css.quote}>{quote}</q>
      )}
      {remark?.kind === 'better' && <span>{remark.words}</span>}
      {remark?.kind === 'not-meant' && <span className={css.quiet}>{t('understood.not-meant')}</span>}
    </span>
  );
}

/** What the label says, in words. Never a number. */
function LabelWords({ shown, reading }: { shown: ShownLine; reading: Understanding }) {
  const { t, i18n } = useTranslation('portal');
  switch (shown.line) {
    case 'stops':
      return <span>{t(`understood.impact.${reading.impact}`)}</span>;
    case 'deadline':
      return <span>{t(`understood.urgency.${reading.urgency}`)}</span>;
    case 'comfort':
      return <span>{t(`understood.comfort.${reading.comfort}`)}</span>;
    case 'feels': {
      const felt = new Intl.ListFormat(i18n.language).format(
        reading.emotions.map(({ label }) => t(`understood.emotion.${label}`)),
      );
      return <span>{reading.intensity > 0 ? `${felt}, ${t(`understood.intensity.${reading.intensity}`)}` : felt}</span>;
    }
    case 'also':
      return saidRisks(reading).map((risk) => <span key={risk}>{t(`understood.risk.${risk}`)}</span>);
    default:
      return null;
  }
}
