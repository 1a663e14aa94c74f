import { Anchor } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import css from './states.module.css';

function Said({ about }: { about: 'not-here' | 'forbidden' }) {
  const { t } = useTranslation('ui');
  const title = t(`${about}.title`);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={css.page}>
      <div className={css.state}>
        <h1 className={css.title}>{title}</h1>
        <p className={css.words}>{t(`${about}.words`)}</p>
        <Anchor href="/">{t('not-here.home')}</Anchor>
      </div>
    </main>
  );
}

/** What one may not see and what does not exist look the same. */
export const NotHere = () => <Said about="not-here" />;
/** A page for other people of the desk. */
export const Forbidden = () => <Said about="forbidden" />;
