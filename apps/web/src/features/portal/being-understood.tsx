import { useTranslation } from 'react-i18next';
import css from './ask.module.css';
import type { Remark, Remarks } from './remarks.ts';
import { isInDistress } from '@attune/language';
import { corrected, type Correction } from './understanding.ts';
import { Understood } from './understood.tsx';
import type { BeingRead } from './use-reading.ts';

interface Props {
  being: BeingRead;
  correction: Correction;
  onCorrect: (correction: Correction) => void;
  remarks: Remarks;
  onRemark: (quote: string, remark: Remark | null) => void;
  /** What goes along under the words because of the remarks: shown, so that nothing is sent unseen. */
  added: string;
}

/** "This is how we understood you", while the person writes. */
export function BeingUnderstood({ being, correction, onCorrect, remarks, onRemark, added }: Props) {
  const { t } = useTranslation('portal');
  if (being.state === 'nothing') return null;
  // To somebody in distress we say that a person comes first, and nothing about how we read.
  if (being.state === 'read' && isInDistress(being.reading))
    return <Understood reading={being.reading} correcting={{ onCorrect }} />;
  return (
    <section className={css.understood} aria-labelledby="understood">
      <h2 id="understood">{t('understood.title')}</h2>
      {being.state === 'reading' && (
        <p className={css.quiet} role="status">
          {t('understood.reading')}
        </p>
      )}
      {being.state === 'failed' && <p className={css.quiet}>{t('understood.failed')}</p>}
      {being.state === 'read' && (
        <>
          {!being.reading.unread && <p className={css.quiet}>{t('understood.lead')}</p>}
          <Understood reading={corrected(being.reading, correction)} correcting={{ onCorrect, remarks, onRemark }} />
        </>
      )}
      {added && (
        <div className={css.added}>
          <p className={css.quiet}>{t('understood.added')}</p>
          <pre className={css.lines}>{added}</pre>
        </div>
      )}
    </section>
  );
}
