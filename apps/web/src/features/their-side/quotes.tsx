import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './quotes.module.css';

interface Quoted {
  quote: string;
  messageId: string;
}
const FIRST = 3;

/** Their own words; each leads to the message it stands in. */
export function Quotes<Q extends Quoted>({ quotes, label }: { quotes: Q[]; label?: (quote: Q) => string }) {
  const { t } = useTranslation('their-side');
  const [all, setAll] = useState(false);
  const shown = all ? quotes : quotes.slice(0, FIRST);
  return (
    <>
      <ul className={css.list}>
        {shown.map((quote, i) => (
          <li key={i}>
            {label && (i === 0 || label(shown[i - 1]!) !== label(quote)) && (
              <span className={css.label}>{label(quote)}</span>
            )}
            <a
              href={`#message-${quote.messageId}`}
              className={css.quote}
              onClick={(e) => (e.preventDefault(), goTo(quote.messageId))}
            >
              <q>{quote.quote.trim()}</q>
            </a>
          </li>
        ))}
      </ul>
      {shown.length < quotes.length && (
        <UnstyledButton className={css.more} onClick={() => setAll(true)}>
          {t('more', { count: quotes.length - shown.length })}
        </UnstyledButton>
      )}
    </>
  );
}

function goTo(messageId: string): void {
  document.getElementById(`message-${messageId}`)?.scrollIntoView({ block: 'center' });
}
