import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../ui/failed.tsx';
import { CorrectQuote } from './correct-quote.tsx';
import { LabelChoice } from './label-choice.tsx';
import { isEmpty, isLabelled, withoutLine, type ShownLine } from './lines.ts';
import type { Correction, Understanding } from './understanding.ts';
import type { Correcting } from './understood.tsx';
import css from './understood.module.css';

interface Props {
  shown: ShownLine;
  reading: Understanding;
  correcting: Correcting;
  onDone: () => void;
}

/** Correcting one line: its label by a choice, its words by other words. */
export function CorrectLine({ shown, reading, correcting, onDone }: Props) {
  const { t } = useTranslation('portal');
  const errorWords = useErrorWords();
  const [correction, setCorrection] = useState<Correction>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { line } = shown;

  const give = async (said: Correction) => {
    if (Object.keys(said).length === 0) return onDone();
    setBusy(true);
    setError(null);
    try {
      await correcting.onCorrect(said);
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  // The words behind a feeling are shown; what can be wrong is what was read into them.
  const quotes = line === 'feels' ? [] : shown.quotes;
  return (
    <div className={css.editor} onKeyDown={(e) => e.key === 'Escape' && onDone()}>
      {line === 'feels' && shown.quotes.length > 0 && (
        <div className={css.quotes}>
          {shown.quotes.map((quote) => (
            <q key={quote} className={css.quote}>
              {quote}
            </q>
          ))}
        </div>
      )}
      {quotes.map((quote) => (
        <CorrectQuote key={quote} quote={quote} correcting={correcting} onDone={onDone} />
      ))}
      {isLabelled(line) && (
        <LabelChoice
          line={line}
          reading={reading}
          chosen={correction}
          onChoose={(more) => setCorrection({ ...correction, ...more })}
        />
      )}
      {error !== null && (
        <p role="alert" className={css.error}>
          {errorWords(error)}
        </p>
      )}
      <div className={css.acts}>
        <Button size="compact-md" loading={busy} onClick={() => void give(correction)}>
          {t(isLabelled(line) ? 'understood.save' : 'understood.done')}
        </Button>
        {isLabelled(line) && !isEmpty(shown) && shown.labelled && (
          <Button
            size="compact-md"
            variant="default"
            disabled={busy}
            onClick={() => void give(withoutLine(line, reading))}
          >
            {t('understood.remove')}
          </Button>
        )}
        {isLabelled(line) && (
          <Button size="compact-md" variant="subtle" disabled={busy} onClick={onDone}>
            {t('understood.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
