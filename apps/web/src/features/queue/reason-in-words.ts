import type { Reason } from '@attune/contract';
import type { TFunction } from 'i18next';
import { lengthInWords, momentInWords } from '../../ui/time-in-words.ts';

export interface Said {
  words: string;
  /** Urgent reasons are set in ink, the others are quieter. */
  weight: 'first' | 'plain';
}

/** Why a ticket stands where it stands, as a colleague would say it. */
export function reasonInWords(reason: Reason, t: TFunction<'queue'>, now: number, locale: string): Said {
  const since = (at: string) => lengthInWords(now - Date.parse(at), locale);
  switch (reason.kind) {
    case 'distress':
      return { words: t('reason.distress'), weight: 'first' };
    case 'risk':
      return { words: t(`reason.risk.${reason.risk}`), weight: reason.risk === 'repeat' ? 'plain' : 'first' };
    case 'promise': {
      const late = Date.parse(reason.dueAt) < now;
      return {
        words: late
          ? t('reason.promise-late', { time: since(reason.dueAt) })
          : t('reason.promise', { time: momentInWords(reason.dueAt, now, locale) }),
        weight: late ? 'first' : 'plain',
      };
    }
    case 'deadline':
      return { words: t('reason.deadline', { quote: shortened(reason.quote) }), weight: 'first' };
    case 'urgency':
      return { words: t(`reason.urgency.${reason.urgency}`), weight: reason.urgency === 3 ? 'first' : 'plain' };
    case 'heat': {
      const feeling = reason.emotion ? t(`ui:emotion.${reason.emotion}`) : t('reason.heat');
      const degree = t(`ui:heat.${reason.intensity}`);
      return reason.quote
        ? { words: t('reason.heat-quote', { degree, feeling, quote: shortened(reason.quote) }), weight: 'plain' }
        : { words: t('reason.heat-plain', { degree, feeling }), weight: 'plain' };
    }
    case 'priority':
      return { words: t('reason.priority', { priority: t(`ui:priority.${reason.priority}`) }), weight: 'plain' };
    case 'waiting':
      return { words: t('reason.waiting', { time: since(reason.since) }), weight: 'plain' };
    case 'not-yet':
      return { words: t('reason.not-yet', { count: reason.times }), weight: 'first' };
  }
}

const LONGEST = 42;
/** A quote that fits into a row; cut between words. */
export function shortened(quote: string, longest = LONGEST): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.lastIndexOf(' ', longest);
  return `${line.slice(0, cut > longest / 2 ? cut : longest).replace(/[\s,;:.]+$/, '')}…`;
}
