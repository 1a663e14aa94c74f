import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import css from './states.module.css';

/** Says that the desk cannot be reached, and that what one writes is kept. */
export function Offline() {
  const { t } = useTranslation('ui');
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={css.bar} role="status">
      {t('offline')}
    </div>
  );
}
