// The words of the desk. Every label says what is in the text, never what a person is.

export const EMOTIONS = [
  'frustration',
  'anger',
  'anxiety',
  'confusion',
  'disappointment',
  'embarrassment',
  'sadness',
  'gratitude',
  'satisfaction',
] as const;
export const RISKS = ['escalation', 'churn', 'repeat', 'abuse', 'distress', 'security', 'data-loss'] as const;
export const CONCERN_KINDS = [
  'problem',
  'question',
  'request',
  'impact',
  'deadline',
  'feeling',
  'attempt',
  'preference',
] as const;
export const IMPACTS = ['none', 'self', 'team', 'many'] as const;
export const COMFORTS = ['low', 'medium', 'high', 'unknown'] as const;
export const MOVES = [
  'empathize',
  'apologize',
  'personalize',
  'teach',
  'confirm',
  'listen',
  'ask',
  'expect',
  'own',
  'appreciate',
  'follow-up',
  'reassure',
] as const;
export const MISSTEPS = [
  'blame',
  'dismiss',
  'flippant',
  'condescend',
  'command',
  'jargon',
  'negative',
  'deflect',
  'canned',
  'overpromise',
  'close-early',
  'sorry-but',
] as const;
export const MOMENTS = [
  'first-heated',
  'first-calm',
  'asking',
  'fix-offered',
  'handover',
  'works',
  'still-fails',
] as const;

export type Emotion = (typeof EMOTIONS)[number];
export type Risk = (typeof RISKS)[number];
export type ConcernKind = (typeof CONCERN_KINDS)[number];
export type Impact = (typeof IMPACTS)[number];
export type Comfort = (typeof COMFORTS)[number];
export type Move = (typeof MOVES)[number];
export type Misstep = (typeof MISSTEPS)[number];
export type Moment = (typeof MOMENTS)[number];

/** 0 none, 1 mild, 2 strong, 3 extreme: the strongest emotion in the message. */
export type Intensity = 0 | 1 | 2 | 3;
/** 0 no time named, 1 soon, 2 today or work is held up, 3 now: minutes, safety, money, many people. */
export type Urgency = 0 | 1 | 2 | 3;

/** A feeling with a smaller p is shown as a guess. */
export const SURE_FROM = 0.6;
