import type { Span } from '../shapes.ts';

export const SPAN_KINDS = [
  'said',
  'subject',
  'greeting',
  'closing',
  'signature',
  'quoted',
  'disclaimer',
  'log',
] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];
export interface TextSpan extends Span {
  kind: SpanKind;
}

interface Line {
  text: string;
  start: number;
  end: number; // including the line end, so that the spans join up to the whole text
}

const QUOTE_HEADER =
  /^\s*(?:-{2,}\s*)?(?:(?:original|forwarded|earlier|previous|ursprüngliche|weitergeleitete)\b.{0,40}(?:message|mail|nachricht).*|begin forwarded message:?|(?:on|am|le|el|op)\b.{6,120}\b(?:wrote|schrieb|écrit|escribió|schreef)\s*:?)\s*(?:-{2,})?\s*$/i;
const MAIL_HEADER = /^\s*>?\s*(?:from|sent|to|cc|date|von|gesendet|an|betreff|de|envoyé|objet|subject)\s*:\s*\S/i;
const CLOSING =
  /^\s*(?:(?:(?:with\s+)?(?:many\s+|best|kind|kindest|warm|warmest|friendly|my)\s*)?(?:regards?|wishes|greetings|rgds|thanks|thank\s+you|thx|cheers|ta)(?:\s+(?:again|in\s+advance|all|everyone|team|so\s+much|very\s+much|for\s+your\s+(?:help|time|support|assistance|attention|understanding|efforts?)))?(?:\s*(?:,|and|&)\s*(?:best|kind|warm)?\s*(?:regards?|wishes))?|best|br|kr|mfg|all\s+the\s+best|have\s+a\s+(?:nice|good|great|lovely)\s+(?:day|weekend|evening|one)|(?:yours|your)\s*(?:sincerely|faithfully|truly)?|sincerely(?:\s+yours)?|respectfully|yours|talk\s+soon|sent\s+from\s+my\s+.*|get\s+outlook\s+for\s+.*)\s*[,.!-]*\s*$/i;
const NAME_LINE =
  /^\s*(?:[-–—~*]\s*)?(?:(?:dr|prof|mr|mrs|ms|sr|rev|sister|frau|herr)\.?\s+)?[\p{Lu}][\p{L}'’.-]*(?:\s+(?:[\p{Lu}][\p{L}'’.-]*|de|van|der|von|binti?|al|la|di|du)){0,4}(?:\s*[,(]\s*[^.!?]{2,60}\)?)?\s*$/u;
const GREETING =
  /^\s*(?:hi|hello|hey|hallo|dear|good\s+(?:morning|afternoon|evening|day)|morning|afternoon|evening|bonjour|greetings|to\s+whom)\b[^.!?;:\n]{0,40}[,!:.]?\s*$/i;
