import type { Chance } from './chance.ts';

/** What people write to a service desk about, the commonest first, as Zipf has it. */
const TOPICS: readonly { subjects: readonly string[]; sentences: readonly string[] }[] = [
  {
    subjects: ['Password reset needed', 'Cannot sign in, password expired', 'Password not accepted'],
    sentences: [
      'My password is not accepted any more since this morning.',
      'I changed my password on Monday and now {app} refuses it.',
      'Could you please reset the password for me?',
    ],
  },
  {
    subjects: ['VPN drops every hour', 'VPN does not connect from home', 'No VPN since the update'],
    sentences: [
      'The VPN drops every {n} minutes and I have to sign in again.',
      'Since the update the VPN client says error {code}.',
      'Without the VPN I cannot reach {app} at all.',
    ],
  },
  {
    subjects: ['Printer on floor {n} jams', 'Printer offline', 'Cannot print from {app}'],
    sentences: [
      'The printer on floor {n} jams on every second page.',
      'It prints from the laptop but not from {app}.',
      'The display says {code} and then nothing happens.',
    ],
  },
  {
    subjects: ['Outlook is very slow', 'Mailbox full', 'Mails arrive late'],
    sentences: [
      'Outlook takes {n} minutes to open a mail.',
      'My mailbox says it is full although I deleted {n} messages.',
      'Mails from a customer arrive hours later.',
    ],
  },
  {
    subjects: ['Access to {app}', 'Please give me access to {app}', 'Access denied in {app}'],
    sentences: [
      'I need access to {app} for the audit on Friday.',
      'It says access denied, code {code}.',
      'My colleague {name} has the same rights and can open it.',
    ],
  },
  {
    subjects: ['Laptop will not start', 'Laptop gets hot and loud', 'New laptop for {name}'],
    sentences: [
      'My laptop shows a black screen after the update {code}.',
      'The battery lasts {n} minutes.',
      'I have a presentation at three and the laptop does not start.',
    ],
  },
  {
    subjects: ['Wifi in the meeting room', 'No network on floor {n}', 'Network slow in the afternoon'],
    sentences: [
      'The wifi drops as soon as the meeting begins.',
      'Nobody on floor {n} has a network.',
      'A ping to the gateway takes {n} ms.',
    ],
  },
  {
    subjects: ['{app} crashes when I export', '{app} shows error {code}', '{app} is down'],
    sentences: [
      '{app} crashes each time I export the report.',
      'The message is {code} and I do not know what it means.',
      'Half of the team cannot work with {app} today.',
    ],
  },
  {
    subjects: ['Screen flickers', 'Second screen stays dark', 'Docking station'],
    sentences: [
      'The second screen stays dark after lunch.',
      'The docking station has to be plugged in {n} times.',
      'The picture flickers whenever the phone rings.',
    ],
  },
  {
    subjects: ['Shared folder missing', 'Restore a file please', 'Drive is full'],
    sentences: [
      'The shared folder of our team is gone.',
      'I overwrote a file on the drive and need the version of Tuesday.',
      'It says there are {n} MB left.',
    ],
  },
  {
    subjects: ['Suspicious mail', 'Phishing?', 'I clicked on a link'],
    sentences: [
      'I got a mail that asks me to confirm my account.',
      'I clicked on the link before I saw the sender.',
      'Is this phishing, and what should I do now?',
    ],
  },
  {
    subjects: ['Headset without sound', 'Camera not found', 'Calls drop in meetings'],
    sentences: [
      'Nobody hears me in calls since this morning.',
      'The camera is not found after the update {code}.',
      'The headset works on my phone but not on the laptop.',
    ],
  },
  {
    subjects: ['Licence for {app}', '{app} asks for a licence', 'Licence expired'],
    sentences: [
      '{app} says that the licence expired {n} days ago.',
      'I need a licence for the new colleague {name}.',
      'The order number is {code}.',
    ],
  },
  {
    subjects: ['New colleague {name} on Monday', 'Account for {name}', 'Somebody left'],
    sentences: [
      '{name} starts on Monday and needs an account, a laptop and access to {app}.',
      'Please close the account of {name} at the end of the month.',
      'The form {code} is attached.',
    ],
  },
  {
    subjects: ['Lost my phone', 'Authenticator on the new phone', 'No code arrives'],
    sentences: [
      'I have a new phone and the authenticator is empty.',
      'The code never arrives, I waited {n} minutes.',
      'My phone was stolen on the train.',
    ],
  },
];

