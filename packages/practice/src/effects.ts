import type { Change } from './state.ts';

/**
 * What each act of a reply does to the person who reads it. This table is the heart of practice: read
 * it, argue with it, change it. The numbers are before the person's traits: `volatility` scales how
 * far anger and fear rise, `forgiveness` how far they fall, `face` how much blame and shame hurt.
 * The starting values follow what studies of service recovery and of empathy in support agree on: being
 * understood specifically and early counts most, once; an apology needs a repair; blame closes people.
 */
export const ACTS = [
  'acknowledge',
  'stock',
  'mirror',
  'apology',
  'empty-apology',
  'blame',
  'dismiss',
  'condescend',
  'command',
  'refuse',
  'deflect',
  'canned',
  'joke',
  'jargon',
  'explain',
  'teach',
  'time',
  'vague',
  'overpromise',
  'rush',
  'open-question',
  'question',
  'asked-again',
  'pile',
  'relieve',
  'own',
  'choice',
  'boundary',
  'threat',
  'appreciate',
  'step',
  'too-early',
  'confirm',
  'check-too-early',
  'goal-check',
  'close-early',
  'repeat-self',
  'nothing',
  'silence',
  'refuted',
  'deadline',
] as const;
export type ActKind = (typeof ACTS)[number];

/** When a row holds; the first row of an act whose condition holds is the one that counts. */
export type When =
  | 'first time'
  | 'second time'
  | 'from the third time'
  | 'from the fourth time'
  | 'in the middle'
  | 'hot'
  | 'furious'
  | 'calm'
  | 'calm and fixed'
  | 'ours'
  | 'promised'
  | 'ashamed';

export interface Effect {
  act: ActKind;
  when?: When[];
  change: Change;
  /** Each further time counts this much of the time before. */
  again?: number;
  /** The rise in anger, shame and loss of respect grows with how much blame hurts this person. */
  face?: true;
}

export const EFFECTS: Effect[] = [
  // Being understood
  { act: 'acknowledge', when: ['from the fourth time'], change: { patience: -5 } },
  { act: 'acknowledge', when: ['in the middle'], change: { heard: 7, anger: -5, anxiety: -3, trust: 2 }, again: 0.5 },
  { act: 'acknowledge', change: { heard: 18, anger: -12, anxiety: -8, trust: 5 }, again: 0.5 },
  { act: 'mirror', change: { heard: 6, clarity: 3 } },
  { act: 'stock', when: ['first time'], change: { heard: 2, patience: -3 } },
  { act: 'stock', when: ['furious'], change: { trust: -3, anger: 4, patience: -6 } },
  { act: 'stock', change: { trust: -3, patience: -6 } },
  { act: 'relieve', when: ['ashamed'], change: { shame: -15, respected: 10, trust: 3 }, again: 0.6 },
  { act: 'relieve', change: { respected: 4, anxiety: -4 }, again: 0.5 },
  { act: 'appreciate', change: { respected: 5, trust: 3 }, again: 0.5 },

  // Standing for it
  { act: 'apology', when: ['from the third time'], change: { trust: -4, patience: -6 } },
  { act: 'apology', when: ['second time'], change: { anger: -2 } },
  { act: 'apology', when: ['ours'], change: { anger: -14, trust: 8, respected: 6 } },
  { act: 'apology', change: { anger: -5, respected: 3 } },
  { act: 'empty-apology', when: ['first time'], change: { anger: -1 } },
  { act: 'empty-apology', change: { trust: -3, patience: -4 } },
  { act: 'own', change: { trust: 8, hope: 3 }, again: 0.5 },
  { act: 'choice', change: { respected: 8 }, again: 0.5 },

  // Hurting
  { act: 'blame', change: { anger: 15, respected: -15, shame: 10, trust: -6 }, face: true },
  { act: 'dismiss', when: ['hot'], change: { anger: 18, respected: -10, heard: -8 } },
  { act: 'dismiss', change: { anger: 12, respected: -8, heard: -6 } },
  { act: 'condescend', change: { respected: -12, anger: 8, shame: 6 }, face: true },
  { act: 'command', when: ['hot'], change: { respected: -6, anger: 5 } },
  { act: 'command', change: { respected: -3 } },
  { act: 'refuse', change: { hope: -10, anger: 6 } },
  { act: 'deflect', change: { trust: -8, anger: 8, hope: -6 } },
  { act: 'canned', change: { trust: -2, patience: -4 } },
  { act: 'joke', when: ['calm'], change: { trust: 5 }, again: 0.5 },
  { act: 'joke', when: ['hot'], change: { anger: 12, respected: -5 } },
  { act: 'joke', change: {} },
  { act: 'boundary', change: { anger: -5, respected: 2 } },
  { act: 'threat', change: { anger: 10, trust: -8 } },

  // Making it clear
  { act: 'explain', change: { clarity: 15, anxiety: -8 }, again: 0.5 },
  { act: 'jargon', change: { clarity: -12, shame: 8 } },
  { act: 'teach', when: ['calm and fixed'], change: { clarity: 8, trust: 5 }, again: 0.5 },
  { act: 'teach', when: ['hot'], change: { patience: -6 } },
  { act: 'teach', change: { clarity: 4 }, again: 0.5 },
  { act: 'time', change: { hope: 14, anxiety: -10 }, again: 0.6 },
  { act: 'vague', change: { hope: -4 } },
  { act: 'overpromise', change: { hope: 10 } },
  { act: 'refuted', change: { trust: -30, hope: -10, anger: 8 } },

  // Asking
  { act: 'open-question', change: { heard: 4 }, again: 0.5 },
  { act: 'question', change: { clarity: 4 }, again: 0.7 },
  { act: 'asked-again', change: { anger: 8, trust: -6 } },
  { act: 'pile', change: { patience: -8 } },

  // Solving
  { act: 'rush', change: { clarity: 5, heard: -10, anger: 6 } },
  { act: 'step', change: { hope: 10, patience: 4, anxiety: -4 } },
  { act: 'too-early', change: { patience: -4, hope: -3 } },
  { act: 'confirm', change: { trust: 6, hope: 5, respected: 3 } },
  { act: 'check-too-early', change: { patience: -4, hope: -3 } },
  { act: 'goal-check', change: { trust: 6, hope: 5 }, again: 0 },
  { act: 'close-early', change: { anger: 20, trust: -20 } },

  // Nothing
  { act: 'repeat-self', change: { patience: -10, anger: 5 } },
  { act: 'nothing', change: { patience: -6, hope: -3 } },
  { act: 'silence', when: ['promised'], change: {} },
  { act: 'silence', change: { anger: 5, anxiety: 5, hope: -5, patience: -3 } },
  { act: 'deadline', change: { anxiety: 10, hope: -12, patience: -8 } },
];

/** A calm boundary ends abuse this often. */
export const BOUNDARY_HOLDS = 0.7;
