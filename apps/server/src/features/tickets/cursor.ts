import { z } from 'zod';
import { AppError } from '../../errors.ts';

const Place = z.tuple([z.string().max(64), z.uuid()]);

/** A place in a sorted list: the sort value and the id of the last row seen. */
export const encodeCursor = (value: string, id: string) => Buffer.from(JSON.stringify([value, id])).toString('base64url');

export function decodeCursor(cursor: string | undefined): { value: string; id: string } | null {
  if (cursor === undefined) return null;
  try {
    const [value, id] = Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (value !== 'infinity' && Number.isNaN(Date.parse(value))) throw new Error('not a moment');
    return { value, id };
  } catch {
    throw new AppError('request.invalid', { details: { issues: [{ where: 'querystring/cursor', what: 'This cursor was not made by this desk. Begin again without one.' }] } });
  }
}