/** Sentences that fit any ticket. */
const COMMON = [
  'Good morning, I hope you can help me.',
  'This has happened {n} times this week and I am losing patience.',
  'I already restarted the computer and it did not help.',
  'My deadline is tomorrow at noon.',
  'Could you tell me when this will be fixed?',
  'I am working from home today.',
  'Nobody answered my last message.',
  'Thank you for your help so far.',
  'It worked yesterday without any problem.',
  'My colleague {name} sees the same thing.',
  'Please call me, I am at my desk until four.',
  'I do not know much about computers, so please explain it simply.',
];
const ANSWERS = [
  'Hello, thank you for writing, and I am sorry that this stops your work.',
  'I looked at the log and saw {code} at the time you named.',
  'I will check this with the network team and write to you by {n} o’clock.',
  'Could you tell me whether it also happens in {app}?',
  'I set it to renew by itself, so it should not come back.',
  'Please sign out and in again, and tell me what you see.',
  'The cause was a certificate that had expired.',
  'It works from here now; does it work for you as well?',
];
const APPS = [
  'SAP',
  'Salesforce',
  'SharePoint',
  'Teams',
  'Excel',
  'the intranet',
  'the time sheet',
  'Jira',
  'the booking system',
  'Confluence',
  'the warehouse client',
  'PowerPoint',
  'the payroll portal',
];
const FUNCTION_WORDS =
  'the to and i a is it in of that my for on you not this with have be but was as are at when we can or if from do so an me there what all will they no has had just our after then by which now also would only been out up how them some could any more than one'.split(
    ' ',
  );
export const FIRST_NAMES =
  'Amina Jonas Priya Mei Noor Tomas Rosa Ada Lukas Ines Omar Yuki Chloe Daniel Elena Farid Grace Hugo Ivana Jamal Katrin Leila Marco Nadia Oscar Paula Quentin Rania Samir Tanja Umar Vera Wei Ximena Yusuf Zoe Anders Bianca Carlos Dilan Erik Freya Goran Hana Igor Julia Kofi Linh Mateo Nils'.split(
    ' ',
  );
export const LAST_NAMES =
  'Haddad Weber Nair Tan Bakker Vega Lind Okafor Schmidt Garcia Rossi Novak Silva Kim Suzuki Dubois Larsen Kowalski Papadopoulos Ivanov Yilmaz Hassan Mensah Nguyen Fischer Wagner Becker Moreau Ricci Jensen Virtanen Horvat Popescu Murphy Walker Young Costa Almeida Santos Castillo Romero Vargas Adeyemi Diallo Sato Tanaka Chen Wang Gupta Singh'.split(
    ' ',
  );

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zy bra cle dri flo gru kla pre sto tra vin mer tol ras pen dor gal'.split(
    ' ',
  );
const RARE_WORDS = 12_000;

/** Word number `rank`: the words that hold a sentence together first, then words that few people ever say. */
function wordOf(rank: number): string {
  if (rank < FUNCTION_WORDS.length) return FUNCTION_WORDS[rank]!;
  let rest = rank * 2_654_435_761;
  let word = '';
  for (let syllable = 0; syllable < 3; syllable++) {
    word += SYLLABLES[Math.abs(Math.floor(rest)) % SYLLABLES.length]!;
    rest /= SYLLABLES.length;
  }
  return `${word}${rank % 7 === 0 ? 's' : ''}`;
}

const fill = (chance: Chance, template: string) =>
  template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return String(chance.between(2, 59));
    if (slot === 'app') return APPS[chance.zipf(APPS.length)]!;
    if (slot === 'name') return nameOf(chance);
    return `0x${chance.below(0xffff_ffff).toString(16).padStart(8, '0')}`;
  });

export const nameOf = (chance: Chance) => `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`;

function ramble(chance: Chance): string {
  const words = Array.from({ length: chance.between(6, 16) }, () => wordOf(chance.zipf(RARE_WORDS)));
  return `${words.join(' ')}.`;
}

export const topicOf = (chance: Chance): number => chance.zipf(TOPICS.length);
export const subjectOf = (chance: Chance, topic: number): string => fill(chance, chance.pick(TOPICS[topic]!.subjects));

/** What a requester writes: a few sentences on their topic, and whatever else came to mind. */
export function storyOf(chance: Chance, topic: number): string {
  const said = chance.happens(0.7)
    ? [chance.pick(COMMON), chance.pick(TOPICS[topic]!.sentences)]
    : [chance.pick(COMMON)];
  return [...said, ...Array.from({ length: chance.between(1, 5) }, () => ramble(chance))]
    .map((sentence) => fill(chance, sentence))
    .join(' ');
}

export function answerOf(chance: Chance): string {
  return [
    chance.pick(ANSWERS),
    ...Array.from({ length: chance.between(1, 3) }, () => ramble(chance)),
    chance.pick(ANSWERS),
  ]
    .map((sentence) => fill(chance, sentence))
    .join('\n\n');
}

const FILES = ['screenshot', 'image', 'invoice', 'error', 'log', 'report', 'scan', 'contract', 'form', 'photo'];
const ENDINGS = ['png', 'pdf', 'txt', 'jpg', 'docx', 'xlsx', 'log'];
export const filenameOf = (chance: Chance) =>
  `${FILES[chance.zipf(FILES.length)]!}-${chance.below(10_000)}.${ENDINGS[chance.zipf(ENDINGS.length)]!}`;
