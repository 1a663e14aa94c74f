import type { Who } from './cast.ts';

/** A rehearsal that somebody of the cast has brought to its end. */
export interface Rehearsal {
  by: Who;
  scenario: string;
  /** The same seed and the same words give the same rehearsal. */
  seed: number;
  /** How many minutes ago it was begun. */
  ago: number;
  /** Goes again from before this turn of the one before. */
  fromTurn?: number;
  says: string[];
  thought: { understood: number; respected: number; certain: number; note: string };
  plan?: { when: string; then: string };
}

const DAY = 24 * 60;

/** Amina meets Helena Brandt: the first time in haste, then once more from her second reply. */
export const REHEARSALS: Rehearsal[] = [
  {
    by: 'amina',
    scenario: 'locked-out-executive',
    seed: 7,
    ago: 3 * DAY,
    says: [
      'Hello Ms Brandt, I understand how frustrating this is. Did anything change on your side since Friday, a new phone perhaps?',
      'You should have registered the new phone, there was a mail on Friday. Please restart your computer and try again.',
      'Then it is probably the token cache. Please clear it.',
      'It is company policy that devices are registered first. I cannot do anything about that.',
      'We will look into it as soon as possible.',
      'That is not our department, I am afraid. Please call the identity team.',
    ],
    thought: { understood: 3, respected: 3, certain: 2, note: 'The clock made me hurry.' },
  },
  {
    by: 'amina',
    scenario: 'locked-out-executive',
    seed: 7,
    ago: 2 * DAY,
    fromTurn: 2,
    says: [
      'The board at ten and nobody told you that the sign-in changed. That was our doing, I am sorry, and I will get you in myself. The sign-in still asks your old phone for a yes, so nobody answers and it says no. I will call you on the number that personnel hold, to be sure who you are. Is that one right? You will be in by a quarter to ten.',
      'Thank you, I have just heard your voice, so I have reset your second factor. Please scan the square on the screen with the new phone.',
      'Could you open the file with the quarter, so that we both know that it really works?',
      'I am glad. Is there anything else that you need for ten?',
      'I will send the file to the two on video now, you have my word for 9:50. Next time, tell us before a new phone and we move it in a minute. Good luck in there, Ms Brandt.',
    ],
    thought: { understood: 4, respected: 4, certain: 4, note: 'Saying what it costs her took one sentence.' },
    plan: {
      when: 'somebody writes in heat',
      then: 'my first sentence says what it costs them, in their own words',
    },
  },
];

/** What Mei asks the service desk to practise next. */
export const ASKED_TO_PRACTISE = {
  by: 'mei',
  team: 'desk',
  scenario: 'ashamed-phishing-victim',
  ago: DAY,
  dueIn: 6 * DAY,
} as const;
