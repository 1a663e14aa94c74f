import { describe, expect, test } from 'vitest';
import { parseMail } from './parse.ts';
import { replyAddress, sign, ticketFromAddress, verify } from './thread-token.ts';

const SECRET = 'a secret for tests, long enough to be one';
const OLD_SECRET = 'the secret before it, also long enough';
const LAPTOP = '01953f2a-7c41-7d3e-9a10-5b6c7d8e9f01';
const PRINTER = '01953f2a-7c41-7d3e-9a10-5b6c7d8e9f02';
const DESK = { mailbox: 'help', domain: 'desk.example' };

test('a reply to our address finds its ticket', async () => {
  const address = replyAddress(LAPTOP, DESK, SECRET) ?? '';
  const mail = await parseMail(
    Buffer.from(
      `From: jonas@kestrel.example\r\nTo: "IT help" <${address.toUpperCase()}>\r\nSubject: Re: Laptop\r\n\r\nStill broken.\r\n`,
    ),
  );
  expect(
    mail.kind === 'mail' && mail.to.kept.map((person) => ticketFromAddress(person.address, DESK, [SECRET])),
  ).toEqual([LAPTOP]);
});

test('a blind copy is found by where it was delivered', async () => {
  const address = replyAddress(LAPTOP, DESK, SECRET) ?? '';
  const mail = await parseMail(
    Buffer.from(
      `Delivered-To: ${address}\r\nFrom: jonas@kestrel.example\r\nTo: mei@kestrel.example\r\n\r\nFor your files.\r\n`,
    ),
  );
  expect(mail.kind === 'mail' && mail.deliveredTo.map((each) => ticketFromAddress(each, DESK, [SECRET]))).toEqual([
    LAPTOP,
  ]);
});

test.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', LAPTOP, PRINTER])(
  '%s survives the journey',
  (id) => {
    expect(verify(sign(id, SECRET), [SECRET])).toBe(id);
  },
);

test('servers may change the case', () => {
  const token = sign(LAPTOP, SECRET);
  expect(verify(token.toUpperCase(), [SECRET])).toBe(LAPTOP);
  expect(verify([...token].map((letter, at) => (at % 2 ? letter.toUpperCase() : letter)).join(''), [SECRET])).toBe(
    LAPTOP,
  );
});

test('the whole address fits the 64 bytes of a local part', () => {
  const address = replyAddress(LAPTOP, { mailbox: 'it-service-help', domain: 'desk.example' }, SECRET) ?? '';
  expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  expect(replyAddress(LAPTOP, { mailbox: 'a-very-long-mailbox-name', domain: 'desk.example' }, SECRET)).toBeNull();
});

describe('never matches', () => {
  const good = sign(LAPTOP, SECRET);
  const [ticket = '', mac = ''] = good.split('.');
  const [otherTicket = ''] = sign(PRINTER, SECRET).split('.');
  test.each([
    ['empty', ''],
    ['only the dot', '.'],
    ['no mac', `${ticket}.`],
    ['no ticket', `.${mac}`],
    ['cut short', good.slice(0, -1)],
    ['cut to the ticket', ticket],
    ['longer by one', `${good}0`],
    ['the mac of another ticket', `${otherTicket}.${mac}`],
    ['a guessed mac', `${ticket}.${'0'.repeat(20)}`],
    ['one letter changed', `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`],
    ['blanks around it', ` ${good} `],
    ['a line break after it', `${good}\n`],
    ['the words null and undefined', 'null.undefined'],
    [
      'letters that look alike',
      good.replaceAll('0', 'o').replaceAll('1', 'l') === good ? 'o.l' : good.replaceAll('0', 'o').replaceAll('1', 'l'),
    ],
  ])('%s', (_, token) => {
    expect(verify(token, [SECRET])).toBeNull();
  });

  test('a token made with another secret', () => {
    expect(verify(sign(LAPTOP, 'somebody else, somewhere else, long'), [SECRET])).toBeNull();
  });

  test('any token when there is no secret', () => {
    expect(verify(good, [])).toBeNull();
  });

  test.each([
    'help@desk.example',
    'help+@desk.example',
    `help+${good}@evil.example`,
    `other+${good}@desk.example`,
    `${good}@desk.example`,
    `"help+${good}"@desk.example`,
  ])('the address %s', (address) => {
    expect(ticketFromAddress(address, DESK, [SECRET])).toBeNull();
  });
});

test('old mails still thread after the secret was changed', () => {
  expect(verify(sign(LAPTOP, OLD_SECRET), [SECRET, OLD_SECRET])).toBe(LAPTOP);
});

test('a weak secret is refused, not used', () => {
  expect(() => sign(LAPTOP, 'short')).toThrow(/at least 32/);
  expect(() => sign('1042', SECRET)).toThrow(/UUID/);
});