const INLINE_GREETING =
  /^\s*(?:hi|hello|hey|hallo|dear|good\s+(?:morning|afternoon|evening|day)|morning|afternoon|evening|bonjour)\b(?:\s+(?:there|all|team|again|everyone|folks|both|dear|support|it|sir|madam|colleagues|mr\.?|mrs\.?|ms\.?|dr\.?|helpdesk|help|desk|service|[\p{Lu}][\p{L}'’-]*)){0,4}\s*[,!.:]+\s+(?=\S)/iu;
const DISCLAIMER =
  /\b(?:confidential(?:ity)?\s+(?:notice|and|information)|this\s+(?:e-?mail|message)(?:\s+and\s+any\s+attachments?)?\s+(?:is|are|may|contains)\s+.{0,40}(?:confidential|intended|privileged)|intended\s+(?:solely\s+)?for\s+the\s+(?:use\s+of\s+the\s+)?(?:addressee|named|recipient)|if\s+you\s+(?:are\s+not|have\s+received)\s+.{0,30}(?:intended\s+recipient|in\s+error)|consider\s+the\s+environment\s+before\s+printing|caution:\s+this\s+e-?mail\s+originated|external\s+(?:e-?mail|sender))\b/i;
const LOG_LINE =
  /^\s*(?:at\s+[\w$.<>]+\s*\(|at\s+\S+:\d+|Traceback\s|File\s+"[^"]+",\s+line|Caused\s+by:|\.{3}\s+\d+\s+more|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d[.,]?\d*\s|\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE|CRITICAL)\]?\b[:\s]|(?:npm|yarn|pip|error|warning|fatal)\s+(?:ERR!|error|warning|code)\b|FATAL\s+ERROR|(?:[\w.]+)?(?:Exception|Error):\s|(?:Aborted|Segmentation fault|Killed)\b.*$|\$\s+\w+|(?:C|D):\\\S+>|PS\s+[A-Z]:\\|0x[0-9a-f]{4,}|error\s+Command\s+failed|exit\s+(?:code|status)\s+\d+|(?:curl|ssh|ping|traceroute)\s+\S+$)/;

/**
 * Separates what the person says now from what travels along: the mail they answer, signature,
 * legal footer, logs and stack traces. The spans join up to the whole text, so nothing is lost:
 * `strip(text).map((s) => s.quote).join('') === text`.
 */
export function strip(text: string): TextSpan[] {
  const lines = linesOf(text);
  const kinds = lines.map((): SpanKind => 'said');
  markQuoted(lines, kinds);
  markLogs(lines, kinds);
  lines.forEach((line, i) => {
    if (kinds[i] === 'said' && DISCLAIMER.test(line.text)) kinds[i] = 'disclaimer';
  });
  markSubject(lines, kinds);
  markGreeting(lines, kinds);
  markEnding(lines, kinds);
  return splitInlineGreeting(text, merge(text, lines, kinds));
}

/** The spans in which the person speaks, the subject line included. */
export function saidIn(text: string): TextSpan[] {
  return strip(text).filter((span) => span.kind === 'said' || span.kind === 'subject');
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at + 1;
    lines.push({ text: text.slice(start, end).replace(/\r?\n$/, ''), start, end });
    start = end;
  }
  return lines;
}

function markQuoted(lines: Line[], kinds: SpanKind[]): void {
  let rest = false;
  lines.forEach((line, i) => {
    if (!rest && QUOTE_HEADER.test(line.text)) rest = true;
    if (!rest && i > 0 && blockOfHeaders(lines, i)) rest = true;
    if (rest || /^\s*>/.test(line.text)) kinds[i] = 'quoted';
  });
}

// An old mail pasted without marks begins with at least three header lines.
function blockOfHeaders(lines: Line[], from: number): boolean {
  return [0, 1, 2].every((k) => MAIL_HEADER.test(lines[from + k]?.text ?? ''));
}

function markLogs(lines: Line[], kinds: SpanKind[]): void {
  let fenced = false;
  lines.forEach((line, i) => {
    if (kinds[i] !== 'said') return;
    const fence = /^\s*```/.test(line.text);
    if (fence || fenced || LOG_LINE.test(line.text)) kinds[i] = 'log';
    if (fence) fenced = !fenced;
  });
}

function markSubject(lines: Line[], kinds: SpanKind[]): void {
  const first = lines.findIndex((line) => line.text.trim() !== '');
  if (first >= 0 && kinds[first] === 'said' && /^\s*subject\s*:/i.test(lines[first]!.text)) kinds[first] = 'subject';
}

function markGreeting(lines: Line[], kinds: SpanKind[]): void {
  const first = lines.findIndex((line, i) => line.text.trim() !== '' && kinds[i] === 'said');
  if (first < 0 || !GREETING.test(lines[first]!.text)) return;
  const more = lines.some((line, i) => i > first && kinds[i] === 'said' && line.text.trim() !== '');
  if (more) kinds[first] = 'greeting';
}

// Reads upwards from the end: name lines, then the formula above them.
function markEnding(lines: Line[], kinds: SpanKind[]): void {
  const dashes = lines.findIndex((line, i) => i > 0 && kinds[i] === 'said' && /^\s*(?:--|__+)\s*$/.test(line.text));
  if (dashes > 0) for (let i = dashes; i < lines.length; i++) if (kinds[i] === 'said') kinds[i] = 'signature';
  const said = lines
    .map((line, i) => ({ line, i }))
    .filter(({ line, i }) => kinds[i] === 'said' && line.text.trim() !== '');
  if (said.length < 2) return;
  const tail = said.slice(-7);
  for (let k = tail.length - 1; k >= 1 || (k === 0 && said.length > tail.length); k--) {
    const entry = tail[k];
    if (!entry) break;
    if (!CLOSING.test(entry.line.text)) continue;
    if (!tail.slice(k + 1).every(({ line }) => line.text.trim().length <= 70)) continue;
    kinds[entry.i] = 'closing';
    for (const { i } of tail.slice(k + 1)) kinds[i] = 'signature';
    return;
  }
  const last = tail.at(-1)!;
  if (
    NAME_LINE.test(last.line.text) &&
    last.line.text.trim().length <= 60 &&
    !/\b(?:is|are|not|please|and|the|works?|nothing)\b/i.test(last.line.text)
  ) {
    kinds[last.i] = 'signature';
  }
}

function merge(text: string, lines: Line[], kinds: SpanKind[]): TextSpan[] {
  const spans: TextSpan[] = [];
  lines.forEach((line, i) => {
    const last = spans.at(-1);
    const kind = line.text.trim() === '' && last ? last.kind : kinds[i]!;
    if (last && last.kind === kind) last.end = line.end;
    else spans.push({ kind, start: line.start, end: line.end, quote: '' });
  });
  for (const span of spans) span.quote = text.slice(span.start, span.end);
  return spans;
}

// "Hi Bo, the scanner is dead": the first words are a greeting, the rest is said.
function splitInlineGreeting(text: string, spans: TextSpan[]): TextSpan[] {
  const at = spans.findIndex((span) => span.kind === 'said' && span.quote.trim() !== '');
  if (at < 0) return spans;
  const span = spans[at]!;
  const greeting = INLINE_GREETING.exec(span.quote);
  if (!greeting) return spans;
  const cut = span.start + greeting[0].length;
  return [
    ...spans.slice(0, at),
    { kind: 'greeting', start: span.start, end: cut, quote: text.slice(span.start, cut) },
    { kind: 'said', start: cut, end: span.end, quote: text.slice(cut, span.end) },
    ...spans.slice(at + 1),
  ];
}
