import { describe, expect, test } from 'vitest';
import { draftOf, theirSideOf } from './draft.ts';
import { MOST_QUESTIONS, questionsIn } from './questions.ts';

const asked = (draft: string, message = 'The projector is dead.') => questionsIn(draftOf(draft), theirSideOf(message));
const told = (message: string, question: string) => {
  const one = asked(question, message).find((found) => found.told)?.told;
  return one && [one.kind, one.quote];
};

describe('questions are counted, also those in one breath', () => {
  test.each([
    ['Which room is it in?', 1],
    ['Which room is it in, and since when?', 2],
    ['Which room, which lamp and what does the display say?', 3],
    ['Is the lamp lit? Is the fan running? Which cable is in? Who used it last?', 4],
    ['1. Which room?\n2. Which lamp?\n3. Which cable?\n4. Since when?\n5. Who saw it?', 5],
    ['Please tell me which room it is in. Is the lamp lit?', 2],
    ['Could you look at the lamp? What colour is it, and how often does it blink?', 3],
    ['I need to know which cable is in. What does the remote do? Where is it kept?', 3],
  ])('%s', (draft, count) => expect(asked(draft)).toHaveLength(count));
});

describe('what is no question of ours is not counted', () => {
  test.each([
    'You asked: "Is it the lamp?" It is.',
    'If Windows asks "Do you want to keep this?", choose Yes.',
    'The guide is at https://help.example/lamp?id=4.',
    'Any questions? Just write.',
    'Sounds good?',
    'Why? The lamp counts its hours and stops at 4,000.',
    'What happened? A fuse went.',
    'I know which cable it is, and I know where it lies.',
    'The lamp tells when it wants to be changed.',
    "I'll bring a lamp at three.\n\n> Which room? Which lamp? Since when? Who?",
  ])('%s', (draft) => expect(asked(draft)).toEqual([]));
});

test('three questions are no pile, four are', () => {
  expect(asked('Which room? Which lamp? Since when?').length > MOST_QUESTIONS).toBe(false);
  expect(asked('Which room? Which lamp? Since when? Who else?').length > MOST_QUESTIONS).toBe(true);
});

describe('asked although they told it', () => {
  test.each([
    ['Outlook 2019 freezes on every send.', 'Which version of Outlook are you on?', ['version', 'outlook 2019']],
    ['I run FieldBook 7.4.1 and it loses photos.', 'What version is it?', ['version', 'fieldbook 7.4.1']],
    [
      'Since the move to Windows 11 my scanner is gone.',
      'Which operating system do you use?',
      ['system', 'windows 11'],
    ],
    ['The form stays grey in Firefox.', 'Which browser are you using?', ['browser', 'firefox']],
    ['My ThinkPad T14 gets no power.', 'Which model is it?', ['device', 'thinkpad t14']],
    ['I tried it on my phone, nothing happens.', 'Are you on a phone or a computer?', ['device', 'on my phone']],
    ['The tills are dead since this morning.', 'When did it start?', ['when', 'since this morning']],
    ['It stopped about two hours ago.', 'Since when is it down?', ['when', 'stopped about two hours ago']],
    ['I get error 0x8007045D when I copy.', 'What error do you get?', ['error', '0x8007045d']],
    [
      'It says "Profile cannot be loaded" and stops.',
      'Could you tell me what the error message says?',
      ['error', 'says "profile cannot be loaded"'],
    ],
    [
      'I have restarted it twice already.',
      'Have you tried restarting it?',
      ['tried', 'i have restarted it twice already'],
    ],
    ['We rebooted everything, no change.', 'Could you please restart the router?', ['tried', 'we rebooted everything']],
    [
      'I cleared the cache and logged out and in.',
      'Have you cleared your cache?',
      ['tried', 'i cleared the cache and logged out and in'],
    ],
    ['The copier in room 214 jams.', 'Which room is it in?', ['place', 'room 214']],
    ['Nobody else has it, only my account.', 'Is anyone else affected?', ['others', 'nobody else has']],
    ['The whole ward is offline.', 'Is it only you, or others too?', ['others', 'the whole ward']],
    ['My order 55123 shows as lost.', 'What is your order number?', ['number', 'order 55123']],
    ['I need it before Thursday.', 'When do you need it?', ['deadline', 'before thursday']],
  ])('"%s" and then: %s', (message, question, [kind, words]: string[]) => {
    const found = told(message, question);
    expect(found?.[0]).toBe(kind);
    expect(found?.[1]!.toLowerCase()).toBe(words);
  });
});

describe('asked with reason', () => {
  test.each([
    ['Since Windows 11 came, Scanlite is gone.', 'Which version of Scanlite is it?'],
    ['The laptop gets no power.', 'Which model is it?'],
    ['It crashed on Monday.', 'When can I call you?'],
    ['My meeting is on Thursday at 10:00 and sound is gone.', 'When did it start?'],
    ['It shows some error.', 'What does the error say?'],
    ['I have not restarted it, should I?', 'Could you restart it?'],
    ['I restarted it.', 'Could you restart it once more after the update?'],
    ['I restarted it.', 'Have you tried another cable?'],
    ['It happens in Firefox.', 'Does it happen in another browser as well?'],
    ['It says "failed".', 'Could you send me a screenshot of the whole message?'],
    ['The copier on our floor jams.', 'Which room is it in?'],
    ['My colleague told me to write to you.', 'Is anyone else affected?'],
    ['The parcel never came.', 'What is the order number?'],
    ['I work on Windows 11.', 'Which edition of the form did you print?'],
    ['On Mon, 3 Mar, Jo wrote:\n> I use Firefox.\nThe form stays grey.', 'Which browser do you use?'],
  ])('"%s" and then: %s', (message, question) => expect(told(message, question)).toBeUndefined());
});

test('what has been read may be asked about more closely', () => {
  expect(told('I use Firefox.', 'You said Firefox. Which browser version is it?')).toBeUndefined();
});

test('the words that tell are where they are said to be', () => {
  const message = 'Hello,\n\nthe till says “No paper, call staff” since Monday.\n';
  const [one] = asked('Since when?', message);
  expect(message.slice(one!.told!.start, one!.told!.end)).toBe(one!.told!.quote);
});
