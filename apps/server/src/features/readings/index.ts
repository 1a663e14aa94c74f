export {
  applyCorrection,
  carriedBy,
  readingOf,
  presentReading,
  readingsOf,
  readMessage,
  type Carried,
  type Read,
} from './reading.ts';
export { theirSide, trajectoryOf } from './their-side.ts';
