export * from './scenario.ts';
export * from './run.ts';
export * from './runs.ts';
export { begin, replay, stop, take, HURTING } from './rehearse.ts';
export { ACTS, EFFECTS, type ActKind, type Effect } from './effects.ts';
export { easeOf, type Change, type State } from './state.ts';
export { LAST_TURN } from './endings.ts';
export { says, saysOneOf } from './wording.ts';
