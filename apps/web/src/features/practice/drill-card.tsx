import { endpoints, type Drill } from '@attune/contract';
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { DrillAnswered } from './drill-answered.tsx';
import { DrillOptions } from './drill-options.tsx';
import { useDrillKeys } from './use-drill-keys.ts';
import css from './drills.module.css';

interface Props {
  drill: Drill;
  at: number;
  count: number;
  next: (right: boolean) => void;
}

/** One card: read, answer, see why, go on. */
export function DrillCard({ drill, at, count, next }: Props) {
  const { t } = useTranslation('practice');
  const errorWords = useErrorWords();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const top = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const answer = useAct(endpoints.answerDrill, { refreshes: [endpoints.viewPath] });
  const result = answer.data;
  const rewrite = drill.kind === 'rewrite';
  // One answer is meant unless several can be right.
  const several = drill.kind === 'spot' || drill.kind === 'asked';
  const ready = !result && !answer.isPending && (rewrite ? text.trim() !== '' : chosen.length > 0);
  const give = () => {
    if (ready) answer.mutate({ params: { id: drill.id }, body: rewrite ? { text: text.trim() } : { options: chosen } });
  };
  const pick = (id: string) =>
    setChosen((before) =>
      !several ? [id] : before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
    );
  useEffect(() => top.current?.focus(), []);
  useDrillKeys({
    pick: (nth) => {
      const option = result ? undefined : drill.options[nth];
      if (!option) return;
      pick(option.id);
      // From there Enter answers and the arrows move on, as with any choice.
      form.current?.querySelectorAll<HTMLInputElement>('fieldset input')[nth]?.focus();
    },
    answer: give,
    next: () => result && next(result.right),
  });
  return (
    <form
      ref={form}
      className={css.card}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        give();
      }}
    >
      <p className={css.soft}>
        {t('drills.card', { at, count })} · {t(`drills.because.${drill.because}`)}
      </p>
      <h2 ref={top} tabIndex={-1}>
        {t(`drills.kind.${drill.kind}`)}
      </h2>
      <p className={css.given} lang="en">
        {drill.given}
      </p>
      {drill.sentence && (
        <figure className={css.sentence}>
          <figcaption>{t('drills.sentence')}</figcaption>
          <blockquote lang="en">{drill.sentence}</blockquote>
        </figure>
      )}
      {rewrite ? (
        <Textarea
          label={drill.question}
          aria-label={`${drill.question} ${t('drills.yours')}`}
          autosize
          minRows={2}
          maxLength={500}
          readOnly={result !== undefined}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key !== 'Enter' || e.shiftKey || e.nativeEvent.isComposing) return;
            e.preventDefault();
            give();
          }}
        />
      ) : (
        <DrillOptions drill={drill} several={several} chosen={chosen} pick={pick} right={result?.key ?? null} />
      )}
      {answer.isError && (
        <p role="alert" className={css.error}>
          {errorWords(answer.error)}
        </p>
      )}
      {result ? (
        <DrillAnswered result={result} last={at === count} next={() => next(result.right)} />
      ) : (
        <div className={css.acts}>
          <Button type="submit" disabled={!ready} loading={answer.isPending}>
            {t('drills.answer')}
          </Button>
          <span className={css.keys}>{t('drills.keys')}</span>
        </div>
      )}
    </form>
  );
}
