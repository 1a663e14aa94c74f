import type { RunDebrief } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { SHOWN } from './curve.tsx';
import css from './debrief.module.css';

export function CurveTable({ curve }: { curve: NonNullable<RunDebrief['scored']>['curve'] }) {
  const { t } = useTranslation('practice');
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('debrief.turn-head')}</th>
          {SHOWN.map((id) => (
            <th key={id} scope="col">
              {t(`debrief.line.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {curve.map(({ turn, state }) => (
          <tr key={turn}>
            <th scope="row">{turn === 0 ? t('debrief.start') : turn}</th>
            {SHOWN.map((id) => (
              <td key={id}>{Math.round(state[id])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
