/** What a verb module exports: it takes the arguments after its name and returns the exit status. */
export interface Verb {
  run(args: string[]): Promise<number>;
}
