import type { AuthResults } from './auth-results.ts';
import type { AutomaticFinding } from './automatic.ts';
import type { BounceInfo } from './bounce.ts';
import type { MailPeople, MailPerson } from './addresses.ts';

/** A mail, read: bounded, cleaned, and safe to store. The raw mail stays the truth. */
export type ParsedMail = {
  kind: 'mail';
  messageId: string;
  /** The sender gave none, so this one was made from the bytes of the mail. */
  messageIdMadeUp: boolean;
  inReplyTo: string[];
  references: string[];
  /** A claim, never a proof. Null when no usable address was given. */
  from: MailPerson | null;
  replyTo: MailPerson[];
  to: MailPeople;
  cc: MailPeople;
  /** Where our own mail server delivered it: finds our plus-address even in a blind copy. */
  deliveredTo: string[];
  subject: string;
  date: Date | null;
  /** The new words only. */
  text: string;
  quotedText: string | null;
  signature: string | null;
  /** Somebody else's mail was passed on; without words of the sender's own it becomes the text. */
  forwarded: boolean;
  /** The new part, cleaned; null when the mail was plain text or could not be cleaned. */
  html: string | null;
  remoteImages: number;
  attachments: MailAttachment[];
  automatic: AutomaticFinding | null;
  bounce: BounceInfo | null;
  authResults: AuthResults | null;
  notices: MailNotice[];
  /** Bytes of the raw mail. */
  size: number;
};

export type UnreadableMail = { kind: 'unreadable'; reason: string };

export type MailAttachment = {
  kind: 'file' | 'invite' | 'mail' | 'winmail' | 'signature' | 'encrypted';
  filename: string;
  contentType: string;
  declaredType: string;
  size: number;
  cid: string | null;
  /** Shown within the words (a screenshot); otherwise listed below them. */
  inline: boolean;
  /** A picture by its bytes, safe to show; anything else is only ever offered for download. */
  showable: boolean;
  content: Buffer;
  /** What a person would want to know without opening it: an invitation, a forwarded mail. */
  text: string | null;
};

/** What the agent should be told about this mail, as codes the web turns into kind sentences. */
export type MailNotice =
  | 'sender-missing'
  | 'several-senders'
  | 'charset-guessed'
  | 'nothing-new-written'
  | 'text-cut'
  | 'html-too-heavy'
  | 'structure-cut'
  | 'attachments-cut'
  | 'recipients-cut'
  | 'winmail'
  | 'encrypted';

export type MailLimits = {
  /** Parts within parts, and parts in all. */
  depth: number;
  parts: number;
  recipients: number;
  attachments: number;
  attachmentBytes: number;
  textCharacters: number;
  quotedCharacters: number;
};

export const MAIL_LIMITS: MailLimits = {
  depth: 20,
  parts: 400,
  recipients: 100,
  attachments: 100,
  attachmentBytes: 50 * 1024 * 1024,
  textCharacters: 200_000,
  quotedCharacters: 100_000,
};

/** What only the surrounding desk can know. Everything may be left out. */
export type ParseContext = {
  envelopeFrom?: string | null;
  /** The name our own mail server signs Authentication-Results with. */
  trustedServer?: string | null;
  deskId?: string | null;
  limits?: Partial<MailLimits>;
  now?: () => number;
};
