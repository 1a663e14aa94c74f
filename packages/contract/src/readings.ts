import { z } from 'zod';
import { COMFORTS, CONCERN_KINDS, DIRECTIONS, EMOTIONS, IMPACTS, RISKS } from '@attune/language';
import { Id, Timestamp } from './primitives.ts';

export { COMFORTS, CONCERN_KINDS, EMOTIONS, IMPACTS, MISSTEPS, MOVES, RISKS } from '@attune/language';
import { Role } from './people.ts';

/** Words of the message itself: `quote` is `text.slice(start, end)`. */
export const Evidence = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), quote: z.string() });
export const Emotion = z.enum(EMOTIONS);
export const Risk = z.enum(RISKS);
export const ConcernKind = z.enum(CONCERN_KINDS);
export const Impact = z.enum(IMPACTS);
export const Comfort = z.enum(COMFORTS);
export const Degree = z.number().int().min(0).max(3);
export const TRAJECTORIES = ['first', ...DIRECTIONS] as const;

/** What one message carries. It describes the message, never the person. */
export const Reading = z.object({
  messageId: Id,
  emotions: z.array(z.object({ label: Emotion, p: z.number().min(0).max(1), evidence: z.array(Evidence) })),
  intensity: Degree,
  urgency: Degree,
  impact: Impact,
  comfort: Comfort,
  concerns: z.array(Evidence.extend({ kind: ConcernKind })),
  risks: z.array(
    z.object({
      label: Risk,
      sure: z.literal(false).optional().describe('False for a mere hint of distress: shown quietly, not acted on.'),
      evidence: z.array(Evidence),
    }),
  ),
  language: z.string(),
  unread: z.boolean().describe('True when the language is not supported: said, never guessed.'),
  engineVersion: z.string(),
  corrected: z.object({ by: z.string(), role: Role, at: Timestamp }).nullable(),
});
export type Reading = z.infer<typeof Reading>;

/** How heated a message is. Joy is strong as well, but it is not heat, and nobody has to hurry because of it. */
export const heatOf = ({ emotions, intensity }: Pick<Reading, 'emotions' | 'intensity'>): number =>
  emotions.some(({ label }) => label !== 'gratitude' && label !== 'satisfaction') ? intensity : 0;

/** A person's correction: the labels that hold, and those that do not. */
export const ReadingCorrection = z
  .object({
    emotions: z.array(Emotion).max(9),
    intensity: Degree,
    urgency: Degree,
    impact: Impact,
    comfort: Comfort,
    risks: z.array(Risk).max(7),
    concerns: z
      .array(z.object({ kind: ConcernKind, start: z.number().int().min(0), end: z.number().int().min(1) }))
      .max(40)
      .describe('All that they want heard or answered, by the place of its words in the message.'),
  })
  .partial()
  .refine((c) => Object.keys(c).length > 0, { message: 'Say at least one thing that should be read differently.' });
export type ReadingCorrection = z.infer<typeof ReadingCorrection>;

const Quoted = z.object({ quote: z.string(), messageId: Id });
/** The card before the composer: the person's position, in their own words. */
export const TheirSide = z.object({
  whatHappened: z.array(Quoted),
  whatItStops: z.array(Quoted),
  feelings: z.array(Quoted.extend({ label: Emotion })),
  needs: z.array(Quoted.extend({ kind: ConcernKind })),
  deadlines: z.array(Quoted),
  tried: z.array(Quoted),
  comfort: Comfort,
  risks: z.array(Quoted.extend({ label: Risk, sure: z.literal(false).optional() })),
  heat: z
    .array(z.object({ messageId: Id, at: Timestamp, intensity: Degree }))
    .describe('One point a requester message, oldest first.'),
  trajectory: z.enum(TRAJECTORIES),
});
export type TheirSide = z.infer<typeof TheirSide>;
