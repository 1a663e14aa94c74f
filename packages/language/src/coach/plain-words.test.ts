import { describe, expect, test } from 'vitest';
import { GLOSSARY } from '../words/glossary.ts';
import { coach } from './coach.ts';

const LOST = 'The internet is gone on my till since noon and I am no good with computers. Can you help?';
const terms = (draft: string, message = LOST) => coach(message, draft).terms.map((one) => one.quote);

describe('terms that nothing explains', () => {
  test.each([
    ['I renew the DHCP lease now.', ['DHCP lease']],
    ['The firewall blocks your till.', ['firewall']],
    ['The print spooler hangs.', ['print spooler']],
    ["I'll flush the DNS cache.", ['flush', 'DNS cache']],
    ['Two certificates ran out at noon.', ['certificates']],
    ['Your tenant needs conditional access.', ['tenant', 'conditional access']],
    ['The access point in the shop is off.', ['access point']],
    ['A rollback is planned for six.', ['rollback']],
  ])('%s', (draft, found) => expect(terms(draft)).toEqual(found));
});

describe('no term, or none for this person', () => {
  test.each([
    ['The firewall (the guard of our network) blocks it.', LOST],
    ['DHCP, which hands out the addresses, is off.', LOST],
    ['Press "Flush", it is the grey one.', LOST],
    ['The firewall blocks your till.', 'The firewall drops my till, can you look?'],
    [
      'I renew the DHCP lease now.',
      'Our VLAN 30 gets no DHCP offer, tcpdump shows the discover leaving eth0. Any ACL?',
    ],
    ['I took a sip of coffee and looked at it.', LOST],
    ['The ad on your till is a nuisance.', LOST],
    ['I have put the till back on the network.', LOST],
    ['The cable was loose behind the till.', LOST],
  ])('%s', (draft, message) => expect(terms(draft, message)).toEqual([]));
});

test('a term is said once, however often it stands there', () => {
  expect(terms('The firewall is old. The firewall blocks it.')).toEqual(['firewall']);
});

test('the advice on jargon says the term in plain words', () => {
  const { missteps } = coach(LOST, 'Flush the ARP cache and renew the DHCP lease.');
  expect(missteps.find((one) => one.label === 'jargon')?.suggestion).toMatch(/In plain words, "[^"]+": .+\.$/);
});

test('one hard word for somebody who is no good with computers is noted', () => {
  const { hints } = coach(
    LOST,
    "I'm on it: the access point in your shop lost its power, and I switch it on by two today.",
  );
  expect(hints.find((hint) => hint.about === 'plain-words')?.text).toContain('the box on the wall or ceiling');
});

describe('the glossary', () => {
  test('has each term once, in plain words, with a source', () => {
    const names = GLOSSARY.map(({ term }) => term.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(new Set(GLOSSARY.map(({ plain }) => plain)).size).toBeGreaterThanOrEqual(150);
    for (const { term, plain, source } of GLOSSARY) {
      expect(plain, term).toMatch(/^[\p{L}\d][^.!?|]{8,110}$/u);
      expect(source, term).toMatch(/^(?:RFC \d+|NIST|MDN|W: |[A-Z])/);
    }
  });
  test('explains nothing by a short name', () => {
    for (const { term, plain } of GLOSSARY) expect(plain.match(/\b[A-Z]{2,}\b/g) ?? [], term).toEqual([]);
  });
});
