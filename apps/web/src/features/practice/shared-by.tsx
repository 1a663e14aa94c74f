import { endpoints } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import css from './debrief.module.css';

/** Whose rehearsal this is, when it is somebody else's. */
export function SharedBy({ id }: { id: string }) {
  const { t } = useTranslation('practice');
  const { data } = useEndpoint(endpoints.listSharedRuns);
  const trainee = data?.items.find((run) => run.id === id)?.trainee;
  return trainee ? <p className={css.soft}>{t('debrief.by', { name: trainee.name })}</p> : null;
}
