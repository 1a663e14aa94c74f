import type { z } from 'zod';

/**
 * The same rules as at the door of the API, with the words for a command line.
 * @throws {Error} naming each option that cannot be used
 */
export function checked<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`).join('; '));
}
