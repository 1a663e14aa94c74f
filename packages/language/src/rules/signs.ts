// What a regular expression of the tables needs in a sentence beside letters: most speak of digits,
// question marks or faces, and a sentence without one need not be searched for them.

/** The mark of any digit. */
export const DIGIT = '0';
/** The mark of any character beyond the letters of Europe, above all faces. */
const BEYOND = '\u{1f642}';

/** The signs in a folded sentence: its punctuation, one mark for digits and one for faces. */
export function signsOf(folded: string): Set<string> {
  const signs = new Set<string>();
  for (let i = 0; i < folded.length; i++) {
    const sign = signOf(folded[i]!);
    if (sign !== null) signs.add(sign);
  }
  return signs;
}

function signOf(char: string): string | null {
  const code = char.charCodeAt(0);
  if (code > 0x24f) return BEYOND;
  if (code >= 48 && code <= 57) return DIGIT;
  return (code > 32 && code < 48) || (code > 57 && code < 65) ? char : null;
}

/**
 * The signs of which a sentence must hold one for a regular expression to match, or null when that
 * cannot be told. Careful rather than complete: letters, `.`, look-arounds and what may be missing say nothing.
 */
export function signsNeeded(expression: string): Set<string> | null {
  const reader = new Reader(expression);
  const needed = reader.ways();
  return reader.done ? needed : null;
}

class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  get done(): boolean {
    return this.at >= this.source.length;
  }

  /** Alternatives: each must need something, and then one of all that they need. */
  ways(): Set<string> | null {
    let all: Set<string> | null = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      const next = this.sequence();
      all = all && next && new Set([...all, ...next]);
    }
    return all;
  }

  // Of things in a row all are needed; the one with the fewest signs is asked for.
  private sequence(): Set<string> | null {
    let best: Set<string> | null = null;
    while (!this.done && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const one = this.item();
      if (this.mayBeMissing() || one === null) continue;
      if (best === null || one.size < best.size) best = one;
    }
    return best;
  }

  private item(): Set<string> | null {
    const char = this.source[this.at++]!;
    if (char === '(') return this.group();
    if (char === '[') return this.choice();
    if (char === '\\') return this.escaped();
    if (char === '.' || char === '^' || char === '$') return null;
    return one(signOf(char));
  }

  private group(): Set<string> | null {
    const plain = this.source.startsWith('?:', this.at);
    const lookAround = !plain && this.source[this.at] === '?';
    if (plain || lookAround) this.at += 2;
    const inside = this.ways();
    this.at++;
    return lookAround ? null : inside;
  }

  private choice(): Set<string> | null {
    const none = this.source[this.at] === '^';
    let all: Set<string> | null = new Set();
    for (; !this.done && this.source[this.at] !== ']';) {
      const char = this.source[this.at++]!;
      // A range ("a-z") is not told apart from its ends, so it says nothing.
      const range = this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      const next = char === '\\' ? this.escaped() : one(signOf(char));
      all = range ? null : all && next && new Set([...all, ...next]);
    }
    this.at++;
    return none ? null : all;
  }

  private escaped(): Set<string> | null {
    const char = this.source[this.at++]!;
    if (char === 'd') return new Set([DIGIT]);
    if (char === 'u' || char === 'x') this.at += char === 'u' ? 4 : 2; // the number of a character is no digit
    return /[a-z0-9]/i.test(char) ? null : one(signOf(char));
  }

  // Steps over a quantifier; whether it allows none at all.
  private mayBeMissing(): boolean {
    const rest = /^(?:[*+?]|\{(\d+)[^}]*\})\??/.exec(this.source.slice(this.at));
    if (!rest) return false;
    this.at += rest[0].length;
    return rest[0][0] === '*' || rest[0][0] === '?' || rest[1] === '0';
  }
}

const one = (sign: string | null): Set<string> | null => (sign === null ? null : new Set([sign]));
