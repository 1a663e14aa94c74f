import { oneLine, shorten } from './clean.ts';

export const MAX_SUBJECT = 250;

/** Re:, AW:, RE[2]:, Fwd:, WG:, SV:, Antw:, TR:, RV:, Odp:, 回复： … as mail programs of many languages write them. */
const REPLY = 're|aw|antw(?:ort)?|sv|vs|vá|odp|ynt|res|ref|rif|r|回复|回覆|答复|返信|отв(?:ет)?|απ|تر|رد|תגובה|השב';
const FORWARD = 'fwd?|wg|wtr|tr|rv|enc|i|vb|vl|doorst|pd|pf|转发|轉寄|転送|пересл|προωθ|הועבר|إعادة توجيه';
const PREFIX = new RegExp(
  `^\\s*(?:\\[(?:external|extern|externe?|ext)\\]\\s*|(?:${REPLY}|${FORWARD})\\s*(?:\\[\\d+\\]|\\(\\d+\\))?\\s*[:：]\\s*)`,
  'iu',
);
const FORWARD_PREFIX = new RegExp(`^\\s*(?:\\[[^\\]]*\\]\\s*)?(?:${FORWARD})\\s*[:：]`, 'iu');

/** What the mail is about, without the trail of Re: and Fwd: in front of it. */
export function baseSubject(subject: string): string {
  let rest = oneLine(subject, MAX_SUBJECT);
  for (let turns = 0; turns < 20; turns++) {
    const shorter = rest.replace(PREFIX, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.replace(/\s*\[#\d{1,12}\]/g, '').trim();
}

export function isForwardSubject(subject: string): boolean {
  return FORWARD_PREFIX.test(subject);
}

/** Always the latest subject: a thread renamed by the requester keeps its new name. */
export function replySubject(latest: string, ticketNumber: number): string {
  return `Re: ${shorten(baseSubject(latest), 180)} [#${ticketNumber}]`;
}

/** Numbers written as `[#1042]`. A number is a label: it suggests a ticket and opens none. */
export function ticketNumbersIn(subject: string): number[] {
  const found = [...subject.slice(0, 1_000).matchAll(/\[#(\d{1,9})\]/g)].map((match) => Number(match[1]));
  return [...new Set(found)].slice(0, 5);
}

/**
 * People answer an old mail to write about something new. A subject sharing few words with
 * the old one is a hint, together with an old, settled ticket, that a new ticket is kinder.
 */
export function subjectChangedALot(before: string, after: string): boolean {
  const old = wordsOf(before);
  const now = wordsOf(after);
  if (old.size === 0 || now.size === 0) return false;
  const shared = [...now].filter((word) => old.has(word)).length;
  return shared / Math.min(old.size, now.size) < 0.34;
}

function wordsOf(subject: string): Set<string> {
  return new Set(
    baseSubject(subject)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
  );
}
