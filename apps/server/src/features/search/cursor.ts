import { decodeCursor, encodeCursor } from '../tickets/index.ts';
import { AppError } from '../../errors.ts';

/** Results come in two rows: tickets that carry the words on their face, then those in whose conversation they stand. */
export const RANKS = ['face', 'conversation'] as const;
export type Rank = (typeof RANKS)[number];
/** The last hit seen: what follows is older, or of the next rank. */
export interface Place {
  rank: Rank;
  at: Date;
  id: string;
}

export const encodePlace = (rank: Rank, at: Date, id: string): string =>
  `${RANKS.indexOf(rank)}${encodeCursor(at.toISOString(), id)}`;

export function decodePlace(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const rank = RANKS[Number(cursor.charAt(0))];
  const place = decodeCursor(cursor.slice(1));
  if (rank === undefined || place === null || place.value === 'infinity')
    throw new AppError('request.invalid', {
      details: {
        issues: [
          { where: 'querystring/cursor', what: 'This cursor was not made by this desk. Begin again without one.' },
        ],
      },
    });
  return { rank, at: new Date(place.value), id: place.id };
}
