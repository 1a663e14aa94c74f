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
  let loud = 0;
  let runs = 0;
  for (const { quote } of parts.sentences) {
    const words = quote.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
    const capital = words.filter((word) => isShouted(word));
    loud += capital.length;
    if (capital.length >= 3 && capital.length >= words.length * 0.4) runs++;
  }
  const said = parts.sentences.map((sentence) => sentence.quote).join(' ');
  if (runs > 0 || loud >= 4 || /!{3,}/.test(said)) return 2;
  return loud > 0 || /!{2,}|\?!|!\?/.test(said) ? 1 : 0;
}

export function isShouted(word: string): boolean {
  if (!/^[A-Z][A-Z'’-]+$/.test(word)) return false;
  return (
    SHOUTED_SHORT.test(word) ||
    (word.length >= 5 && !ACRONYMS.test(word)) ||
    (word.length === 4 &&
      /[AEIOU].*[AEIOU]|^(?:LOST|GONE|STUCK|FOUR|FIVE|LEFT|ONCE|EACH|MUST|CALL|TOLD|SAID)$/.test(word))
  );
}
