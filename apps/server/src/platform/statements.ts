import pg from 'pg';

/**
 * A statement with a name is parsed and planned once per connection instead of at every
 * call; for the short queries of a desk that is most of what they cost the database.
 * Lists of values make many texts of one query, so past this many the rest go unnamed.
 */
const MOST_NAMES = 400;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `attune_${names.size}`;
  names.set(text, name);
  return name;
}

type Statement = pg.QueryConfig & { submit?: unknown };
const isUnnamed = (given: unknown): given is Statement =>
  typeof given === 'object' &&
  given !== null &&
  'text' in given &&
  !('submit' in given) &&
  (given as Statement).name === undefined;

/** A connection that names its statements by itself. */
export class NamingClient extends pg.Client {
  // The shapes of `query` are many and none changes here; the first argument only gains a name.
  override query: pg.Client['query'] = ((given: unknown, ...rest: unknown[]) => {
    // One without values may be several in one text, such as a step of a schema, and those cannot be prepared.
    const hasValues = [rest[0], (given as { values?: unknown } | null)?.values].some(
      (values) => Array.isArray(values) && values.length > 0,
    );
    const statement = hasValues && isUnnamed(given) ? { ...given, name: nameOf(given.text) } : given;
    return (super.query as (...args: unknown[]) => unknown)(statement, ...rest);
  }) as pg.Client['query'];
}
