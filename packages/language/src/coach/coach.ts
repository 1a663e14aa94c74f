import type { CoachContext, Coaching } from '../shapes.ts';

/** Coaches a draft; see the README of the package. */
export function coach(_requesterText: string, _draft: string, _context: CoachContext = {}): Coaching {
  return { moves: [], missteps: [], concerns: [], unheard: [], moment: 'first-calm', due: [], outOfPlace: [], score: 50, hints: [] };
}
