/** The example desk: one named cast, their tickets and their rehearsals. Data only; the server plays it. */
export * from './cast.ts';
export * from './rehearsals.ts';
export * from './stories.ts';
