import { z } from 'zod';

const act = z.union([
  z.strictObject({ say: z.string().trim().min(1) }),
  z.strictObject({ wait: z.number().int().min(1).max(60) }),
]);

/** Rehearsals beside a scenario: a skilled one, a poor one, and one of stock phrases without help. */
export const runsSchema = z.strictObject({
  skilled: z.array(act).min(1),
  poor: z.array(act).min(1),
  stock: z.array(act).min(1),
});
export type Runs = z.infer<typeof runsSchema>;
