import { z } from 'zod';

/**
 * A scenario: a person in trouble, what they know and do not say at once, how the trouble is solved
 * or honestly planned for, and the words they say. Scenarios are files that a lead can read and edit
 * (`docs/practice.md` explains each field); this schema is what such a file must be.
 */

/** What a reply can do to a person, and what they may answer to it: each has lines of its own. */
export const REACTIONS = [
  'heard',
  'stock',
  'apology',
  'apology-again',
  'blamed',
  'dismissed',
  'talked-down',
  'refused',
  'joked',
  'jargon',
  'explained',
  'taught',
  'time',
  'vague',
  'overpromised',
  'rushed',
  'piled',
  'asked-again',
  'relieved',
  'own',
  'choice',
  'boundary',
  'nothing',
  'silence',
  'waiting',
  'dont-know',
  'open-question',
  'works',
  'not-fixed',
  'refuted',
  'goal',
] as const;
export type Reaction = (typeof REACTIONS)[number];

export const ENDINGS = ['repaired', 'cold', 'plan', 'escalated', 'walked-away', 'reopened', 'stopped'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Moments that can be missed, each with three ways to say it. */
export const CHANCES = ['acknowledge', 'relieve', 'own', 'ask', 'explain', 'expect', 'act', 'confirm'] as const;
export type Chance = (typeof CHANCES)[number];
export const VOICES = ['warm', 'brief', 'formal'] as const;
export type Voice = (typeof VOICES)[number];

export const DIMENSIONS = [
  'anger',
  'anxiety',
  'trust',
  'heard',
  'respected',
  'clarity',
  'hope',
  'patience',
  'shame',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'small letters, digits and hyphens, such as "new-phone"');
const line = z.string().trim().min(1, 'an empty line').max(600, 'longer than 600 characters');
const short = z.string().trim().min(1).max(200);
// Lines that were broken in the file to be read there are one paragraph; an empty line parts two.
const paragraph = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .transform((text) => text.replace(/(\S)[ \t]*\n(?!\s*\n)[ \t]*(?=\S)/g, '$1 '));
const degree = z.number().min(0).max(100);
/** Words that a reply is recognised by: see `wording.ts`. */
const wording = z.string().trim().min(2).max(300);
const lines = z.union([
  z.array(line).min(1),
  z
    .strictObject({ any: z.array(line).optional(), hot: z.array(line).optional(), cool: z.array(line).optional() })
    .refine((bands) => bands.any ?? bands.hot ?? bands.cool, 'at least one of any, hot or cool'),
]);

const fact = z.strictObject({
  id,
  /** What is so, in one plain sentence: for the debrief, and for a model that words it. */
  is: short,
  /** `once` is in the opening; `asked` needs the matching question; `trusted` also needs trust; `goal` comes at the last check. */
  gate: z.enum(['once', 'asked', 'trusted', 'goal']),
  /** Questions that ask for it. */
  asks: z.array(wording).default([]),
  /** Words that would give it away: a model may not say them while the gate is closed. */
  giveaway: z.array(wording).default([]),
  /** How they tell it. */
  tells: z.array(line).default([]),
  /** What they say when it is asked and they will not tell it yet. */
  dodges: z.array(line).default([]),
});

const step = z.strictObject({
  id,
  /** What it is, for the brief and the debrief: "Reset her second factor". */
  does: short,
  /** Words of a reply that does it: one of these is enough. */
  by: z.array(wording).min(1),
  /** Facts that must be told, and steps done, before it works. */
  needs: z.array(id).default([]),
  /** Where it brings the problem. */
  to: z.enum(['unknown', 'located', 'fixed']),
  /** What they answer when it is done. */
  works: z.array(line).min(1),
  /** What they answer when it is tried too early. */
  tooEarly: z.array(line).default([]),
});

const concern = z.strictObject({
  id,
  is: short,
  /** 1 small, 2 matters, 3 the heart of it. */
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Words of a reply that has heard it. */
  heardBy: z.array(wording).min(1),
  /** How they bring it up again while it is unheard. */
  again: z.array(line).min(1),
});

const voices = z.strictObject({ warm: line, brief: line, formal: line });

export const scenarioSchema = z.strictObject({
  id,
  title: short,
  /** 1 a first rehearsal, 2 demanding, 3 hard. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Which parts of the rubric it trains most. */
  trains: z.array(short).min(1).max(5),
  /** Shown before a heavy scenario: what it holds, and that one may stop at any time. */
  contentNote: paragraph.optional(),
  /** True where the right act is to bring a person in: nothing is scored or charted. */
  care: z.boolean().default(false),
  /** What the trainee knows before the first message. */
  brief: paragraph,
  /** What the trainee can do here, in the words that do it. */
  youCan: z.array(short).min(1).max(10),
  person: z.strictObject({
    name: short,
    role: short,
    /** low, medium or high: how at home they are with technology. */
    comfort: z.enum(['low', 'medium', 'high']),
    traits: z
      .strictObject({
        /** 0.5 to 2: how far anger and fear swing. */
        volatility: z.number().min(0.5).max(2).default(1),
        /** 0 to 2: how much blame and talking down hurt. */
        face: z.number().min(0).max(2).default(1),
        /** 0.5 to 2: how far an apology and time heal. */
        forgiveness: z.number().min(0.5).max(2).default(1),
        /** 0 says little, 2 says much. */
        verbosity: z.number().min(0).max(2).default(1),
      })
      .prefault({}),
  }),
  /** Whether the trouble is the desk's own fault: an apology then repairs more. */
  ours: z.boolean().default(false),
  /** Whether they may be abusive until a calm boundary is drawn. */
  abusive: z.boolean().default(false),
  /** Minutes to the deadline; absent when there is none. A reply takes two. */
  minutes: z.number().int().min(5).max(600).optional(),
  start: z.strictObject({
    anger: degree,
    anxiety: degree,
    trust: degree,
    heard: degree,
    respected: degree,
    clarity: degree,
    hope: degree,
    patience: degree,
    shame: degree,
  }),
  /** `fix` can be repaired; `plan` cannot, and an honest plan is the best end; `thanks` is solved already. */
  best: z.enum(['fix', 'plan', 'thanks']).default('fix'),
  opening: paragraph,
  concerns: z.array(concern).min(1).max(6),
  facts: z.array(fact).max(10).default([]),
  steps: z.array(step).max(8).default([]),
  lines: z.partialRecord(z.enum(REACTIONS), lines),
  endings: z.partialRecord(z.enum(ENDINGS), z.array(line).min(1)),
  instead: z.partialRecord(z.enum(CHANCES), voices),
  /** What a skilled agent would take along from it. */
  lesson: paragraph,
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Fact = Scenario['facts'][number];
export type Step = Scenario['steps'][number];
export type Concern = Scenario['concerns'][number];
