import { z } from 'zod';
import { AppError } from '../../errors.ts';

const Place = z.tuple([z.string().max(64), z.uuid()]);

/** As PostgreSQL and as JavaScript write it; JavaScript alone would take "Printer 5" for a date. */
const isMoment = (value: string) =>
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:?\d\d)?)$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** A list sorted by id carries the id itself. */
export function idCursor(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !z.uuid().safeParse(cursor).success) throw foreignCursor();
  return cursor;
}
const foreignCursor = () =>
  new AppError('request.invalid', {
    details: {
      issues: [
        { where: 'querystring/cursor', what: 'This cursor was not made by this desk. Begin again without one.' },
      ],
    },
  });

/** A place in a sorted list: the sort value and the id of the last row seen. */
export const encodeCursor = (value: string, id: string) =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

export function decodeCursor(cursor: string | undefined): { value: string; id: string } | null {
  if (cursor === undefined) return null;
  try {
    const [value, id] = Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (value !== 'infinity' && !isMoment(value)) throw new Error('not a moment');
    return { value, id };
  } catch {
    throw foreignCursor();
  }
}
