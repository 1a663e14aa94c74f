import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import css from './nothing-open.module.css';

/** Beside the queue while no ticket is open. */
export default function NothingOpen() {
  const { t } = useTranslation('desk');
  const { view = 'queue' } = useParams({ strict: false });
  usePageTitle(t(`view.${view}`));
  return (
    <div className={css.middle}>
      <Empty title={t('nothing.title')} words={t('nothing.words')}>
        <p className={css.keys}>
          <Kbd keys="j" /> <Kbd keys="k" /> {t('nothing.move')} · <Kbd keys="enter" /> {t('nothing.open')} ·{' '}
          <Kbd keys="?" /> {t('nothing.help')}
        </p>
      </Empty>
    </div>
  );
}
