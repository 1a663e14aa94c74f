export * from './labels.ts';
export * from './shapes.ts';
export { ENGINE_VERSION } from './version.ts';
export { read } from './read/read.ts';
export { isGratitudeOnly } from './read/gratitude.ts';
export { coach } from './coach/coach.ts';
export { strip, saidIn, SPAN_KINDS, type SpanKind, type TextSpan } from './text/strip.ts';
export { languageOf } from './text/tongue.ts';
