import { describe, expect, test } from 'vitest';
import { coach } from './coach.ts';

const LOST = 'The form lost my application and the deadline is on Friday. Is it gone for good?';
const missteps = (draft: string, asked = LOST) =>
  coach(asked, draft, { requester: 'Nina Berg' }).missteps.map((one) => one.label);
const moves = (draft: string, asked = LOST) =>
  coach(asked, draft, { requester: 'Nina Berg' }).moves.map((one) => one.label);

describe('sentences that may hurt', () => {
  test.each([
    ['blame', 'You should have saved a copy.'],
    ['blame', 'You must have pressed the wrong button.'],
    ['dismiss', "It's only a form, nothing to get worked up about."],
    ['dismiss', 'Calm down.'],
    ['flippant', 'Have you tried praying? ;)'],
    ['condescend', 'Obviously the form times out.'],
    ['condescend', 'As I already told you, it times out.'],
    ['command', 'You must send the logs.'],
    ['command', 'Send me the case number.'],
    ['jargon', 'Flush the ARP cache and renew the DHCP lease.'],
    ['negative', 'That cannot be recovered. Company policy.'],
    ['deflect', "That's Finance, try them."],
    [
      'canned',
      'Thank you for contacting us. Your request is very important to us. One of our agents will get back to you shortly.',
    ],
    ['overpromise', 'This will never happen again, I guarantee it.'],
    ['close-early', 'It should be there now, closing the ticket.'],
    ['sorry-but', "I'm sorry, but you waited too long."],
    ['sorry-but', "We're sorry you feel that way."],
  ])('%s: %s', (label, draft) => expect(missteps(draft)).toContain(label));
});

describe('plain good replies raise no alarm', () => {
  test.each([
    "It isn't gone, Nina: the server kept a copy at 14:02. I've put it back. Could you open it and tell me that all pages are there?",
    'Could you tell me which page showed the error?',
    "I can't restore it from here, but I've asked Mara, who can; you'll have it by noon.",
    "I'm sorry, we lost it. I'm calling the office now so that Friday still counts.",
    'You should have it by tomorrow.',
    'You did nothing wrong.',
    'Done, you are in.',
    '1. Open the form.\n2. Choose "Drafts".\n3. Press "Restore".',
    'Yes, until Friday at six.',
    "Nobody can promise that, and I won't. What I can do is send it by hand today.",
    'If it comes back, write to me and I take it up again.',
  ])('%s', (draft) => expect(missteps(draft)).toEqual([]));
});

test.each([
  ['own', "I'll look into it this afternoon."],
  ['expect', 'The technician brings a new one tomorrow before nine.'],
  ['follow-up', "I'll ring you on Thursday to hear how it went."],
  ['confirm', 'Could you try it and tell me whether it works?'],
  ['ask', 'Which page were you on?'],
  ['apologize', 'That was our mistake.'],
  ['empathize', 'Losing an application two days before the deadline must be frightening.'],
  ['reassure', 'Nothing is lost.'],
  ['appreciate', 'Thanks for sending the screenshot.'],
  ['teach', 'The form closes after ten minutes because it waits for the payment page.'],
  ['personalize', 'Nina, we get you through Friday together.'],
])('%s: %s', (label, draft) => expect(moves(draft)).toContain(label));

// A bare restatement, without a word that takes it up, is beyond the engine so far.
test.fails('not yet seen, listen', () =>
  expect(moves('So the form lost your application, and the deadline is on Friday.')).toContain('listen'),
);

test('a quoted older reply makes no moves', () => {
  expect(moves("Done.\n\n> I'm so sorry, I'll ring you tonight!")).toEqual([]);
});

test('a question that nobody answers stays unheard', () => {
  const { unheard } = coach(
    'The app lost my order. Is my card charged?',
    'Thank you for contacting us. Your satisfaction is our highest priority. We appreciate your patience.',
  );
  expect(unheard.map((one) => one.quote)).toContain('Is my card charged?');
});

test('what a person says they want heard is asked for, and nothing else of those words', () => {
  const text = 'The app lost my order. Is my card charged? I moved house last week.';
  const move = 'I moved house last week.';
  const start = text.indexOf(move);
  const corrected = [
    { start: 0, end: text.length, concerns: [{ kind: 'request' as const, quote: move, start, end: text.length }] },
  ];
  const passedBy = coach(text, 'Dear customer, your request was forwarded.', { corrected });
  expect(passedBy.unheard).toEqual([{ quote: move, kind: 'request' }]);
  const takenUp = coach(text, 'You moved house last week, so I changed your address.', { corrected });
  expect(takenUp.unheard).toEqual([]);
  expect(takenUp.concerns.map((concern) => concern.heardBy?.quote)).toEqual([
    'You moved house last week, so I changed your address.',
  ]);
});

test('a concern that is heard says by which words', () => {
  const draft = 'Your card was not charged.';
  const { concerns } = coach('The app lost my order. Is my card charged?', draft);
  const question = concerns.find((concern) => concern.kind === 'question');
  expect(question?.heardBy && draft.slice(question.heardBy.start, question.heardBy.end)).toBe(draft);
});

test.each([
  [
    'help beats formulas',
    "I've found it in the backup of 14:00 and put it back. Is it all there?",
    'We are so sorry for the inconvenience, we truly understand your frustration and appreciate your patience!',
  ],
  [
    'blame loses, however polite',
    "It wasn't you: the page drops drafts after ten minutes. I've restored yours.",
    'Thank you so much, Nina! In future please make sure to save earlier, then this cannot happen. We appreciate it!',
  ],
  ['a time beats soon', "I'll have it back by three today.", "We'll look into it."],
  [
    'help with respect beats respect without help',
    'Not gone: it is under Drafts, press "Restore".',
    'I am so sorry, that must be awful for you.',
  ],
])('%s', (_why, better, worse) => {
  expect(coach(LOST, better).score).toBeGreaterThan(coach(LOST, worse).score);
});

test('at most three hints, harm first', () => {
  const { hints } = coach(LOST, 'Calm down. You should have saved it. Obviously it times out. Send me the logs.');
  expect(hints).toHaveLength(3);
  expect(['dismiss', 'blame', 'condescend', 'command']).toContain(hints[0]!.about);
});

test('a draft that is nearly an earlier macro would fit any ticket', () => {
  const macro =
    'We have received the report and our engineers are checking the relevant systems to restore normal operation within standard hours.';
  expect(coach('My chair squeaks.', macro, { earlier: [macro] }).missteps.map((one) => one.label)).toContain('canned');
});

test('an empty draft scores nothing and hurts nobody', () => {
  expect(coach(LOST, '')).toMatchObject({ moves: [], missteps: [], score: 0 });
});

test('findings are where they say they are', () => {
  const draft = 'Hi Nina,\n\nyou should have saved it… I’ll look “today”.\n\nBest\nJo';
  const { moves: made, missteps: hurt } = coach(LOST, draft);
  for (const one of [...made, ...hurt]) expect(draft.slice(one.start, one.end)).toBe(one.quote);
});

test('to stay until it is solved is to take it on, not to close it', () => {
  const { moves, missteps } = coach(
    'My Outlook asks for the password again and again. My client call is at eleven.',
    'I have it and stay with it until it is solved. I will check with you at 10:30.',
  );
  expect(moves.map(({ label }) => label)).toContain('own');
  expect(missteps).toEqual([]);
});
