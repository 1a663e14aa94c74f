import type { endpoints, Output } from '@attune/contract';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './new-scenario.module.css';

interface Props {
  draft: Output<typeof endpoints.scenarioFromTicket>;
  approve: () => void;
  drop: () => void;
}

/** What was replaced in a draft made of a ticket, for a person to look over before anything is kept. */
export function Approve({ draft: { replaced, source }, approve, drop }: Props) {
  const { t } = useTranslation('practice');
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <section className={css.new} aria-labelledby="approve">
      <div>
        <h2 id="approve" ref={top} tabIndex={-1}>
          {t('approve.title')}
        </h2>
        <p>{t('approve.about')}</p>
      </div>
      {replaced.length === 0 ? (
        <p>{t('approve.nothing')}</p>
      ) : (
        <table className={css.replaced}>
          <thead>
            <tr>
              <th scope="col">{t('approve.was')}</th>
              <th scope="col">{t('approve.now')}</th>
              <th scope="col">{t('approve.what')}</th>
            </tr>
          </thead>
          <tbody>
            {replaced.map(({ was, now, what }) => (
              <tr key={`${was} ${what}`}>
                <td>{was}</td>
                <td>{now}</td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <h3>{t('approve.draft')}</h3>
        <pre className={css.draft} tabIndex={0} aria-label={t('approve.draft')} role="region">
          {source}
        </pre>
      </div>
      <div className={css.acts}>
        <Button onClick={approve}>{t('approve.yes')}</Button>
        <Button variant="default" onClick={drop}>
          {t('approve.no')}
        </Button>
      </div>
    </section>
  );
}
