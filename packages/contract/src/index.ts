/** What the server, the web and the command line say to each other. */
export * from './primitives.ts';
export * from './people.ts';
export * from './readings.ts';
export * from './conversations.ts';
export * from './thinking.ts';
export * from './promises.ts';
export * from './resolution.ts';
export * from './tickets.ts';
export * from './portal.ts';
export * from './search.ts';
export * from './mail.ts';
export * from './desk.ts';
export * from './coach.ts';
export * from './live.ts';
export * from './errors.ts';
export * from './endpoint.ts';
export * from './endpoints.ts';
