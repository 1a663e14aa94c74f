import type { Act } from '../../act.ts';
import { keepAttachment } from '../conversations/index.ts';
import { decodeEntities } from './html/entities.ts';
import type { MailHouse } from './desk-mail.ts';
import { withoutOurKeys } from './our-keys.ts';
import type { MailNotice, ParsedMail } from './parsed-mail.ts';

export interface KeptFiles {
  ids: string[];
  /**
   * The cleaned HTML with its pictures named: `<img data-attachment="<id>">` is a picture that
   * travelled in the mail and is an attachment of the message now. The frame that shows the
   * HTML has no origin, so the page around it fetches `/attachments/<id>` and hands the
   * picture in. `data-cid` remains where the mail names a picture that it did not bring.
   */
  html: string | null;
  /** Somebody attached them; the logo in a signature came by itself. */
  matter: boolean;
}

/** What could not be shown whole: then the mail as it came is there to download. */
const CUT: readonly MailNotice[] = ['html-too-heavy', 'text-cut', 'structure-cut', 'attachments-cut'];

/** Keeps the files of a mail and ties the pictures in its words to them. */
export async function keepFiles(act: Act, { blobs }: MailHouse, raw: Buffer, mail: ParsedMail): Promise<KeptFiles> {
  const shown = new Set(cidsIn(mail.html ?? ''));
  const ids: string[] = [];
  const byCid = new Map<string, string>();
  let matter = false;
  for (const file of mail.attachments) {
    const inWords = file.showable && file.cid !== null && shown.has(file.cid);
    const { id } = await keepAttachment(act, blobs, {
      filename: file.filename,
      contentType: file.contentType,
      content: file.content,
      inlineCid: inWords ? file.cid : null,
    });
    ids.push(id);
    if (inWords) byCid.set(file.cid!, id);
    matter ||= inWords || !(file.inline || file.kind === 'signature');
  }
  if (mail.notices.some((notice) => CUT.includes(notice))) {
    ids.push(
      (await keepAttachment(act, blobs, { filename: 'original.eml', contentType: 'message/rfc822', content: raw })).id,
    );
  }
  return { ids, html: mail.html === null ? null : withoutOurKeys(tied(mail.html, byCid)), matter };
}

const CID = /\bdata-cid="([^"]*)"/g;
const cidsIn = (html: string): string[] => [...html.matchAll(CID)].map(([, cid]) => decodeEntities(cid!));
const tied = (html: string, byCid: ReadonlyMap<string, string>): string =>
  html.replace(CID, (written, cid: string) => {
    const id = byCid.get(decodeEntities(cid));
    return id === undefined ? written : `data-attachment="${id}"`;
  });
