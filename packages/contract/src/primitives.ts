import { z } from 'zod';

/** A row's own id: UUIDv7, so that ids sort by the time they were made. */
export const Id = z.uuid();
/** A ticket's number is a label that people say aloud. It gives no authority. */
export const TicketNumber = z.coerce.number().int().positive().max(2_000_000_000);
const isInCalendar = (moment: string) => {
  const at = new Date(moment);
  return !Number.isNaN(at.getTime()) && at.getUTCFullYear() >= 1900 && at.getUTCFullYear() <= 9998;
};
/** A moment in time, ISO 8601 in UTC, in a year that a calendar and a database know. */
export const Timestamp = z.iso
  .datetime({ offset: true })
  .refine(isInCalendar, { message: 'This is not a moment that a calendar knows.' });
/** Names and subjects are one line: a line break in them could become a header of a mail. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const PersonName = z.string().overwrite(oneLine).trim().min(1).max(120);
/** What a person wrote: up to 100,000 characters, never blank. */
export const Words = z
  .string()
  .max(100_000)
  .refine((text) => text.trim().length > 0, { message: 'Please write something first.' });
export const ShortWords = z.string().trim().min(1).max(2_000);
export const Subject = z.string().overwrite(oneLine).trim().min(1).max(300);
export const Cursor = z.string().max(500);

/** One page of a list. `nextCursor` is null on the last page. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const Done = z.object({ done: z.literal(true) });
