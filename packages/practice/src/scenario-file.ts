import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { DIMENSIONS, scenarioSchema, type Scenario } from './scenario.ts';
import { saysOneOf } from './wording.ts';

/** One thing that is wrong with a scenario file, said so that its author can mend it. */
export interface Problem {
  /** 1 for the first line of the file. */
  line: number;
  /** Where in the scenario, such as `facts.2.tells`; empty for the whole file. */
  path: string;
  message: string;
}

export type Parsed = { scenario: Scenario } | { problems: Problem[] };

const LONGEST = 200_000;
/** Nobody mends more at a time, and the rest mostly follows from the first. */
const MOST_PROBLEMS = 100;

/**
 * Reads a scenario file (YAML). Gives the scenario, or every problem with its line; never throws.
 *
 * Example: `parseScenario('title: 3')` has the problem `{ line: 1, path: 'title', … }`.
 */
export function parseScenario(source: string): Parsed {
  if (source.length > LONGEST)
    return { problems: [{ line: 1, path: '', message: 'The file is longer than 200,000 characters.' }] };
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  if (document.errors.length > 0)
    return {
      problems: document.errors.slice(0, MOST_PROBLEMS).map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        path: '',
        message: `This is not YAML: ${error.message}`,
      })),
    };
  const twice = writtenTwice(document, lines);
  if (twice.length > 0) return { problems: twice };
  // A small file must not unfold into a huge one.
  const alias = aliasIn(document);
  if (alias !== undefined)
    return {
      problems: [
        {
          line: lines.linePos(alias).line,
          path: '',
          message: 'Anchors and aliases (& and *) have no place here. Write the text out.',
        },
      ],
    };
  if (document.contents === null) return { problems: [{ line: 1, path: '', message: 'The file is empty.' }] };
  const parsed = scenarioSchema.safeParse(plain(document));
  const place = (path: readonly PropertyKey[]) => lineOf(document, path, lines);
  if (!parsed.success)
    return {
      problems: parsed.error.issues
        .slice(0, MOST_PROBLEMS)
        .flatMap((issue) => problemsOf(issue, place))
        .slice(0, MOST_PROBLEMS),
    };
  const problems = senseless(parsed.data, place);
  return problems.length > 0 ? { problems } : { scenario: parsed.data };
}

// The library would compare each field with all others, which takes half a minute for a hostile file.
function writtenTwice(document: Document, lines: LineCounter): Problem[] {
  const out: Problem[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name))
          out.push({
            line: lines.linePos(offsetOf(key) ?? 0).line,
            path: '',
            message: `"${String(name)}" stands here twice.`,
          });
        seen.add(name);
        if (out.length >= MOST_PROBLEMS) return visit.BREAK;
      }
      return undefined;
    },
  });
  return out;
}

function aliasIn(document: Document): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias(_, node) {
      at = offsetOf(node) ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}

function problemsOf(issue: z.core.$ZodIssue, place: (path: readonly PropertyKey[]) => number): Problem[] {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, MOST_PROBLEMS) : [];
  if (unknown.length > 0)
    return unknown.map((key) => ({
      line: place([...issue.path, key]),
      path: [...issue.path, key].join('.'),
      message: `There is no field "${key}" here.`,
    }));
  return [{ line: place(issue.path), path: issue.path.join('.'), message: inPlainWords(issue) }];
}

