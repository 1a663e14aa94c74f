import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortened } from '../queue/reason-in-words.ts';
import type { Lit } from './concerns.tsx';
import type { ShownHint } from './hints.ts';
import css from './hint-line.module.css';

interface Props {
  hint: ShownHint;
  light: (lit: Lit | null) => void;
  tryIt: (hint: ShownHint) => void;
  keep: (hint: ShownHint) => void;
}

/**
 * One thing that may be worth changing: the words, the reason, one suggestion. Trying it chooses
 * the sentence in the draft, to be said anew: the example knows nothing of this person, and words
 * that were not thought are heard as such.
 */
export function HintLine({ hint, light, tryIt, keep }: Props) {
  const { t } = useTranslation('coach');
  return (
    <div className={css.hint} onPointerEnter={() => hint.span && light(hint.span)} onPointerLeave={() => light(null)}>
      <p className={css.words}>
        {hint.span && <q className={css.quote}>{shortened(hint.span.quote, 40)}</q>} {hint.why ?? hint.text}
        {hint.suggestion && <span className={css.suggestion}>{hint.suggestion}</span>}
      </p>
      <span className={css.acts}>
        {hint.span && (
          <Button size="compact-xs" variant="default" onClick={() => tryIt(hint)}>
            {t('try')}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="ink" onClick={() => keep(hint)}>
          {t('keep')}
        </Button>
      </span>
    </div>
  );
}
