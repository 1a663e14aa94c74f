import { pieceEnd } from './cut.ts';

/** A word or mark as the models see it, with its place in the text it came from. */
export interface Token {
  word: string;
  start: number;
  end: number;
  /** Written in capitals only, three letters or more: shouting, or an abbreviation. */
  loud: boolean;
}

// Clitics are words of their own: "don't" is do + n't, also where the apostrophe was left out.
const BARE: Record<string, [string, string]> = {
  dont: ['do', "n't"],
  doesnt: ['does', "n't"],
  didnt: ['did', "n't"],
  cant: ['ca', "n't"],
  cannot: ['can', 'not'],
  couldnt: ['could', "n't"],
  wouldnt: ['would', "n't"],
  shouldnt: ['should', "n't"],
  wont: ['wo', "n't"],
  isnt: ['is', "n't"],
  arent: ['are', "n't"],
  wasnt: ['was', "n't"],
  werent: ['were', "n't"],
  havent: ['have', "n't"],
  hasnt: ['has', "n't"],
  hadnt: ['had', "n't"],
  im: ['i', "'m"],
  ive: ['i', "'ve"],
  youre: ['you', "'re"],
  youve: ['you', "'ve"],
  theyre: ['they', "'re"],
  thats: ['that', "'s"],
  whats: ['what', "'s"],
};
const SPELT: Record<string, string> = {
  u: 'you',
  ur: 'your',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  thanx: 'thanks',
  tks: 'thanks',
  ty: 'thanks',
  cuz: 'because',
  bc: 'because',
  coz: 'because',
  idk: 'know',
  wat: 'what',
  teh: 'the',
  agian: 'again',
  recieve: 'receive',
  recieved: 'received',
  becuase: 'because',
  cause: 'because',
};

/**
 * Cuts a text into the words and marks that the models were trained on: lower case, numbers as `#`,
 * clitics apart, runs of marks squeezed (`!!!` is `!!`), stretched words shortened (`sooo` is `so`).
 *
 * Example: `tokensOf("Can't log in!!").map((t) => t.word)` is `["ca", "n't", "log", "in", "!!"]`.
 */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start);
    if (end === start) {
      start++;
      continue;
    }
    for (const { word, from, to, loud } of readingOf(text.slice(start, end)))
      out.push({ word, start: start + from, end: start + to, loud });
    start = end;
  }
  return out;
}

/** A piece of text as tokens, with offsets in the piece. */
interface Part {
  word: string;
  from: number;
  to: number;
  loud: boolean;
}

// Pieces come again and again; each is read once.
const MOST_PIECES = 20_000;
const known = new Map<string, Part[]>();

function readingOf(piece: string): Part[] {
  let parts = known.get(piece);
  if (parts !== undefined) return parts;
  parts = partsOf(piece);
  if (known.size >= MOST_PIECES) known.clear();
  known.set(piece, parts);
  return parts;
}

function partsOf(piece: string): Part[] {
  const whole = (word: string, loud = false): Part => ({ word, from: 0, to: piece.length, loud });
  if (/^\d/.test(piece)) return [whole(piece.includes(':') ? '#:#' : '#')];
  const lower = piece.toLowerCase();
  if (lower === piece.toUpperCase() || !/\p{L}/u.test(piece[0]!) || /^[:;=x][^a-z]/.test(lower))
    return [whole(markOf(lower))];
  const loud = piece.length >= 3 && piece === piece.toUpperCase();
  const plain = squeezed(lower.replace(/[’ʼ]/g, "'"));
  const pair = Object.hasOwn(BARE, plain) ? BARE[plain] : undefined;
  if (pair !== undefined) return pair.map((word) => whole(word, loud));
  const cut = plain.indexOf("'");
  if (cut <= 0) return [whole(Object.hasOwn(SPELT, plain) ? SPELT[plain]! : plain, loud)];
  const at = plain.endsWith("n't") ? plain.length - 3 : cut;
  const rest = { word: plain.slice(at), from: at, to: piece.length, loud };
  return at > 0 ? [{ word: plain.slice(0, at), from: 0, to: at, loud }, rest] : [rest];
}

function markOf(mark: string): string {
  if (mark[0] === '!') return mark.length === 1 ? '!' : '!!';
  if (mark[0] === '?') return mark.length === 1 ? '?' : mark.includes('!') ? '?!' : '??';
  if (mark === '…' || mark.startsWith('..')) return '...';
  return mark;
}

// "soooo" and "plzzzz": three or more of a letter are one; words with a rightful double keep it.
function squeezed(word: string): string {
  return /(.)\1\1/.test(word) ? word.replace(/(.)\1{2,}/g, '$1') : word;
}
