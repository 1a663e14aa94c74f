import { Tooltip } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { exactTime, timeInWords } from './time-in-words.ts';

const MINUTE = 60_000;
const tickers = new Set<() => void>();
let now = Date.now();
setInterval(() => {
  now = Date.now();
  for (const tick of tickers) tick();
}, MINUTE / 2);

/** The present, to the half minute: one clock for every time on the screen. */
export function useNow(): number {
  return useSyncExternalStore(
    (tick) => {
      tickers.add(tick);
      return () => tickers.delete(tick);
    },
    () => now,
  );
}

/** The present to the second, while something counts down. */
export function useSeconds(on: boolean): number {
  const [second, setSecond] = useState(() => Date.now());
  useEffect(() => {
    if (!on) return;
    const each = setInterval(() => setSecond(Date.now()), 250);
    return () => clearInterval(each);
  }, [on]);
  return second;
}

/** A time as people say it; the exact one on hover. */
export function Ago({ at, short }: { at: string; short?: boolean }) {
  const { i18n } = useTranslation();
  const said = timeInWords(at, useNow(), i18n.language, short ? 'short' : 'long');
  return (
    <Tooltip label={exactTime(at, i18n.language)}>
      <time dateTime={at}>{said}</time>
    </Tooltip>
  );
}
