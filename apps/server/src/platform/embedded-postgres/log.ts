/** The part of a logger the supervisor needs; pino's and the console's both fit. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
