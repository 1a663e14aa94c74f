import { sql } from 'drizzle-orm';
import { endpoints } from '@attune/contract';
import type { Act } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { AppError } from '../../errors.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { emptyOldTickets } from './empty.ts';
import { erasePerson, previewErasure } from './erase.ts';
import { forgetFiles } from './files.ts';

export { erasePerson, previewErasure } from './erase.ts';

/** Once a day: what has had its time goes. */
export async function forgetWhatEnded(act: Act, blobs: Blobs): Promise<void> {
  await emptyOldTickets(act);
  for (const table of ['sessions', 'verifications', 'ticket_keys'])
    await act.db.execute(sql`delete from ${sql.identifier(table)} where expires_at < ${act.now.toISOString()}`);
  await forgetFiles(act, blobs);
}

export function retentionRoutes({ staff }: Doors): void {
  staff(endpoints.previewErasure, (act, { body }) => previewErasure(act, body.email));
  staff(endpoints.erase, (act, { body }) => {
    if (body.confirmation !== body.email)
      throw new AppError('request.invalid', {
        details: { issues: [{ where: 'body/confirmation', what: 'Type the address once more, exactly as above.' }] },
      });
    return erasePerson(act, body.email);
  });
}
