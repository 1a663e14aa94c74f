import { timestamp, uuid } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';

export const newId = uuidv7;
/** Ids are UUIDv7: they sort by time, so the newest rows sit together in every index. */
export const id = () => uuid('id').primaryKey().$defaultFn(newId);
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const madeAt = () => moment('created_at').notNull().defaultNow();
