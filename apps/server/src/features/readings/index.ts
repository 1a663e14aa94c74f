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
export { theirSide } from './their-side.ts';
