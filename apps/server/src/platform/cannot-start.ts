/**
 * Something the person who starts Attune has to know and can act on. The message says what
 * is wrong and what to do, so it is shown as it is, without a stack.
 */
export class CannotStart extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotStart';
  }
}
