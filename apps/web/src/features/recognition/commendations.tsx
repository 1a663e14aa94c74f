import type { Commendation } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import { Part } from '../their-side/part.tsx';
import css from './commendations.module.css';

/** Praise that this ticket brought, in the words of who said it. */
export function Commendations({ said }: { said: Commendation[] }) {
  const { t } = useTranslation('recognition');
  if (said.length === 0) return null;
  return (
    <Part title={t('part')}>
      <ul className={css.list}>
        {said.map((praise) => (
          <li key={praise.id}>
            <q>{praise.words}</q>
            <span className={css.aside}>
              {t('to', { from: praise.from, to: praise.to.name })} · <Ago at={praise.at} short />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
