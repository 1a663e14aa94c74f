import { describe, expect, test } from 'vitest';
import { isInDistress } from './distress.ts';
import { read } from './read.ts';

const feels = (text: string) => read({ text }).emotions.map((emotion) => emotion.label);
const risks = (text: string) => read({ text }).risks.map((risk) => risk.label);
const kinds = (text: string) => read({ text }).concerns.map((concern) => concern.kind);

describe('feelings that are there', () => {
  test.each([
    ['frustration', 'Outlook has asked me for my password eleven times since breakfast. Eleven. I counted.'],
    ['frustration', 'I am still waiting for a call back, three days now.'],
    ['frustration', 'Third crash today, and my demo is at 2.'],
    ['anger', "You're a bunch of amateurs."],
    ['anger', 'Nobody warned us, that is outrageous.'],
    ['anxiety', 'Am I going to lose my files?'],
    ['anxiety', "There's no copy as far as I know. What am I going to tell the auditors?"],
    ['confusion', 'I keep staring at this form and I have no clue which box is meant for me.'],
    ['disappointment', 'I thought this was fixed.'],
    ['embarrassment', 'Silly me, the cable was in the wrong socket.'],
    ['sadness', "I don't know why I bother any more."],
    ['gratitude', 'Thank you for staying until it printed.'],
    ['satisfaction', 'Works like a charm now!'],
  ])('%s: %s', (label, text) => expect(feels(text)).toContain(label));
});

// Dry irony without a word of feeling is beyond the engine so far; docs/language.md says so.
test.fails.each([
  ['frustration', 'Marvellous. The badge system has decided I no longer exist.'],
  ['anger', 'I cannot believe nobody thought to warn the clinic before switching off the server.'],
])('not yet heard, %s: %s', (label, text) => expect(feels(text)).toContain(label));

describe('technical talk and formulas are neutral', () => {
  test.each([
    'This laptop wants to die, battery health is at 12 percent.',
    'Please kill the process 4411 on build-07.',
    'The log ends with FATAL ERROR: heap out of memory.',
    'The service panics on start, exit code 134.',
    'Could you add Dana to the list? Thanks in advance.',
    'Please abort the job and execute the cleanup script.',
    'The reset link returns error 403.',
    'How do I add a shared calendar?',
    'Please install Visio on WS-2231, cost centre 4410.',
    'Is there anyone who can tell me which cable fits, the grey or the blue one?',
    'The firewall blocked the attack.',
    'I am not worried about it, no hurry.',
  ])('%s', (text) => expect(feels(text)).toEqual([]));
});

test('quoted older mail, signatures and logs carry no feeling', () => {
  expect(feels('Here is the number: 4411.\n\n> I am furious! This is a disgrace!')).toEqual([]);
  expect(feels('The build stops.\nFATAL ERROR: terrible crash, help!!!')).toEqual([]);
});

test('thanks that close a request are no gratitude', () => {
  expect(feels('Please move my slot to Wednesday. Thanks, Wilma')).not.toContain('gratitude');
});

describe('distress is heard, machines do not suffer', () => {
  test.each([
    'I want to die',
    "I can't go on like this",
    'everyone would be better off without me',
    "I don't want to be here any longer",
    'thinking of ending my life',
    'I can not take it any more',
    'i wish i was dead',
  ])('%s', (text) => expect(risks(text)).toContain('distress'));
  test.each([
    'this laptop wants to die',
    "I can't go on the VPN any more",
    'the server committed suicide last night, kill the process',
    'the app cannot cope with large files',
  ])('%s', (text) => expect(risks(text)).not.toContain('distress'));
});

test.each([
  ['escalation', 'Put me through to your manager.'],
  ['churn', "If this happens once more I'm cancelling."],
  ['repeat', 'It is broken again, same error as last week.'],
  ['abuse', 'Are you stupid or just lazy?'],
  ['security', "I've left my laptop on the train."],
  ['security', 'I typed my password into that page from the text message.'],
  ['data-loss', 'My thesis is gone.'],
])('%s: %s', (label, text) => expect(risks(text)).toContain(label));

test.each([
  ['My manager asked me to log this: the door is stuck.', 'escalation'],
  ['We are moving to another office on Friday.', 'churn'],
  ['I feel so stupid asking this.', 'abuse'],
  ['Works again, thank you!', 'repeat'],
])('"%s" is no %s', (text, label) => expect(risks(text)).not.toContain(label));

test.each([
  ['The scanner is dead. Could you bring a spare before noon?', ['problem', 'request', 'deadline']],
  ['How do I export to Excel?', ['question']],
  ['I restarted it and tried another cable.', ['attempt']],
  ['Please call me rather than write, I am in the lab.', ['preference']],
])('concerns of "%s"', (text, wanted) => expect(kinds(text)).toEqual(expect.arrayContaining(wanted)));

test('every quote is exactly where it says it is', () => {
  const text =
    'Hi Bo, “great”, the till froze AGAIN 😡. I’m worried: my demo is at 2!\n\nCan’t you help?\n\nThanks\nJo';
  const { emotions, concerns, risks: found } = read({ text });
  for (const span of [
    ...emotions.flatMap((one) => one.evidence),
    ...concerns,
    ...found.flatMap((one) => one.evidence),
  ]) {
    expect(text.slice(span.start, span.end)).toBe(span.quote);
  }
});

test('a message in another language is left unread, not misread', () => {
  const reading = read({
    text: 'Der Drucker ist schon wieder kaputt und ich bin wirklich sauer, bitte helfen Sie mir.',
  });
  expect(reading).toMatchObject({ language: 'de', unread: true, emotions: [], concerns: [] });
});

test.each([
  ['empty', ''],
  ['only spaces', '  \n '],
  ['only an emoji', '🙏'],
  ['only quoted', '> hello'],
])('%s: nothing is made up', (_name, text) => expect(read({ text })).toMatchObject({ concerns: [], risks: [] }));

test('what one caller changes, the next does not see', () => {
  read({ text: 'The till is dead.' }).concerns.length = 0;
  expect(read({ text: 'The till is dead.' }).concerns).not.toEqual([]);
});

test.each([
  ['Hello, since Thursday there is no mail on my phone. I asked on Thursday, I asked on Friday.', false],
  ['It is my first week and none of the passwords works. I do not want to bother my manager again.', false],
  ['I locked myself out of the tablet because my toddler was playing with it, it is a work one.', false],
  ['I cannot get into my account. I do not want to live any more.', true],
])('who has to be looked after first: %s', (text, inDistress) => {
  expect(isInDistress(read({ text }))).toBe(inDistress);
});
