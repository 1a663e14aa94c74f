import type { View } from '@attune/contract';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { useIsEmpty } from '../queue/use-rows.ts';
import { FirstStep, useNobodyYet } from './first-step.tsx';
import css from './nothing-open.module.css';

/** Beside the queue while no ticket is open. */
export default function NothingOpen() {
  const { t } = useTranslation('desk');
  const { view = 'queue' } = useParams({ strict: false });
  const empty = useIsEmpty(view as View);
  const nobodyYet = useNobodyYet();
  usePageTitle(t(`view.${view}`));
  return (
    <div className={css.middle}>
      {empty === true && nobodyYet !== undefined ? (
        <Empty
          title={nobodyYet ? t('nothing.new-title') : t('nothing.empty-title')}
          words={nobodyYet ? t('nothing.new-words') : t('nothing.empty-words')}
        >
          <FirstStep nobodyYet={nobodyYet} />
        </Empty>
      ) : empty === false ? (
        <Empty title={t('nothing.title')} words={view === 'queue' ? t('nothing.words') : t('nothing.choose')}>
          <p className={css.keys}>
            <Kbd keys="j" /> <Kbd keys="k" /> {t('nothing.move')} · <Kbd keys="enter" /> {t('nothing.open')} ·{' '}
            <Kbd keys="?" /> {t('nothing.help')}
          </p>
        </Empty>
      ) : null}
    </div>
  );
}
