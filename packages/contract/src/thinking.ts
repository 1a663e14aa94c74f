import { z } from 'zod';
import { Id, ShortWords, Timestamp } from './primitives.ts';
import { Person, Team } from './people.ts';

/** One line of the engineering mindset: what we see, what we think, how we test it, what came out. */
export const Hypothesis = z.object({
  id: Id,
  symptom: z.string(),
  hypothesis: z.string(),
  test: z.string(),
  result: z.string(),
  state: z.enum(['open', 'held', 'refuted']),
  by: Person,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Hypothesis = z.infer<typeof Hypothesis>;
const Line = z.string().trim().max(2_000);
export const NewHypothesis = z.object({
  symptom: ShortWords,
  hypothesis: Line.default(''),
  test: Line.default(''),
  result: Line.default(''),
  state: z.enum(['open', 'held', 'refuted']).default('open'),
});
/** A patch has no defaults: what is left out stays as it is. */
export const HypothesisPatch = z
  .object({
    symptom: ShortWords,
    hypothesis: Line,
    test: Line,
    result: Line,
    state: z.enum(['open', 'held', 'refuted']),
  })
  .partial();

export const Handover = z.object({
  id: Id,
  by: Person,
  toTeam: Team,
  toAgent: z.object({ id: Id, name: z.string() }).nullable(),
  story: z.string(),
  feeling: z.string(),
  tried: z.string(),
  promised: z.string(),
  companion: z.boolean(),
  at: Timestamp,
});
export type Handover = z.infer<typeof Handover>;
export const NewHandover = z.object({
  toTeamId: Id,
  toAgentId: Id.nullable().default(null),
  story: ShortWords,
  feeling: Line.default(''),
  tried: Line.default(''),
  promised: Line.default(''),
  stayCompanion: z.boolean().default(true),
});
