import type { Survey } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { lengthInWords } from '../../ui/time-in-words.ts';
import css from './offers.module.css';

/** The two questions, as the person answered them. */
export function SurveyResult({ survey }: { survey: Survey }) {
  const { t, i18n } = useTranslation('resolution');
  return (
    <dl className={css.survey}>
      <dt>{t('survey.solved')}</dt>
      <dd>{t('survey.of-five', { n: survey.solved })}</dd>
      <dt>{t('survey.treated')}</dt>
      <dd>{t('survey.of-five', { n: survey.treated })}</dd>
      {survey.minutesLost !== null && survey.minutesLost > 0 && (
        <>
          <dt>{t('survey.lost')}</dt>
          <dd>{lengthInWords(survey.minutesLost * 60_000, i18n.language)}</dd>
        </>
      )}
      {survey.words && (
        <dd className={css.said}>
          <q>{survey.words}</q>
        </dd>
      )}
    </dl>
  );
}
