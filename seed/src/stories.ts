import type { Channel } from '@attune/contract';
import type { TeamKey, Who } from './cast.ts';

/** What happens on a ticket after it was opened; `after` is minutes since the step before. */
export type Step = { after: number } & (
  | {
      kind: 'reply';
      by: Who;
      text: string;
      promise?: { quote: string; inMinutes: number };
      status?: 'open' | 'waiting';
    }
  | { kind: 'note'; by: Who; text: string; mention?: Who }
  | { kind: 'write'; text: string }
  | { kind: 'offer'; by: Who; cause: string; fix: string; prevention: string }
  | { kind: 'confirm'; words?: string }
  | { kind: 'not-yet'; words: string }
  | {
      kind: 'feedback';
      solved: number;
      treated: number;
      minutesLost?: number;
      words?: string;
      praise?: string;
      tellTheLead?: boolean;
    }
  | {
      kind: 'hypothesis';
      by: Who;
      symptom: string;
      hypothesis: string;
      test: string;
      result: string;
      state: 'open' | 'held' | 'refuted';
    }
  | { kind: 'hand-over'; by: Who; to: TeamKey; story: string; feeling: string; tried: string; promised: string }
  | { kind: 'keep-promise'; by: Who; note?: string }
  | { kind: 'tags'; by: Who; tags: string[] }
);

export interface Story {
  from: Who;
  channel: Channel;
  /** Minutes before now at which it was written. */
  ago: number;
  team?: TeamKey;
  assignee?: Who;
  subject?: string;
  text: string;
  then?: Step[];
}

const hour = 60;
const day = 24 * hour;

