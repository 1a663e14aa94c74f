import { MISSTEPS, MOVES } from '@attune/language';
import { z } from 'zod';
import { Id, PersonName, ShortWords, Timestamp, Words } from './primitives.ts';

// Practice: rehearsals with a person who answers what you write. All of it belongs to the trainee alone.

export const PRACTICE_ENDINGS = [
  'repaired',
  'cold',
  'plan',
  'escalated',
  'walked-away',
  'reopened',
  'stopped',
] as const;
export const RUBRIC_ITEMS = [
  'acknowledge',
  'listen',
  'own',
  'respect',
  'fresh-eyes',
  'ask',
  'explain',
  'teach',
  'expect',
  'frame',
  'confirm',
  'de-escalate',
] as const;

export const ScenarioId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/);
/** A scenario file; its problems are named with their lines. */
export const ScenarioSource = z.string().min(1).max(200_000);

export const ScenarioCard = z.object({
  id: ScenarioId,
  title: z.string(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  trains: z.array(z.string()),
  contentNote: z.string().nullable(),
  /** Minutes to their deadline, when there is one. */
  minutes: z.number().nullable(),
  person: z.object({ name: z.string(), role: z.string() }),
  /** `library` comes with Attune, `desk` was written by a lead here. */
  origin: z.enum(['library', 'desk']),
  /** The viewer's own rehearsals of it. */
  practised: z.object({ times: z.number(), lastAt: Timestamp.nullable() }),
  /** Set when a lead asked the viewer to practise it. */
  assigned: z.object({ id: Id, by: PersonName, dueAt: Timestamp.nullable() }).nullable(),
});
export const ScenarioPage = ScenarioCard.extend({ brief: z.string(), youCan: z.array(z.string()) });

export const NewRun = z.object({
  scenario: ScenarioId,
  /** Whether the coach looks on; without it this is a rehearsal as in an exam. */
  coach: z.boolean().default(true),
  /** Go again from before a turn of an earlier rehearsal of yours. */
  from: z.object({ run: Id, turn: z.number().int().min(1).max(20) }).optional(),
  /** The same seed and the same words give the same rehearsal; chosen by the desk when absent. */
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
});
export const PracticeTurn = z.object({
  number: z.number(),
  /** What the trainee said; null when they let minutes pass. */
  said: z.string().nullable(),
  waited: z.number().nullable(),
  answer: z.string(),
  /** Minutes on the person's clock after it. */
  clock: z.number(),
  /** Who worded the answer: the scenario's author, or a model that was told no more than was open. */
  wordedBy: z.enum(['author', 'model']),
  at: Timestamp,
});
export const PracticeRunCard = z.object({
  id: Id,
  scenario: ScenarioId,
  title: z.string(),
  personName: z.string(),
  coach: z.boolean(),
  ending: z.enum(PRACTICE_ENDINGS).nullable(),
  turns: z.number(),
  startedAt: Timestamp,
  endedAt: Timestamp.nullable(),
  from: z.object({ run: Id, turn: z.number() }).nullable(),
  /** People whom the trainee let see it. */
  sharedWith: z.array(z.object({ id: Id, name: PersonName })),
});
/** A rehearsal as its trainee sees it: the person's state stays hidden until the debrief. */
export const PracticeRun = PracticeRunCard.extend({
  person: z.object({ name: z.string(), role: z.string(), comfort: z.enum(['low', 'medium', 'high']) }),
  brief: z.string(),
  youCan: z.array(z.string()),
  contentNote: z.string().nullable(),
  care: z.boolean(),
  minutes: z.number().nullable(),
  opening: z.string(),
  story: z.array(PracticeTurn),
});
/** One exchange. `number` is the turn it makes, so that a doubled request does not make two. */
export const NewTurn = z.union([
  z.object({ number: z.number().int().min(1).max(20), say: Words }),
  z.object({ number: z.number().int().min(1).max(20), wait: z.number().int().min(1).max(60) }),
]);

const Mark = z.number().int().min(1).max(5);
/** Asked before the debrief, so that it can be compared with what the words did. */
export const SelfRating = z.object({
  understood: Mark.nullable(),
  respected: Mark.nullable(),
  certain: Mark.nullable(),
  note: z.string().trim().max(2_000).default(''),
});

const degree = z.number().min(0).max(100);
export const PersonState = z.object({
  anger: degree,
  anxiety: degree,
  trust: degree,
  heard: degree,
  respected: degree,
  clarity: degree,
  hope: degree,
  patience: degree,
  shame: degree,
});
const Turning = z.object({ turn: z.number(), by: z.number(), quote: z.string() });
const Voices = z.object({ warm: z.string(), brief: z.string(), formal: z.string() });
const Plan = z.object({ when: z.string().trim().min(1).max(300), then: z.string().trim().min(1).max(500) });

/** What a rehearsal showed: for the trainee, and for whom they share it with. */
export const RunDebrief = z.object({
  run: PracticeRunCard,
  selfRating: SelfRating.nullable(),
  /** Null in a scenario of care: nothing about it is scored or charted. */
  scored: z
    .object({
      curve: z.array(z.object({ turn: z.number(), state: PersonState, ease: degree })),
      up: Turning.nullable(),
      down: Turning.nullable(),
      rated: z.array(
        z.object({
          item: z.enum(RUBRIC_ITEMS),
          mark: Mark.nullable(),
          says: z.string(),
          earned: z.array(z.object({ turn: z.number(), quote: z.string() })),
        }),
      ),
    })
    .nullable(),
  inWords: z.array(z.string()),
  missed: z.object({ turn: z.number(), chance: z.string(), why: z.string(), instead: Voices }).nullable(),
  untold: z.array(z.object({ is: z.string(), why: z.string() })),
  lesson: z.string(),
  /** The plan that the trainee wrote; null until then. */
  plan: Plan.nullable(),
  suggestedPlan: Plan,
  letGo: z.string(),
  /** Set when this rehearsal went again from a turn of another: how the two went. */
  comparison: z
    .object({ from: z.number(), before: z.array(degree), after: z.array(degree), by: z.number() })
    .nullable(),
  story: z.array(PracticeTurn),
  opening: z.string(),
});
export const RunPatch = z.object({ plan: Plan.nullable() });
export const NewShare = z.object({ with: Id });

// Learning path: one's own past only.
export const PATH_STEPS = ['shadow', 'practice', 'coached', 'own'] as const;
export const PracticePath = z.object({
  steps: z.array(z.object({ step: z.enum(PATH_STEPS), done: z.number(), of: z.number(), current: z.boolean() })),
  /** Marks of one's own rehearsals, oldest first. */
  skills: z.array(
    z.object({ item: z.enum(RUBRIC_ITEMS), marks: z.array(z.object({ at: Timestamp, mark: Mark, run: Id })) }),
  ),
  plans: z.array(Plan.extend({ run: Id, at: Timestamp })),
});

// Drills: two to five minutes, spaced by one's own misses.
export const DRILL_KINDS = ['rewrite', 'better', 'spot', 'asked', 'judgement'] as const;
export const Drill = z.object({
  id: z.string(),
  kind: z.enum(DRILL_KINDS),
  /** The situation, or what the person wrote. */
  given: z.string(),
  question: z.string(),
  /** The sentence to rewrite, in `rewrite`. */
  sentence: z.string().nullable(),
  options: z.array(z.object({ id: z.string(), text: z.string() })),
  /** Why it comes now: it is due, it is new, or the coach's private record suggests it. */
  because: z.enum(['due', 'new', 'your-misses']),
});
export const DrillAnswer = z.union([
  z.object({ text: ShortWords }),
  z.object({ options: z.array(z.string()).min(1).max(8) }),
]);
export const DrillResult = z.object({
  right: z.boolean(),
  /** 0 to 1: how much of it was right. */
  share: z.number(),
  why: z.string(),
  /** The options that are right; empty in `rewrite`. */
  key: z.array(z.string()),
  /** Ways to say it, in `rewrite`. */
  examples: z.array(z.string()),
  /** What the coach sees in what was written, in `rewrite`. */
  seen: z.array(z.object({ label: z.enum([...MOVES, ...MISSTEPS]), quote: z.string() })),
  nextAt: Timestamp,
});

// What a lead sees: that practice happens, not how it went.
export const NewAssignment = z.object({
  scenario: ScenarioId,
  teamId: Id,
  dueAt: Timestamp.nullable().default(null),
});
export const Assignment = z.object({
  id: Id,
  scenario: ScenarioId,
  title: z.string(),
  team: z.object({ id: Id, name: z.string() }),
  by: PersonName,
  dueAt: Timestamp.nullable(),
  madeAt: Timestamp,
  /** Members of the team who completed it since; null in a team so small that a count would be a name. */
  completed: z.number().nullable(),
  members: z.number(),
});
export const TeamPractice = z.object({
  team: z.object({ id: Id, name: z.string() }),
  members: z.number(),
  /** Rehearsals of the team that came to an end in the last 28 days; null in a team so small that a count would be a name. */
  completions: z.number().nullable(),
  assignments: z.array(Assignment),
});

// Scenarios written here.
export const ScenarioProblem = z.object({ line: z.number(), path: z.string(), message: z.string() });
export const ScenarioCheck = z.object({ problems: z.array(ScenarioProblem), card: ScenarioCard.nullable() });
export const ScenarioFile = z.object({ id: ScenarioId, source: ScenarioSource, origin: z.enum(['library', 'desk']) });
export const ScenarioDraft = z.object({
  source: ScenarioSource,
  /** What was replaced, for the lead to look over before anything is kept. */
  replaced: z.array(z.object({ was: z.string(), now: z.string(), what: z.string() })),
});

export type ScenarioCard = z.infer<typeof ScenarioCard>;
export type ScenarioPage = z.infer<typeof ScenarioPage>;
export type PracticeRun = z.infer<typeof PracticeRun>;
export type PracticeRunCard = z.infer<typeof PracticeRunCard>;
export type PracticeTurn = z.infer<typeof PracticeTurn>;
export type RunDebrief = z.infer<typeof RunDebrief>;
export type PracticePath = z.infer<typeof PracticePath>;
export type Drill = z.infer<typeof Drill>;
export type DrillResult = z.infer<typeof DrillResult>;
export type Assignment = z.infer<typeof Assignment>;
export type TeamPractice = z.infer<typeof TeamPractice>;
export type ScenarioProblem = z.infer<typeof ScenarioProblem>;
