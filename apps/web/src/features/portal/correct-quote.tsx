import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Correcting } from './understood.tsx';
import css from './understood.module.css';

/** Words that were taken in a way the person did not mean: they say it better, or say that it was not meant. */
export function CorrectQuote({
  quote,
  correcting: { remarks, onRemark, onSay },
  onDone,
}: {
  quote: string;
  correcting: Correcting;
  onDone: () => void;
}) {
  const { t } = useTranslation('portal');
  const remark = remarks?.[quote];
  const [words, setWords] = useState(remark?.kind === 'better' ? remark.words : null);

  if (!onRemark) {
    return (
      <div className={css.one}>
        <q className={css.quote}>{quote}</q>
        {onSay && (
          <Button
            size="compact-sm"
            fw={400}
            variant="subtle"
            aria-label={t('understood.better-line', { quote })}
            onClick={() => (onSay(quote), onDone())}
          >
            {t('understood.better')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={css.one}>
      {remark ? (
        <del>
          <q>{quote}</q>
        </del>
      ) : (
        <q className={css.quote}>{quote}</q>
      )}
      {words !== null && (
        <TextInput
          className={css.better}
          size="md"
          label={t('understood.your-words')}
          value={words}
          maxLength={500}
          autoFocus
          onChange={(e) => {
            const said = e.currentTarget.value;
            setWords(said);
            onRemark(quote, said.trim() ? { kind: 'better', words: said.trim() } : null);
          }}
          onKeyDown={(e) => e.key === 'Enter' && (e.preventDefault(), onDone())}
        />
      )}
      <div className={css.acts}>
        {words === null && (
          <Button
            size="compact-sm"
            fw={400}
            variant="subtle"
            aria-label={t('understood.better-line', { quote })}
            onClick={() => setWords('')}
          >
            {t('understood.better')}
          </Button>
        )}
        {remark ? (
          <Button
            size="compact-sm"
            fw={400}
            variant="subtle"
            aria-label={t('understood.put-back-line', { quote })}
            onClick={() => (setWords(null), onRemark(quote, null))}
          >
            {t('understood.put-back')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            fw={400}
            variant="subtle"
            aria-label={t('understood.not-meant-line', { quote })}
            onClick={() => (setWords(null), onRemark(quote, { kind: 'not-meant' }))}
          >
            {t('understood.not-meant')}
          </Button>
        )}
      </div>
    </div>
  );
}
