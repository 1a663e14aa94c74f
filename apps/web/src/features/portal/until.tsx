import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/ago.tsx';
import { exactTime } from '../../ui/time-in-words.ts';
import { byWhen } from './by-when.ts';

/** A time somebody waits for; the exact one on hover. */
export function Until({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  return (
    <time dateTime={at} title={exactTime(at, i18n.language)}>
      {byWhen(at, now, i18n.language)}
    </time>
  );
}