/** The tickets of the example desk, in many voices. Fiction, written for Attune. */
export const STORIES: readonly Story[] = [
  {
    from: 'jonas',
    channel: 'email',
    ago: 14,
    team: 'desk',
    assignee: 'amina',
    subject: 'My VPN is down again',
    text: "Third time this week that the VPN throws me out in the middle of a call. My demo for the Lyon customer is at three and I honestly don't know what to tell them. I have restarted, I have tried another cable, I even drove home to try it there. Which port am I supposed to use?\n\nJonas",
    then: [
      {
        after: 3,
        kind: 'hypothesis',
        by: 'amina',
        symptom: 'Drops about every 20 minutes, at home as well as in the office',
        hypothesis: 'The new client renews its key on the wrong port',
        test: 'Ask which dock he uses; look at the gateway log for 09:00 to 09:30',
        result: '',
        state: 'open',
      },
      { after: 2, kind: 'tags', by: 'amina', tags: ['vpn'] },
    ],
  },
  {
    from: 'priya',
    channel: 'portal',
    ago: 65,
    team: 'desk',
    text: "I think I did something very stupid. There was a mail about my parcel and I typed in my password before I noticed the address was odd. I closed the page at once. Can somebody have read my mail already? Please don't tell my whole department.",
  },
  {
    from: 'henrik',
    channel: 'email',
    ago: 3 * day + 2 * hour,
    team: 'desk',
    assignee: 'noor',
    subject: 'Still no mail on my phone',
    text: 'Hello,\n\nsince Thursday there is no mail on my phone. I asked on Thursday, I asked on Friday, and I was told somebody would call me. Nobody called.\n\nHenrik Dahl\nWorkshop',
    then: [
      {
        after: 40,
        kind: 'reply',
        by: 'noor',
        text: 'Hello Henrik,\n\nyou asked twice and waited for a call that did not come. That was our miss, and I am sorry. I have your phone record in front of me and I will call you by noon today to set the mail up with you.\n\nNoor',
        promise: { quote: 'I will call you by noon today', inMinutes: 2 * day + 20 * hour },
        status: 'open',
      },
      { after: 2 * day, kind: 'write', text: 'I am still waiting. By now my colleagues print my mails for me.' },
    ],
  },
  {
    from: 'lucia',
    channel: 'portal',
    ago: 30,
    team: 'network',
    text: 'THE WHOLE WARD PRINTER IS DEAD. We cannot print a single wristband and there are 14 patients in the corridor!! Please send somebody NOW, second floor, station B.',
  },
  {
    from: 'babak',
    channel: 'email',
    ago: 5 * hour,
    team: 'desk',
    subject: 'New monitor for room 2.14',
    text: 'Hi, could I have a second monitor for room 2.14 please? 24 or 27 inch, whatever you have. No hurry, sometime this month is fine.\n\nThanks in advance\nBabak',
  },
  {
    from: 'grace',
    channel: 'portal',
    ago: 26 * hour,
    team: 'desk',
    assignee: 'amina',
    text: 'It is my first week and I have been given six accounts and none of the passwords works. I do not want to bother my manager again. I have no idea what a token is. Where do I begin?',
    then: [
      {
        after: 35,
        kind: 'reply',
        by: 'amina',
        text: 'Welcome, Grace. Six accounts and no working password in your first week is a lot, and none of it is your doing: the accounts were made on Friday and the letters left before they were ready.\n\nLet us do them one by one. I have reset the first, your mailbox. The new password comes to your phone in a minute. Does it let you in?\n\nA token is the small number that your phone shows when you sign in. We set it up together tomorrow at ten, if that suits you.\n\nAmina',
        promise: { quote: 'We set it up together tomorrow at ten', inMinutes: 23 * hour },
      },
      { after: 50, kind: 'write', text: 'Thank you so much for being so patient. The mailbox works. Ten is perfect.' },
      {
        after: 10,
        kind: 'note',
        by: 'amina',
        text: 'Four of the six are ours. The other two belong to the finance tool: @Noor, can you see who makes those now?',
        mention: 'noor',
      },
    ],
  },
  {
    from: 'oskar',
    channel: 'email',
    ago: 7 * hour,
    team: 'network',
    assignee: 'tomas',
    subject: 'DNS for build agents',
    text: 'Since the change last night the build agents in 10.20.8.0/24 resolve artifacts.harbour.example to the old address. TTL was 300, so it is not caching. dig against ns2 gives the old record, ns1 the new one. Looks like ns2 did not get the zone transfer. Serial on ns2 is 2026111801.\n\nOskar',
    then: [
      {
        after: 25,
        kind: 'reply',
        by: 'tomas',
        text: 'Oskar, you had it right: ns2 refused the transfer because its key had expired. I have renewed the key, and ns2 now answers with serial 2026112001.\n\nCould you run one build and tell me whether the agents find it?\n\nTomas',
      },
      {
        after: 5,
        kind: 'offer',
        by: 'tomas',
        cause: 'The key between our two name servers had expired, so the second one kept the old address.',
        fix: 'I renewed the key and both servers now give the same answer.',
        prevention: 'The key now renews by itself, and we are told two weeks before it ends.',
      },
    ],
  },
  {
    from: 'ines',
    channel: 'email',
    ago: 9 * day,
    team: 'desk',
    assignee: 'amina',
    subject: 'Screen reader and the new intranet',
    text: 'I use a screen reader. Since the new intranet went live the menu is read to me as "button button button". I reported it in June and in August. I would like to read the canteen plan like everybody else.',
    then: [
      {
        after: 2 * hour,
        kind: 'reply',
        by: 'amina',
        text: 'Dear Inês,\n\nyou told us in June and in August, and you still hear "button button button". I am sorry that we let that stand. I take this on myself.\n\nI have asked the intranet team to name every button, and I will write to you on Thursday with what they have done, also if it is not finished.\n\nIs there a page besides the canteen plan that you need now? I will send you its text meanwhile.\n\nAmina',
        promise: { quote: 'I will write to you on Thursday with what they have done', inMinutes: 4 * day },
      },
      { after: 3 * day, kind: 'keep-promise', by: 'amina', note: 'Wrote on Wednesday already.' },
      {
        after: 10,
        kind: 'reply',
        by: 'amina',
        text: 'Inês, a day early: the menu buttons now have names. Could you listen to the start page and tell me what you hear?',
      },
      {
        after: 5 * hour,
        kind: 'offer',
        by: 'amina',
        cause: 'The buttons of the menu had pictures but no names, so there was nothing to read aloud.',
        fix: 'Each button now has a name, and I checked the canteen plan with a screen reader.',
        prevention: 'New pages are now tested with a screen reader before they go live.',
      },
      { after: 20 * hour, kind: 'confirm', words: 'I hear names now. The canteen has fish on Friday.' },
      {
        after: 4,
        kind: 'feedback',
        solved: 5,
        treated: 5,
        minutesLost: 240,
        words: 'It took three reports, but the third was answered by a person.',
        praise: 'Amina asked what I needed meanwhile. Nobody had asked me that.',
        tellTheLead: true,
      },
    ],
  },
  {
    from: 'walter',
    channel: 'email',
    ago: 2 * day,
    team: 'desk',
    assignee: 'noor',
    subject: 'The thing with the blue e',
    text: 'Good day, the thing with the blue e does not come up any more. I am not good with computers, please excuse me. My grandson says it is the browser but I have not touched any browser. I need it for the pension form, it has to be in by Friday.\n\nWith kind regards\nWalter Brandt',
    then: [
      {
        after: hour,
        kind: 'reply',
        by: 'noor',
        text: 'Dear Mr Brandt,\n\nno need to excuse yourself: the blue e was replaced overnight, and nobody told you. The new one is a blue and green wave, at the bottom of your screen. It does the same.\n\nI will call you today at four and stay on the line until the pension form is open. We will have it in well before Friday.\n\nNoor Bakker',
        promise: { quote: 'I will call you today at four', inMinutes: 5 * hour },
      },
      { after: 6 * hour, kind: 'keep-promise', by: 'noor' },
      {
        after: 10,
        kind: 'offer',
        by: 'noor',
        cause: 'The old browser was taken away in the night and its picture with it.',
        fix: 'We opened the form together in the new one and put it in the middle of your screen.',
        prevention: 'Next time such a picture changes, you get a letter before.',
      },
    ],
  },
  {
    from: 'yuki',
    channel: 'email',
    ago: 50 * hour,
    team: 'network',
    assignee: 'tomas',
    subject: 'Wifi meeting room slow',
    text: 'Wifi in meeting room 3 slow. Video stop every time. Please fix. Thank you.',
    then: [
      {
        after: 3 * hour,
        kind: 'reply',
        by: 'tomas',
        text: 'Hello Yuki, thank you for telling us. The access point above room 3 has too many devices. I have moved half of them to the next one. Your next meeting there: when is it? I will watch it while you meet.',
      },
      { after: 2 * hour, kind: 'write', text: 'Next meeting is today 15:00.' },
    ],
  },
  {
    from: 'dana',
    channel: 'portal',
    ago: 20 * hour,
    team: 'desk',
    assignee: 'noor',
    text: 'Lovely. Locked out of payroll for the fourth time, and as always on the day before the payment run. Four tickets, four times "resolved". If this is what you call resolved I would like to speak to whoever runs this desk.',
    then: [
      {
        after: 20,
        kind: 'reply',
        by: 'noor',
        text: 'Dana, four lockouts, each on the worst possible day, and each time we called it done. I understand why you want somebody above me. Mei Tan leads this desk; I have told her, and she will ring you today before five.\n\nMeanwhile I have unlocked you, so that the payment run is not in danger. I am now looking for the reason and not just for the key.\n\nNoor',
        promise: { quote: 'she will ring you today before five', inMinutes: 26 * hour },
        status: 'open',
      },
      {
        after: 30,
        kind: 'hypothesis',
        by: 'noor',
        symptom: 'Locked on the day before each payment run',
        hypothesis: 'A scheduled report signs in with her old password',
        test: 'Sign-in log of the payroll server for her account',
        result: 'Twelve failed sign-ins at 02:00 from the report server',
        state: 'held',
      },
      {
        after: 15,
        kind: 'hand-over',
        by: 'noor',
        to: 'network',
        story:
          'Dana is locked out of payroll before each payment run. It was unlocked four times without finding the cause.',
        feeling: 'Sarcastic and tired of us, with good reason. "Four tickets, four times resolved."',
        tried: 'Unlocked. Log shows the report server signing in with an old password at 02:00.',
        promised: 'Mei rings her today before five. The account stays open for the payment run.',
      },
    ],
  },
  {
    from: 'samir',
    channel: 'api',
    ago: 90,
    subject: 'Disk space warning on backup-02',
    text: 'Volume /backup on backup-02 is at 91 percent. Growth over the last seven days: 1.4 percent a day. The oldest set could be removed. Fatal errors: none.',
  },
  {
    from: 'jonas',
    channel: 'email',
    ago: 12 * day,
    team: 'desk',
    assignee: 'amina',
    subject: 'VPN dropped',
    text: 'VPN dropped twice today. Not a big thing, just so that you know.\n\nJonas',
    then: [
      {
        after: 4 * hour,
        kind: 'reply',
        by: 'amina',
        text: 'Thanks for telling us, Jonas. I see both drops at 09:10 and 09:31. I have given you the newer client; it installs tonight. Could you tell me tomorrow whether it holds?',
      },
      { after: day, kind: 'write', text: 'Holds so far. Thanks!' },
      {
        after: hour,
        kind: 'offer',
        by: 'amina',
        cause: 'The old client lost its session when the network changed.',
        fix: 'You have the newer client.',
        prevention: 'Leave the laptop on for ten minutes after an update.',
      },
    ],
  },
  {
    from: 'grace',
    channel: 'portal',
    ago: 6 * day,
    team: 'desk',
    assignee: 'noor',
    text: 'How do I book the meeting room with the big screen? The page says "resource mailbox" and I don\'t understand what that means.',
    then: [
      {
        after: 30,
        kind: 'offer',
        by: 'noor',
        cause: 'The page used our own word for a room.',
        fix: 'Add "Room 1.02" as if it were a guest of your meeting; it says yes by itself when it is free.',
        prevention: 'I changed the page so that it says this.',
      },
      { after: 40, kind: 'confirm' },
      { after: 2, kind: 'feedback', solved: 5, treated: 4, minutesLost: 10 },
    ],
  },
  {
    from: 'babak',
    channel: 'email',
    ago: 11 * day,
    team: 'desk',
    assignee: 'amina',
    subject: 'Scanner folder is empty',
    text: 'The scans from this morning are not in the folder. Forty contracts. Are they lost? Legal needs them on Monday and I cannot ask people to sign again.',
    then: [
      {
        after: 15,
        kind: 'reply',
        by: 'amina',
        text: 'Babak, forty signed contracts that seem to be gone, with Monday ahead: I am on it now. The scanner keeps a copy for three days, so I do not think they are lost. I will tell you within the hour what I have found.',
        promise: { quote: 'I will tell you within the hour what I have found', inMinutes: 60 },
      },
      { after: 40, kind: 'keep-promise', by: 'amina' },
      {
        after: 2,
        kind: 'offer',
        by: 'amina',
        cause: 'The folder was full, so the scanner kept the contracts to itself.',
        fix: 'All forty are in the folder "Contracts November". I counted them.',
        prevention: 'The folder now has ten times the room and warns us first.',
      },
      { after: 25, kind: 'confirm', words: 'All forty. I can breathe again.' },
      {
        after: 1,
        kind: 'feedback',
        solved: 5,
        treated: 5,
        minutesLost: 90,
        praise: 'She counted them. I did not have to ask.',
        tellTheLead: false,
      },
    ],
  },
  {
    from: 'oskar',
    channel: 'email',
    ago: 8 * day,
    team: 'network',
    assignee: 'tomas',
    subject: 'Certificate of the wiki expires',
    text: 'The certificate of wiki.harbour.example ends on the 30th. Just a heads-up.\n\nOskar',
    then: [
      {
        after: day,
        kind: 'offer',
        by: 'tomas',
        cause: 'It was made by hand a year ago.',
        fix: 'It is renewed and will renew by itself from now on.',
        prevention: '',
      },
    ],
  },
];
