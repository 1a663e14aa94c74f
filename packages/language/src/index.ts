export * from './labels.ts';
export * from './shapes.ts';
export { ENGINE_VERSION } from './version.ts';
export { read } from './read/read.ts';
export { isInDistress, isSure } from './read/distress.ts';
export { allIsWell, type AllIsWell } from './read/all-is-well.ts';
export { coach } from './coach/coach.ts';
export { strip, saidIn, SPAN_KINDS, type SpanKind, type TextSpan } from './text/strip.ts';
export { languageOf } from './text/tongue.ts';
export { sentencesOf } from './text/sentences.ts';
export { contentOf, shared } from './text/words.ts';
export {
  DIRECTIONS,
  HALF_LIFE_HOURS,
  trajectoryOf,
  type Direction,
  type Step,
  type Trajectory,
} from './read/trajectory.ts';
