import { endpoints } from '@attune/contract';
import type { Act } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { AppError } from '../../errors.ts';
import type { SignIn } from '../auth/index.ts';
import { changeDesk, presentDesk, setUpDesk, theDesk } from './desk.ts';

export { isSetUp, setUpDesk, theDesk, type DeskRecord } from './desk.ts';
export { deskMeasures, deskNumbers, type DeskNumbers } from './numbers.ts';
export { closeSetup } from './close-setup.ts';
export { desks } from './tables.ts';

export interface DeskHouse {
  signIn: SignIn;
  /** The address that people write to, as the environment says it. */
  address: string;
  /** Fills the desk with the example cast. */
  seedExample(act: Act): Promise<void>;
}

export function deskRoutes({ anyone, staff }: Doors, house: DeskHouse): void {
  anyone(endpoints.viewSetup, async ({ db }) => {
    const desk = await theDesk(db);
    return { needed: desk.setUpAt === null, demo: desk.demo, deskName: desk.name, locale: desk.locale };
  });
  anyone(endpoints.setUp, async (act, { body }) => {
    if ((await theDesk(act.db)).setUpAt !== null) throw new AppError('setup.done');
    await setUpDesk(act, house.signIn, body);
    // The cast lives its past through the desk's own eyes; whoever sets it up is not signed in yet.
    if (body.exampleDesk) await house.seedExample({ ...act, viewer: { kind: 'desk' } });
    return { done: true as const };
  });
  staff(endpoints.viewDesk, async ({ db }) => presentDesk(await theDesk(db), house.address));
  staff(endpoints.changeDesk, (act, { body }) => changeDesk(act, body, house.address));
}
