/** A word or mark as the models see it, with its place in the text it came from. */
export interface Token {
  word: string;
  start: number;
  end: number;
  /** Written in capitals only, three letters or more: shouting, or an abbreviation. */
  loud: boolean;
}

const PIECES =
  /\p{L}+(?:['’ʼ]\p{L}+)*|\d+(?:[.:,]\d+)*|[:;=8xX]['’]?-?[()DPp/\\|oO3*]+(?=\s|$|[.,!?])|<3|\p{Extended_Pictographic}|!+|\?[!?]*|\.{2,}|…|[.,;:"()/&%$€£#@*+=<>~-]/gu;

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
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0];
    const start = match.index;
    const end = start + piece.length;
    const code = piece.charCodeAt(0);
    if (code >= 48 && code <= 57 && piece !== '8)') {
      out.push({ word: piece.includes(':') ? '#:#' : '#', start, end, loud: false });
      continue;
    }
    const lower = piece.toLowerCase();
    if (lower === piece.toUpperCase() || !/\p{L}/u.test(piece[0]!) || /^[:;=x][^a-z]/.test(lower)) {
      out.push({ word: markOf(lower), start, end, loud: false });
      continue;
    }
    const loud = piece.length >= 3 && piece === piece.toUpperCase();
    const plain = squeezed(lower.replace(/[’ʼ]/g, "'"));
    const pair = Object.hasOwn(BARE, plain) ? BARE[plain] : undefined;
    if (pair !== undefined) {
      out.push({ word: pair[0], start, end, loud }, { word: pair[1], start, end, loud });
      continue;
    }
    const cut = plain.indexOf("'");
    if (cut > 0) {
      const negated = plain.endsWith("n't");
      const at = negated ? plain.length - 3 : cut;
      if (at > 0) out.push({ word: plain.slice(0, at), start, end: start + at, loud });
      out.push({ word: plain.slice(at), start: start + at, end, loud });
      continue;
    }
    out.push({ word: Object.hasOwn(SPELT, plain) ? SPELT[plain]! : plain, start, end, loud });
  }
  return out;
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
