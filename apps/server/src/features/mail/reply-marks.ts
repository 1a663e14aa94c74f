/**
 * How the beginning of an older mail looks in words, in the languages we meet. Shared by the
 * plain-text and the HTML reader, so that both cut at the same place.
 */

/** "On … Amina wrote:" and its relatives: one sentence, ending in a colon, with a name or address in it. */
const ATTRIBUTIONS: readonly RegExp[] = [
  /^On\b.{4,300}\bwrote:$/i,
  /^(?:Am|Den)\b.{4,300}\b(?:schrieb|schreef|skrev)\b.{0,160}:$/i,
  /^.{4,200}\b(?:schrieb am|hat am)\b.{4,120}(?:geschrieben)?:$/i,
  /^Le\b.{4,300}\ba [ée]crit\s?:$/i,
  /^El\b.{4,300}\b(?:escribi[óo]|va escriure)\s?:$/i,
  /^(?:Il|In data)\b.{4,300}\bha scritto\s?:$/i,
  /^(?:Em|A)\b.{4,300}\bescreveu\s?:$/i,
  /^Op\b.{4,300}\b(?:schreef|het volgende geschreven).{0,160}:$/i,
  /^(?:Den|På|P[aå])\b.{4,300}\b(?:skrev|skreiv)\b.{0,160}:$/i,
  /^(?:W dniu|Dnia|Dne)\b.{4,300}\b(?:napisa[łl]|pisze|napsal)\S{0,4}.{0,160}:$/i,
  /^.{6,200}\bkirjoitti\b.{0,160}:$/i,
  /^.{6,200}\btarihinde\b.{2,200}\byazdı\s?:$/i,
  /^.{6,300}(?:пишет|написал\(?а?\)?)\s?:$/i,
  /^.{6,200}のメール[:：]$|^.{6,200}(?:wrote|のメッセージ)[:：]$/i,
  /^(?:在|于)?.{6,200}写道[:：]$/,
  /^.{6,200}님이 작성[:：]$/,
];

/** Some languages only give the date and the address: believed when a quotation follows. */
const BARE_ATTRIBUTION = /^.{0,160}\d.{0,160}<[^<>\s]+@[^<>\s]+>\s?[:：]$/;

export function isAttribution(line: string): boolean {
  const plain = sentence(line);
  return plain !== null && (BARE_ATTRIBUTION.test(plain) || ATTRIBUTIONS.some((pattern) => pattern.test(plain)));
}

/**
 * Sure even without quotation marks below it: an address, or a year and a time of day. "On
 * 3 March the installer wrote:" is a person telling a story.
 */
export function isSureAttribution(line: string): boolean {
  const plain = sentence(line);
  if (plain === null || !ATTRIBUTIONS.some((pattern) => pattern.test(plain))) return false;
  return (
    /[^\s<>]@[^\s<>]/.test(plain) ||
    (/\b\d{4}\b|\b\d{1,2}\.\d{1,2}\.\d{2}\b/.test(plain) && /\b\d{1,2}[:.h]\d{2}\b/.test(plain))
  );
}

