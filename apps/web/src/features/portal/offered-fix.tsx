import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../ui/failed.tsx';
import { Words } from '../../ui/words.tsx';
import type { AnswerDoor } from './offer-doors.ts';
import css from './offered-fix.module.css';
import { WordsField } from './words-field.tsx';

interface Fix {
  cause: string;
  fix: string;
  prevention: string;
  offeredBy: string;
}

/** What went wrong, what was done, how to avoid it, and two buttons of the same weight: both answers are welcome. */
export function OfferedFix({ offer, doors: answer, lead }: { offer: Fix; doors: AnswerDoor; lead?: string }) {
  const { t } = useTranslation('portal');
  const errorWords = useErrorWords();
  const [still, setStill] = useState<string | null>(null);
  const give = useMutation({ mutationFn: answer, networkMode: 'always' });
  const notYet = useRef<HTMLButtonElement>(null);
  return (
    <section className={css.offer} aria-labelledby="offer">
      <h2 id="offer" className={css.title}>
        {t('offer.title')}
      </h2>
      {lead && <p>{lead}</p>}
      <dl className={css.parts}>
        <Part name={t('offer.cause')} words={offer.cause} />
        <Part name={t('offer.fix')} words={offer.fix} />
        {offer.prevention && <Part name={t('offer.prevention')} words={offer.prevention} />}
      </dl>
      {give.isError && (
        <div role="alert" className={css.alert}>
          <strong>{t('offer.failed')}</strong>
          <p>{errorWords(give.error)}</p>
        </div>
      )}
      {still === null ? (
        <div className={css.two}>
          <Button
            size="lg"
            variant="outline"
            loading={give.isPending}
            onClick={() => give.mutate({ outcome: 'confirmed' })}
          >
            {t('offer.works')}
          </Button>
          <Button ref={notYet} size="lg" variant="outline" disabled={give.isPending} onClick={() => setStill('')}>
            {t('offer.not-yet')}
          </Button>
        </div>
      ) : (
        <form
          className={css.still}
          onSubmit={(e) => {
            e.preventDefault();
            give.mutate({ outcome: 'not-yet', words: still.trim() });
          }}
        >
          <WordsField
            label={t('offer.still')}
            description={t('offer.still-hint')}
            value={still}
            onChange={setStill}
            rows={3}
            autoFocus
          />
          <div className={css.acts}>
            <Button type="submit" loading={give.isPending}>
              {t('offer.send-not-yet')}
            </Button>
            <Button
              variant="subtle"
              disabled={give.isPending}
              onClick={() => (setStill(null), requestAnimationFrame(() => notYet.current?.focus()))}
            >
              {t('offer.back')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function Part({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt className={css.name}>{name}</dt>
      <dd className={css.words}>
        <Words text={words} />
      </dd>
    </div>
  );
}
