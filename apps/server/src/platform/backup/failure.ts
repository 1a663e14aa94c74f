/** A backup or restore that cannot go on. The message says what is wrong and what to do, so it is shown as it is. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupError';
  }
}