function sentence(line: string): string | null {
  if (line.length > 600) return null;
  const plain = line
    .replace(/[*_\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /[:：]$/.test(plain) && /\d|@/.test(plain) ? plain : null;
}

const SEPARATOR =
  /^\s*-{2,}\s*(original message|original appointment|ursprüngliche nachricht|originalnachricht|urspr\. nachricht|message d'origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|original meddelelse|opprinnelig melding|alkuperäinen viesti|oryginalna wiadomość|wiadomość oryginalna|původní zpráva|исходное сообщение|原始邮件|元のメッセージ|元のメール|원본 메시지|reply above this line|bitte oberhalb dieser zeile antworten)\s*-{2,}\s*$/i;
const FORWARD_MARK =
  /^\s*(?:-{2,}\s*(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|vidarebefordrat meddelande|videresendt besked|пересылаемое сообщение|转发的邮件|転送メッセージ|轉寄的郵件)\s*-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (?:réexpédié|transféré)\s?:|inizio messaggio inoltrato:|inicio del mensaje reenviado:)\s*$/i;

export function isSeparator(line: string): boolean {
  return SEPARATOR.test(line.slice(0, 200));
}

export function isForwardMark(line: string): boolean {
  return FORWARD_MARK.test(line.slice(0, 200));
}

/** Outlook's block: From, Sent, To and Subject on lines of their own, in the reader's language. */
const LABELS: readonly RegExp[] = [
  /^(?:from|von|de|da|van|från|fra|lähettäjä|od|от|kimden|发件人|寄件者|差出人|보낸 사람|expéditeur|mittente|remitente)\s?[:：]/i,
  /^(?:sent|date|gesendet|datum|envoyé(?: le)?|enviado(?: el)?|enviada(?: em)?|fecha|inviato|data|verzonden|skickat|sendt|dato|lähetetty|wysłano|odesláno|отправлено|дата|tarih|gönderildi|发送时间|日期|送信日時|日付|보낸 날짜)\s?[:：]/i,
  /^(?:to|an|à|a|para|naar|aan|till|til|vastaanottaja|do|komu|кому|kime|收件人|宛先|받는 사람)\s?[:：]/i,
  /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|тема|konu|主题|主旨|件名|제목)\s?[:：]/i,
];

/** Three of the four labels within a few lines, the first of them at the start. */
export function isHeaderBlock(lines: readonly string[]): boolean {
  const block = lines.slice(0, 7).map((line) =>
    line
      .slice(0, 300)
      .replace(/[*_]/g, '')
      .replace(/^[\s>]+/, ''),
  );
  if (!LABELS[0]?.test(block[0] ?? '')) return false;
  return LABELS.filter((label) => block.some((line) => label.test(line))).length >= 3;
}

const DEVICE =
  /^(?:sent (?:from|via|with|using) (?:my )?(?:i(?:phone|pad)|android|samsung|galaxy|blackberry|windows phone|outlook|mail|yahoo|mobile|phone|proton ?mail|nokia|huawei|pixel)\b.{0,60}|get outlook for (?:ios|android|mac).{0,40}|von (?:meinem|meiner|mobil|unterwegs)\b.{0,40}\bgesendet|gesendet (?:von|mit|aus|über).{0,60}|envoyé (?:de(?:puis)?|à partir de) (?:mon|ma)?.{0,50}|enviado (?:desde|do) (?:mi|meu).{0,50}|inviato da(?:l mio)?.{0,50}|verzonden vanaf.{0,50}|skickat från.{0,50}|sendt fra.{0,50}|lähetetty .{0,40}(?:iphone|android)\S*|отправлено с.{0,50}|wysłane z.{0,50}|iphoneから送信|发自我的.{0,30}|나의 .{0,20}에서 보냄|(?:holen sie sich|obtenir|ottieni) outlook.{0,40})[.!]?$/i;

/** "Sent from my iPhone": a signature the person did not write. */
export function isDeviceLine(line: string): boolean {
  return line.length < 200 && DEVICE.test(line.trim());
}

const DISCLAIMER =
  /^\W{0,4}(?:this (?:e-?mail|message|communication|electronic)[^.]{0,120}(?:confidential|privileged|intended|solely)|the (?:information|contents?)[^.]{0,80}(?:e-?mail|message|transmission|communication)[^.]{0,120}(?:confidential|privileged|intended)|confidentiality (?:notice|note)|(?:legal )?disclaimer\b|important notice:|please consider the environment|diese (?:e-?mail|nachricht)[^.]{0,120}(?:vertraulich|bestimmt|rechtlich)|der inhalt dieser e-?mail|vertraulichkeitshinweis|bitte (?:denken|prüfen) sie[^.]{0,60}(?:umwelt|drucken)|ce (?:message|courriel|mail)[^.]{0,120}(?:confidentiel|destiné)|este (?:mensaje|correo)[^.]{0,120}(?:confidencial|dirig)|questo messaggio[^.]{0,120}(?:riservat|confidenzial)|esta mensagem[^.]{0,120}confidencial|dit (?:bericht|e-mail)[^.]{0,120}vertrouwelijk|geschäftsführer(?:in)?:|sitz der gesellschaft|amtsgericht\b.{0,40}\bhr[ab]\b|registered (?:office|in england))/i;

export function startsDisclaimer(line: string): boolean {
  return DISCLAIMER.test(line.trim().slice(0, 400));
}

const GATEWAY_BANNER =
  /^\W{0,6}(?:\[?(?:external|extern|externe)\]?\W{0,4}(?:e-?mail|sender|absender|message)?|caution|warning|achtung|vorsicht|attention)\b\W{0,4}.{0,60}(?:originated (?:from )?outside|external (?:sender|e-?mail|source)|outside (?:of )?(?:the|your|our) (?:organi[sz]ation|company)|stammt von (?:einem )?extern|außerhalb (?:der|unserer|ihrer) organisation|provient de l.ext[ée]rieur)/i;

/** A mail gateway's banner above the words, written by nobody. */
export function isGatewayBanner(line: string): boolean {
  return GATEWAY_BANNER.test(line.trim().slice(0, 400));
}

const CLOSING =
  /^(?:(?:kind|best|warm|many)?\s?(?:regards|wishes)|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|thanks(?: and regards)?|mit (?:freundlichen|besten|lieben|herzlichen) grüßen|(?:freundliche|beste|viele|liebe|herzliche|schöne) grüße|mfg|lg|vg|cordialement|bien à vous|saludos(?: cordiales)?|un saludo|cordiali saluti|distinti saluti|atenciosamente|met vriendelijke groet(?:en)?|(?:med )?vänliga hälsningar|med venlig hilsen|ystävällisin terveisin|pozdrawiam|s pozdravem|с уважением)[\s,.!]*$/i;
const CONTACT =
  /(?:\+?\d[\d\s()/.-]{6,}\d)|@|\bwww\.|https?:\/\/|\b(?:GmbH|AG|Ltd|Inc|LLC|S\.A\.|B\.V\.|SE|plc)\b|\b(?:tel|phone|fon|telefon|mobil|mobile|fax)\b/i;

/** A closing followed by at least two lines with telephone numbers, addresses or companies. */
export function isClosing(line: string): boolean {
  return line.length < 80 && CLOSING.test(line.trim());
}

export function isContactLine(line: string): boolean {
  return line.length < 160 && CONTACT.test(line);
}
