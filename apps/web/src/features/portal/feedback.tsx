import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import css from './feedback.module.css';
import { showFirstError } from './field-errors.ts';
import type { FeedbackDoor } from './offer-doors.ts';
import { Scale } from './scale.tsx';
import { WordsField } from './words-field.tsx';

/** How people say how long something took, as minutes. */
const LOST = ['none', '5', '30', '60', '240', '480', '1440'] as const;

/** Two questions, and room for what they leave out. Only the two have to be answered. */
export function Feedback({
  who,
  doors: give,
  onLater,
}: {
  who: string | null;
  doors: FeedbackDoor;
  onLater?: () => void;
}) {
  const { t } = useTranslation('portal');
  const errorWords = useErrorWords();
  const [solved, setSolved] = useState<number | null>(null);
  const [treated, setTreated] = useState<number | null>(null);
  const [lost, setLost] = useState<string>('none');
  const [words, setWords] = useState('');
  const [praise, setPraise] = useState('');
  const [tellTheLead, setTellTheLead] = useState(false);
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = useMutation({ mutationFn: give, networkMode: 'always' });

  if (send.isSuccess || isApiError(send.error, 'survey.done'))
    return <Thanks praised={send.isSuccess && praise.trim() !== ''} />;
  return (
    <form
      ref={form}
      noValidate
      className={css.form}
      aria-labelledby="feedback"
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (solved === null || treated === null) return showFirstError(form.current);
        send.mutate({
          solved,
          treated,
          minutesLost: lost === 'none' ? null : Number(lost),
          words: words.trim(),
          praise: praise.trim(),
          tellTheLead: praise.trim() !== '' && tellTheLead,
        });
      }}
    >
      <h2 id="feedback">{t('feedback.title')}</h2>
      <Scale
        legend={t('feedback.solved')}
        low={t('feedback.solved-low')}
        high={t('feedback.solved-high')}
        value={solved}
        onPick={setSolved}
        error={checked && solved === null ? t('feedback.missing') : undefined}
      />
      <Scale
        legend={t('feedback.treated')}
        low={t('feedback.treated-low')}
        high={t('feedback.treated-high')}
        value={treated}
        onPick={setTreated}
        error={checked && treated === null ? t('feedback.missing') : undefined}
      />
      <section className={css.more} aria-labelledby="feedback-more">
        <h3 id="feedback-more" className={css.moreTitle}>
          {t('feedback.more')} <span className={css.optional}>{t('feedback.optional')}</span>
        </h3>
        <NativeSelect
          size="md"
          className={css.lost}
          label={t('feedback.lost')}
          value={lost}
          onChange={(e) => setLost(e.currentTarget.value)}
          data={LOST.map((value) => ({ value, label: t(`feedback.lost-options.${value}`) }))}
        />
        <WordsField label={t('feedback.words')} value={words} onChange={setWords} rows={2} most={10_000} />
        <WordsField
          label={t('feedback.praise')}
          description={who ? t('feedback.praise-hint', { who }) : t('feedback.praise-hint-nobody')}
          value={praise}
          onChange={setPraise}
          rows={2}
          most={2_000}
        />
        {praise.trim() !== '' && (
          <Checkbox
            size="md"
            label={t('feedback.lead')}
            checked={tellTheLead}
            onChange={(e) => setTellTheLead(e.currentTarget.checked)}
          />
        )}
      </section>
      {send.isError && (
        <div role="alert" className={css.alert}>
          <strong>{t('feedback.failed')}</strong>
          <p>{errorWords(send.error)}</p>
        </div>
      )}
      <div className={css.acts}>
        <Button type="submit" loading={send.isPending}>
          {t('feedback.send')}
        </Button>
        {onLater && (
          <Button variant="subtle" onClick={onLater}>
            {t('feedback.later')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Thanks({ praised }: { praised: boolean }) {
  const { t } = useTranslation('portal');
  return (
    <section className={css.thanks} role="status">
      <h2>{t('feedback.thanks')}</h2>
      <p>
        {t('feedback.thanks-words')} {praised && t('feedback.thanks-praise')}
      </p>
    </section>
  );
}
