// What a text is cut into before it is read. By hand rather than by an expression, for every letter
// of every message comes by here.

const Sort = { Other: 0, Letter: 1, Digit: 2, Mark: 3 } as const;

// The first letters of Europe and their marks; the others are asked for one by one.
const SORTS = new Uint8Array(0x250);
for (let code = 0; code < SORTS.length; code++) SORTS[code] = sortOf(String.fromCharCode(code));

function sortOf(char: string): number {
  if (/\p{L}/u.test(char)) return Sort.Letter;
  if (/\d/.test(char)) return Sort.Digit;
  return /[!?.,;:"()/&%$€£#@*+=<>~…-]|\p{Extended_Pictographic}/u.test(char) ? Sort.Mark : Sort.Other;
}

function sortAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < SORTS.length ? SORTS[code]! : Number.isNaN(code) ? Sort.Other : sortOf(charAt(text, at));
}

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!);
const sizeAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Where the word, number or mark ends that begins here; here itself when none does. */
export function pieceEnd(text: string, start: number): number {
  switch (sortAt(text, start)) {
    case Sort.Letter:
      return wordEnd(text, start);
    case Sort.Digit:
      return numberEnd(text, start);
    case Sort.Mark:
      return markEnd(text, start);
    default:
      return start;
  }
}

// "o'clock": an apostrophe between letters is part of the word.
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (sortAt(text, at) === Sort.Letter) at += sizeAt(text, at);
    if (!isApostrophe(text.charCodeAt(at)) || sortAt(text, at + 1) !== Sort.Letter) return at;
    at++;
  }
}

// "10:30", "1,000.5".
function numberEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (sortAt(text, at) === Sort.Digit) at++;
    const char = text[at];
    if ((char !== '.' && char !== ':' && char !== ',') || sortAt(text, at + 1) !== Sort.Digit) return at;
    at++;
  }
}

function markEnd(text: string, start: number): number {
  const char = text[start]!;
  if (char === '!') return runEnd(text, start, '!');
  if (char === '?') return runEnd(text, start, '!?');
  if (char === '.') return runEnd(text, start, '.');
  if (char === '<' && text[start + 1] === '3') return start + 2;
  if (char === ':' || char === ';' || char === '=') return faceEnd(text, start);
  return start + sizeAt(text, start);
}

function runEnd(text: string, start: number, run: string): number {
  let at = start;
  while (at < text.length && run.includes(text[at]!)) at++;
  return at;
}

// ":-)" before a space or at the end; otherwise the mark by itself.
function faceEnd(text: string, start: number): number {
  let mouth = start + 1;
  if (isApostrophe(text.charCodeAt(mouth))) mouth++;
  if (text[mouth] === '-') mouth++;
  const end = runEnd(text, mouth, '()DPp/\\|oO3*');
  return end > mouth && (end === text.length || /[\s.,!?]/.test(text[end]!)) ? end : start + 1;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc;
