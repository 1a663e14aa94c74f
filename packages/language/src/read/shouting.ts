import type { Parts } from './message.ts';

// Written in capitals by everybody, calm or not.
const ACRONYMS =
  /^(?:[A-Z]{2,5}\d*|[A-Z]+[-/]?\d[\w.-]*|ASAP|HTTPS?|JSON|SMTP|IMAP|LDAP|CNAME|OAUTH|FATAL|ERROR|WARN|INFO|SLA|GDPR|DHCP|ICANN|ASCII|LAPTOP-\w+)$/;
const SHOUTED_SHORT =
  /^(?:NOT?|NOW|AGAIN|STILL|NEVER|STOP|HELP|WHY|WHAT|ALL|ANY|EVER|BACK|FIX|FINE|DONE|HOURS?|DAYS?|WEEKS?|TWICE|THREE|DOES|CANT|CAN'T|WONT|SEE|IS|IN|MY|YOU|THE|AND|FOR|WORK|DOWN|WANT|NEED|WHO|THIS|THAT|TIME|TODAY|WAY)$/;

/**
 * How loudly a message is written: 0 not at all, 1 a word in capitals or "!!", 2 a phrase in
 * capitals or "!!!", counting only what is no acronym.
 */
export function shoutsIn(parts: Parts): 0 | 1 | 2 {
  let shouts = known.get(parts);
  if (shouts === undefined) known.set(parts, (shouts = loudnessOf(parts)));
  return shouts;
}

const known = new WeakMap<Parts, 0 | 1 | 2>();

/** What is shouted in a sentence, word by word. */
export function shoutedIn(sentence: string): string[] {
  return CAPITALS.test(sentence) ? (sentence.match(WORDS) ?? []).filter(isShouted) : [];
}

const WORDS = /[A-Za-z][A-Za-z'’-]*/g;
// Without them nothing is shouted, and most sentences have none.
const CAPITALS = /[A-Z][A-Z'’-]/;

function loudnessOf(parts: Parts): 0 | 1 | 2 {
  let loud = 0;
  let runs = 0;
  for (const { quote } of parts.sentences) {
    const { length } = shoutedIn(quote);
    loud += length;
    if (length >= 3 && length >= (quote.match(WORDS) ?? []).length * 0.4) runs++;
  }
  const said = parts.sentences.map((sentence) => sentence.quote).join(' ');
  if (runs > 0 || loud >= 4 || /!{3,}/.test(said)) return 2;
  return loud > 0 || /!{2,}|\?!|!\?/.test(said) ? 1 : 0;
}

function isShouted(word: string): boolean {
  if (!/^[A-Z][A-Z'’-]+$/.test(word)) return false;
  return (
    SHOUTED_SHORT.test(word) ||
    (word.length >= 5 && !ACRONYMS.test(word)) ||
    (word.length === 4 &&
      /[AEIOU].*[AEIOU]|^(?:LOST|GONE|STUCK|FOUR|FIVE|LEFT|ONCE|EACH|MUST|CALL|TOLD|SAID)$/.test(word))
  );
}
