import type { CoachingNote } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import { listCoaching } from '../coach/index.ts';

/**
 * The trainee's own coaching record, read for themselves alone: it says which drills may help, and how
 * far they are on their way. There is no other way from practice to it, and nothing of it is kept here.
 */
export async function ownCoaching(act: Act<Staff>, limit: number): Promise<CoachingNote[]> {
  return (await listCoaching(act, { limit })).items;
}
