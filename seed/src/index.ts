/** The example desk: one named cast and their tickets. Data only; the server plays it. */
export * from './cast.ts';
export * from './stories.ts';
