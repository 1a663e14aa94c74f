import { normaliseAddress } from './addresses.ts';
import { isOfDesk, type MailDesk } from './desk-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** Who a mail says that it is from. A claim: it names a person and gives no rights. */
export interface Sender {
  address: string;
  name: string;
  /** Our own mail server has proved that the mail comes from the domain of this address. */
  proved: boolean;
}

/** `invalid` is a domain that nobody can own (RFC 2606), so nothing is ever sent there. */
export const NOBODY: Sender = { address: 'unknown-sender@no-address.invalid', name: 'Unknown sender', proved: false };
export const hasNoAddress = (address: string): boolean => address.endsWith('.invalid');

/**
 * The person behind a mail: From. Where From names a machine (ours, or one that takes no
 * answers, as web forms do), the address that wants the answer. Never Reply-To in any other
 * case: it is the easiest way to have somebody else's answer sent to oneself. Null
 * when the mail claims to be from this desk and names nobody.
 */
export function senderOf(mail: ParsedMail, envelopeFrom: string | null, desk: MailDesk): Sender | null {
  const { from } = mail;
  if (from === null) return fromEnvelope(envelopeFrom, desk);
  const isDesk = isOfDesk(from.address, desk);
  if (isDesk || mail.automatic?.rule === 'no-reply-address') {
    const wantsAnswer = mail.replyTo.find(({ address }) => !isOfDesk(address, desk));
    if (wantsAnswer !== undefined) return { ...wantsAnswer, proved: false };
    if (isDesk) return null;
  }
  return { ...from, proved: isProved(mail) };
}

function fromEnvelope(envelopeFrom: string | null, desk: MailDesk): Sender {
  const address = normaliseAddress(envelopeFrom ?? '');
  return address === null || isOfDesk(address, desk) ? NOBODY : { address, name: '', proved: false };
}

/**
 * DMARC alone says that the domain in From is the one that was checked. A DKIM signature may be
 * of any domain, and with several senders nobody knows whom the check was about.
 */
const isProved = (mail: ParsedMail): boolean =>
  mail.authResults?.dmarc === 'pass' && !mail.notices.includes('several-senders');

/** Our own server says that this mail is not from whom it claims. */
export const isDisproved = (mail: ParsedMail): boolean =>
  mail.authResults?.dmarc === 'fail' || mail.notices.includes('several-senders');
