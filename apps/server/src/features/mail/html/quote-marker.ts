/**
 * How mail programs mark the mail they answer. Class names and ids are lost in cleaning,
 * so the meaning is kept as one word of ours.
 */
export type QuoteMarker = 'attribution' | 'quote' | 'container' | 'rest' | 'signature';

export function quoteMarker(tag: string, given: Readonly<Record<string, string>>): QuoteMarker | null {
  const names = ` ${given.class ?? ''} ${given.id ?? ''} `.slice(0, 1_000).toLowerCase();
  if (
    / (?:x_)*(?:gmail_attr|moz-cite-prefix|reply-intro|zmail_attr|ms-outlook-reply-line|protonmail_reply_intro) /.test(
      names,
    )
  )
    return 'attribution';
  if (
    / (?:x_)*(?:divrplyfwdmsg|appendonsend|mail-editor-reference-message-container|outlookmessageheader|ymail_android_quoted|olk_src_body_section) /.test(
      names,
    )
  )
    return 'rest';
  if (tag === 'hr' && / (?:x_)*(?:stopspelling|zwchr) /.test(names)) return 'rest';
  if (tag === 'blockquote' && (given.type?.toLowerCase() === 'cite' || given.cite !== undefined)) return 'quote';
  if (/ (?:x_)*(?:gmail_quote|gmail_quote_container|gmail_extra) /.test(names))
    return tag === 'blockquote' ? 'quote' : 'container';
  if (
    / (?:x_)*(?:yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|moz-forward-container|front-blockquote|gmx_quote|quote-header) /.test(
      names,
    )
  )
    return 'quote';
  if (
    / (?:x_)*(?:gmail_signature|moz-signature|applemailsignature|ms-outlook-mobile-signature|signature|protonmail_signature_block|_rc_sig) /.test(
      names,
    )
  )
    return 'signature';
  // Outlook for Windows: a thin grey line above "From: … Sent: …".
  const style = (given.style ?? '').slice(0, 1_000).toLowerCase();
  const isOutlookLine =
    style.includes('border-top') && /#e1e1e1|#b5c4df|rgb\((?:225, ?225, ?225|181, ?196, ?223)\)/.test(style);
  return tag === 'div' && isOutlookLine ? 'container' : null;
}
