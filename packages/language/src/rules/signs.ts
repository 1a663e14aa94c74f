// What a regular expression of the tables needs in a sentence: most speak of digits, question marks
// or faces, the rest of some letters, and a sentence without them need not be searched.

/** Of which a sentence must hold one: signs as bits, or letters that follow each other. */
export interface Needed {
  signs: number;
  letters: string[];
}

const DIGIT = 1;
/** Any character beyond the letters of Europe, above all faces. */
const BEYOND = 2;

/** The sign that a character is, as a bit; 0 for letters, spaces and the rare rest. */
export function signOf(code: number): number {
  if (code > 0x24f) return BEYOND;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code > 32 && code < 48) return 1 << (code - 31);
  return code > 57 && code < 65 ? 1 << (code - 41) : 0;
}

/**
 * What a sentence needs for a regular expression to match, or null when that cannot be told. Careful
 * rather than complete: `.`, look-arounds and what may be missing say nothing.
 */
export function neededBy(expression: string): Needed | null {
  const reader = new Reader(expression);
  const needed = reader.ways();
  return reader.done ? needed : null;
}

/** Whether a folded sentence with these signs holds what is needed. */
export function holds(needed: Needed, folded: string, signs: number): boolean {
  if ((needed.signs & signs) !== 0) return true;
  for (const letters of needed.letters) if (folded.includes(letters)) return true;
  return false;
}

class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  get done(): boolean {
    return this.at >= this.source.length;
  }

  /** Alternatives: each must need something, and then one of all that they need. */
  ways(): Needed | null {
    let all = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      all = either(all, this.sequence());
    }
    return all;
  }

  // Of things in a row all are needed; the one that the fewest sentences hold is asked for.
  private sequence(): Needed | null {
    let best: Needed | null = null;
    while (!this.done && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const letters = this.letters();
      const one = letters === '' ? this.item() : { signs: 0, letters: [letters] };
      if (letters === '' && this.mayBeMissing()) continue;
      if (one !== null && (best === null || commonness(one) < commonness(best))) best = one;
    }
    return best;
  }

  // Letters in a row, up to one that may be missing.
  private letters(): string {
    const run = /^(?:[a-z](?![*?{]))+/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += run.length;
    if (run !== '') this.mayBeMissing();
    return run;
  }

  private item(): Needed | null {
    const char = this.source[this.at++]!;
    if (char === '(') return this.group();
    if (char === '[') return this.choice();
    if (char === '\\') return this.escaped();
    if (char === '.' || char === '^' || char === '$') return null;
    return sign(char);
  }

  private group(): Needed | null {
    const plain = this.source.startsWith('?:', this.at);
    const lookAround = !plain && this.source[this.at] === '?';
    if (plain || lookAround) this.at += 2;
    const inside = this.ways();
    this.at++;
    return lookAround ? null : inside;
  }

  private choice(): Needed | null {
    const none = this.source[this.at] === '^';
    let all: Needed | null = { signs: 0, letters: [] };
    for (; !this.done && this.source[this.at] !== ']';) {
      const char = this.source[this.at++]!;
      // A range ("a-z") is not told apart from its ends, so it says nothing.
      const range = this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      const next = char === '\\' ? this.escaped() : sign(char);
      all = range ? null : either(all, next);
    }
    this.at++;
    return none ? null : all;
  }

  private escaped(): Needed | null {
    const char = this.source[this.at++]!;
    if (char === 'd') return { signs: DIGIT, letters: [] };
    if (char === 'u' || char === 'x') this.at += char === 'u' ? 4 : 2; // the number of a character is no digit
    if (char === 'p') this.at = this.source.indexOf('}', this.at) + 1;
    return /[a-z0-9]/i.test(char) ? null : sign(char);
  }

  // Steps over a quantifier; whether it allows none at all.
  private mayBeMissing(): boolean {
    const rest = /^(?:[*+?]|\{(\d+)[^}]*\})\??/.exec(this.source.slice(this.at));
    if (!rest) return false;
    this.at += rest[0].length;
    return rest[0][0] === '*' || rest[0][0] === '?' || rest[1] === '0';
  }
}

function sign(char: string): Needed | null {
  const bit = signOf(char.charCodeAt(0));
  return bit === 0 ? null : { signs: bit, letters: [] };
}

function either(a: Needed | null, b: Needed | null): Needed | null {
  return a && b && { signs: a.signs | b.signs, letters: [...a.letters, ...b.letters] };
}

// Signs are rarer than letters, many letters rarer than few.
function commonness({ signs, letters }: Needed): number {
  let sum = 0;
  for (let rest = signs; rest !== 0; rest &= rest - 1) sum++;
  for (const one of letters) sum += 1000 / one.length;
  return sum;
}
