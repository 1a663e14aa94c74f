import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { Ago } from '../../ui/ago.tsx';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { usePaged } from '../portal/use-paged.ts';
import css from './account.module.css';

/** What the coach showed, for one's own eyes. No lead and no admin can open it. */
export function CoachingRecord() {
  const { t, i18n } = useTranslation('account');
  const errorWords = useErrorWords();
  const { items, asked, older } = usePaged(endpoints.listCoaching);
  const clear = useAct(endpoints.clearCoaching, {
    refreshes: [endpoints.listCoaching],
    onSuccess: () => setSure(false),
  });
  const [sure, setSure] = useState(false);
  const list = (words: string[]) => new Intl.ListFormat(i18n.language).format(words);
  return (
    <section className={css.part} aria-labelledby="coaching">
      <h2 id="coaching">{t('coaching.title')}</h2>
      <p className={css.soft}>{t('coaching.yours')}</p>
      {!items &&
        (asked.error ? (
          <Failed error={asked.error} retry={() => void asked.refetch()} small />
        ) : (
          <Skeletons rows={3} />
        ))}
      {items?.length === 0 && <p className={css.faint}>{t('coaching.empty')}</p>}
      {items && items.length > 0 && (
        <>
          <ul className={css.list}>
            {items.map(({ id, ticketNumber, made, shown, kept, unheard, at }) => (
              <li key={id} className={css.item}>
                <div>
                  <p className={css.strong}>
                    <Link to="/desk/$view/$number" params={{ view: 'all', number: String(ticketNumber) }}>
                      {t('coaching.ticket', { number: ticketNumber })}
                    </Link>
                  </p>
                  {made.length > 0 && (
                    <p>{t('coaching.made', { what: list(made.map((move) => t(`move.${move}`))) })}</p>
                  )}
                  {shown.length > 0 && (
                    <p>{t('coaching.shown', { what: list(shown.map((misstep) => t(`misstep.${misstep}`))) })}</p>
                  )}
                  {kept.length > 0 && (
                    <p>{t('coaching.kept', { what: list(kept.map((misstep) => t(`misstep.${misstep}`))) })}</p>
                  )}
                  {unheard > 0 && <p>{t('coaching.unheard', { count: unheard })}</p>}
                </div>
                <span className={css.faint}>
                  <Ago at={at} />
                </span>
              </li>
            ))}
          </ul>
          {clear.isError && (
            <p role="alert" className={css.error}>
              {errorWords(clear.error)}
            </p>
          )}
          <div className={css.acts}>
            {older && (
              <Button variant="default" loading={asked.isFetchingNextPage} onClick={older}>
                {t('older')}
              </Button>
            )}
            <Button
              variant="default"
              loading={clear.isPending}
              onClick={() => (sure ? clear.mutate({}) : setSure(true))}
            >
              {t(sure ? 'coaching.clear-sure' : 'coaching.clear')}
            </Button>
            {sure && (
              <Button variant="subtle" onClick={() => setSure(false)}>
                {t('cancel')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
