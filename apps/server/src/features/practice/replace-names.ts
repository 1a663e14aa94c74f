/** One thing that was replaced, for a person to look over. */
export interface Replaced {
  was: string;
  now: string;
  what: 'name' | 'address' | 'number' | 'place on the net' | 'house';
}

/** What a desk knows that could tell who somebody is. */
export interface Known {
  people: string[];
  houses: string[];
}

const STAND_INS = [
  ...['Robin', 'Sasha', 'Kim', 'Alex', 'Toni', 'Jona', 'Mika', 'Luca', 'Andrea', 'Charlie', 'Sidney', 'Jules'],
  ...['Noa', 'Quinn', 'Marin', 'Ariel', 'Remy', 'Dana', 'Eli', 'Sol'],
];

const PATTERNS: { what: Replaced['what']; pattern: RegExp; now: (count: number) => string }[] = [
  {
    what: 'address',
    pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
    now: (n) => `someone${n}@desk.example`,
  },
  { what: 'place on the net', pattern: /\bhttps?:\/\/[^\s<>"')]+/giu, now: (n) => `https://page${n}.desk.example` },
  { what: 'place on the net', pattern: /\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\b/g, now: (n) => `192.0.2.${n}` },
  {
    what: 'place on the net',
    pattern: /\b(?:[\da-f]{2}[:-]){5}[\da-f]{2}\b/gi,
    now: (n) => `00:00:5e:00:53:0${n % 10}`,
  },
  {
    what: 'place on the net',
    pattern: /\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|io|eu|local|lan|internal|corp|[a-z]{2})\b/gi,
    now: (n) => `host${n}.desk.example`,
  },
  { what: 'place on the net', pattern: /\\\\[\w.-]+(?:\\[\w$.-]+)*/g, now: (n) => String.raw`\\share${n}` },
  // A machine or an asset: letters and digits joined, such as LAP-00412 or SRVFILE03.
  {
    what: 'number',
    pattern: /\b(?=[A-Z0-9-]*\d{2})[A-Z]{2,}[A-Z0-9]*-?[A-Z0-9-]*\d[A-Z0-9-]*\b/g,
    now: (n) => `ASSET-${n}`,
  },
  { what: 'number', pattern: /(?<![\w.])\+?\d[\d\s()/-]{6,}\d(?!\w)/g, now: (n) => `555 010${n}` },
  { what: 'number', pattern: /#?\b\d{4,}\b/g, now: (n) => String(1000 + n) },
];

/**
 * Replaces what could tell who somebody is: names the desk knows, addresses, numbers, machines. The same
 * thing gets the same stand-in everywhere, so that the story still holds together.
 */
export function replacer({ people, houses }: Known): { replace(text: string): string; replaced: Replaced[] } {
  const known = new Map<string, Replaced>();
  const standIn = (was: string, what: Replaced['what'], make: (count: number) => string): string => {
    const key = `${what} ${was.toLowerCase()}`;
    let one = known.get(key);
    if (!one)
      known.set(
        key,
        (one = { was, what, now: make([...known.values()].filter((other) => other.what === what).length + 1) }),
      );
    return one.now;
  };
  // Names are replaced word by word, the longest first: "Jonas Weber", then "Weber", then "Jonas".
  const names = [...new Set(people.flatMap((name) => name.split(/[\s,]+/)))]
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
  // Nobody here may find a colleague's name, or their own, in somebody else's story.
  const free = STAND_INS.filter((one) => !names.some((name) => name.toLowerCase() === one.toLowerCase()));
  const places = [...new Set(houses)].filter((house) => house.length > 2).sort((a, b) => b.length - a.length);
  return {
    replace(text) {
      let out = text;
      for (const { what, pattern, now } of PATTERNS)
        out = out.replace(pattern, (was) => (isOurs(was) ? was : standIn(was, what, now)));
      for (const house of places) out = out.replace(wordly(house), (was) => standIn(was, 'house', () => 'the house'));
      for (const name of names)
        out = out.replace(wordly(name), (was) => standIn(was, 'name', (n) => free[(n - 1) % free.length]!));
      return out;
    },
    get replaced() {
      return [...known.values()];
    },
  };
}

// A stand-in must not be replaced again.
const isOurs = (text: string): boolean => /\.example\b|^192\.0\.2\.|^00:00:5e|^ASSET-\d|^555 010/.test(text);

// Names that are words as well are replaced only as they are written; "will" is mostly a verb.
const ALSO_WORDS =
  /^(?:will|may|mark|grace|rose|bill|rob|art|hope|joy|june|april|august|dawn|eve|faith|frank|jack|pat|sue|drew|chip|penny|ray|miles|max|long|young|short|white|black|brown|green|king|day|park|stone|wood|field|hall|page|cook|baker|price|rich)$/i;

const wordly = (word: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`,
    ALSO_WORDS.test(word) ? 'gu' : 'giu',
  );
