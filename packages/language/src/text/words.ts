import { remember } from '../rules/remember.ts';
import { fold } from './fold.ts';

// Words that two texts may share without being about the same thing.
const LITTLE = new Set(
  `a an the and or but if so as at by for from in into of off on onto out over to up with without about after again all also am any are aren't be because been before being both can can't cannot could couldn't did didn't do does doesn't doing don't down each even every few first for get gets getting go goes going got had has have haven't having he her here hers him his how i i'll i'm i've id it it's its just let like ll made make makes many may me might mine more most much must my no nor not now of one only other our ours own please pls re really s same say says see she should since some still such t than that that's the their them then there these they they're this those though through thus too u until us use used using ve very want wants was wasn't way we we'll we're we've well were what what's when where which while who whose why will with won't would yes yet you you'll you're you've your yours thing things something anything everything nothing someone somebody anyone anybody everyone nobody hi hello dear thanks thank thx cheers regards kind best sorry ok okay lot bit new old good great problem issue ticket request help work works working worked need needs know tell told time today back day look looking looks take takes took put come comes came try tried give gives gave keep find found`.split(
    /\s+/,
  ),
);
const NUMBERS: Record<string, string> = {
  once: '1',
  two: '2',
  twice: '2',
  three: '3',
  thrice: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  dozen: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  eighteen: '18',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  thousand: '1000',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
};
// Words for one another in support talk; the first stands for all of them.
const ALIKE = [
  'mail email e-mail inbox mailbox',
  'phone telephone mobile cell handset',
  'laptop computer pc notebook machine',
  'photo picture image pic',
  'lose lost loss gone vanish disappear miss',
  'delete remove wipe erase',
  'break broken broke dead die fail crash',
  'lock locked',
  'pay payment paid charge refund bill money euro fine',
  'scare scared fright frighten afraid fear',
  'worry worried',
  'wait waiting',
  'password passcode pin',
  'screen display monitor',
  'print printer',
  'child children kid',
  'ring call rang',
  'buy bought purchase',
  'mother mum mom mam',
  'wife husband',
  'customer client guest visitor',
  'explain explanation reason',
  'close closed shut',
  'send sent',
  'write wrote written',
  'hour hours',
  'minute min mins',
  'week weekly',
  'night tonight nightly',
  'login signin sign-in log-in',
  'website site page',
  'web browser',
  'hurry urgent',
  'die died death passed',
];
const stems = new Map<string, string>();
const CANON = new Map(
  ALIKE.flatMap((row) => row.split(' ').map((word) => [stem(word), stem(row.split(' ')[0]!)] as const)),
);

/** The words of a text that carry meaning, reduced to comparable stems; numbers as digits. Do not change the set: it is remembered. */
export const contentOf: (text: string) => Set<string> = remember((text) => {
  const out = new Set<string>();
  for (const match of fold(text).matchAll(/[a-z\u00c0-\u024f][a-z\u00c0-\u024f'-]*|\d+(?:[.:]\d+)?/g)) {
    for (const part of match[0].includes('-') ? match[0].split(/-(?=[a-z]{3})/) : [match[0]]) {
      const word = part.includes("'") ? part.replace(/'(?:s|ll|re|ve|d|m)?$/, '') : part;
      const number = NUMBERS[word];
      if (number) out.add(number);
      else if (/^\d/.test(word)) out.add(word);
      else if (word.length > 1 && !LITTLE.has(word) && !LITTLE.has(part)) {
        const root = stem(word);
        out.add(CANON.get(root) ?? root);
      }
    }
  }
  return out;
});

/** How many content words two sets share. */
export function shared(a: Set<string>, b: Set<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

// A light stemmer: enough for "printing, prints, printed", not a grammar. Words come again and
// again, so each is worked out once.
function stem(word: string): string {
  if (word.length <= 3) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > 20_000) stems.clear();
  const root = rootOf(word);
  stems.set(word, root);
  return root;
}

function rootOf(word: string): string {
  let root = word.replace(/ies$/, 'y').replace(/(?:sses|xes|ches|shes)$/, (end) => end.slice(0, -2));
  if (root === word) root = word.replace(/(?<![su])s$/, '');
  root = root.replace(/(?:ational|ation|ement|ment|ness|ingly|edly|ly)$/, (end, at: number) => (at >= 4 ? '' : end));
  root = root.replace(/(?:ing|ed|er)$/, (end, at: number) => (at >= 3 ? '' : end));
  return root.replace(/([^aeiouls])\1$/, '$1').replace(/e$/, '');
}

/** How many words a text has, little ones included. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
