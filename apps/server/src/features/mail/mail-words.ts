import { shorten } from './clean.ts';
import { withoutOurKeys } from './our-keys.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** The words of a mail as its message shows them: what is new, and folded away below it the rest. */
export function wordsToShow(mail: ParsedMail): { text: string; quotedText: string | null } {
  const ofFiles = mail.attachments.flatMap(({ text }) => text ?? []).join('\n\n');
  const said = mail.text !== '' ? mail.text : ofFiles !== '' ? ofFiles : mail.subject;
  const folded = [mail.text !== '' ? ofFiles : '', mail.signature ?? '', mail.quotedText ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
  return {
    text: withoutOurKeys(said),
    quotedText: folded === '' ? null : shorten(withoutOurKeys(folded), QUOTED_LENGTH),
  };
}

const QUOTED_LENGTH = 120_000;