// The library's sentences are for programmers; who writes a scenario is none.
function inPlainWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    // The library says what it found in its sentence only.
    if (/received (?:undefined|null)$/.test(issue.message)) return 'This is missing.';
    return `This must be ${KINDS[issue.expected] ?? issue.expected}.`;
  }
  if (issue.code === 'invalid_union') {
    const values = issue.errors.flat().flatMap((one) => (one.code === 'invalid_value' ? one.values : []));
    return values.length > 0
      ? `This must be one of: ${values.map(String).join(', ')}.`
      : 'This is not in a form known here.';
  }
  if (issue.code === 'invalid_value') return `This must be one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'This is empty.';
  return issue.message;
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each line of it beginning with "-"',
  object: 'a group of fields',
  record: 'a group of fields',
};

// What the schema cannot say: names that must exist, words that must not give a secret away.
function senseless(scenario: Scenario, place: (path: readonly PropertyKey[]) => number): Problem[] {
  const out: Problem[] = [];
  const add = (path: PropertyKey[], message: string) => out.push({ line: place(path), path: path.join('.'), message });
  for (const noun of ['concerns', 'facts', 'steps'] as const) {
    const seen = new Set<string>();
    scenario[noun].forEach((one, at) => {
      if (seen.has(one.id)) add([noun, at, 'id'], `"${one.id}" is used twice.`);
      seen.add(one.id);
    });
  }
  const known = new Set([...scenario.facts.map((fact) => fact.id), ...scenario.steps.map((step) => step.id)]);
  scenario.steps.forEach((step, at) =>
    step.needs.forEach((need, which) => {
      if (!known.has(need)) add(['steps', at, 'needs', which], `There is no fact or step "${need}".`);
      if (need === step.id) add(['steps', at, 'needs', which], 'A step cannot need itself.');
    }),
  );
  for (const [at, step] of scenario.steps.entries())
    if (isInACircle(scenario, step.id)) add(['steps', at, 'needs'], 'It needs a step that needs this one in turn.');
  scenario.facts.forEach((fact, at) => {
    if (fact.gate !== 'once' && fact.tells.length === 0)
      add(['facts', at, 'tells'], 'They need at least one way to tell it.');
    if ((fact.gate === 'asked' || fact.gate === 'trusted') && fact.asks.length === 0)
      add(['facts', at, 'asks'], 'No question asks for it, so it can never be told.');
    if (fact.gate === 'once') return;
    for (const { text, path } of spokenBeside(scenario, fact.id))
      if (saysOneOf(text, fact.giveaway)) add(path, `This gives the fact "${fact.id}" away while its gate is closed.`);
  });
  if (scenario.best === 'fix' && !scenario.steps.some((step) => step.to === 'fixed'))
    add(['steps'], 'One step must lead to "fixed", or best must be "plan".');
  if (scenario.best === 'plan' && scenario.steps.length === 0) add(['steps'], 'A plan needs at least one step.');
  if (scenario.best === 'plan' && scenario.steps.some((step) => step.to === 'fixed'))
    add(['steps'], 'What can be fixed needs no plan: best must be "fix".');
  for (const dimension of DIMENSIONS)
    if (!Number.isFinite(scenario.start[dimension])) add(['start', dimension], 'This must be a number from 0 to 100.');
  return out;
}

/** Every line the person may say that does not tell this fact, with its place in the file. */
export function spokenBeside(scenario: Scenario, factId: string): { text: string; path: PropertyKey[] }[] {
  const out: { text: string; path: PropertyKey[] }[] = [{ text: scenario.opening, path: ['opening'] }];
  const all = (lines: readonly string[] | undefined, path: PropertyKey[]) =>
    lines?.forEach((text, at) => out.push({ text, path: [...path, at] }));
  scenario.concerns.forEach((concern, at) => all(concern.again, ['concerns', at, 'again']));
  scenario.facts.forEach((fact, at) => {
    all(fact.dodges, ['facts', at, 'dodges']);
    if (fact.id !== factId) all(fact.tells, ['facts', at, 'tells']);
  });
  // A step that needs the fact comes after it, so its lines may speak of it.
  const after = needing(scenario, factId);
  scenario.steps.forEach((step, at) => {
    if (!after.has(step.id)) all(step.works, ['steps', at, 'works']);
    all(step.tooEarly, ['steps', at, 'tooEarly']);
  });
  for (const [reaction, lines] of Object.entries(scenario.lines)) {
    if (Array.isArray(lines)) all(lines, ['lines', reaction]);
    else for (const band of ['any', 'hot', 'cool'] as const) all(lines[band], ['lines', reaction, band]);
  }
  return out;
}

// Steps that wait for each other can never be done. A step that names itself is said elsewhere.
function isInACircle(scenario: Scenario, id: string): boolean {
  const own = scenario.steps.find((step) => step.id === id);
  return own !== undefined && !own.needs.includes(id) && needing(scenario, id).has(id);
}

function needing(scenario: Scenario, id: string): Set<string> {
  const out = new Set<string>();
  for (let grew = true; grew;) {
    grew = false;
    for (const step of scenario.steps)
      if (!out.has(step.id) && step.needs.some((need) => need === id || out.has(need))) {
        out.add(step.id);
        grew = true;
      }
  }
  return out;
}

// The line of the deepest part of the path that the file has.
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: unknown = document.contents;
  let at = offsetOf(node) ?? 0;
  for (const step of path) {
    const next: unknown = isMap(node)
      ? node.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === step)
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (next === undefined) break;
    at = offsetOf(isPair(next) ? next.key : next) ?? at;
    node = isPair(next) ? next.value : next;
  }
  return lines.linePos(at).line;
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
