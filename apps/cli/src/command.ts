import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Given<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/** One command line of the desk's operator: its help, its options, and errors as one sentence. */
export async function command<O extends Options>(
  { name, help, options, args }: { name: string; help: string; options: O; args: string[] },
  work: (given: Given<O>) => Promise<number>,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  let given: Given<O>;
  try {
    given = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    console.error(`attune ${name}: ${wordsOf(error)}\n\n${help}`);
    return 2;
  }
  try {
    return await work(given);
  } catch (error) {
    console.error(`attune ${name}: ${wordsOf(error)}`);
    return 1;
  }
}

/** A command was used in a way that cannot be meant. */
export function misused(name: string, what: string, help: string): number {
  console.error(`attune ${name}: ${what}\n\n${help}`);
  return 2;
}

/** Node leaves the message of a refused connection empty and puts the reasons below it. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  // drizzle's own message is the statement; why it failed lies below.
  return error.message.startsWith('Failed query') && error.cause !== undefined ? wordsOf(error.cause) : error.message;
}
