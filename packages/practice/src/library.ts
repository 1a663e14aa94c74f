import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { drillsSchema, type AuthoredDrill } from './drills.ts';
import { parseScenario } from './scenario-file.ts';
import { runsSchema, type Runs } from './runs.ts';
import type { Scenario } from './scenario.ts';

// The scenarios that come with Attune, read from their files. Only this file of the package touches a disk.
// Built into one file with the server or the command line, they lie in a folder beside it.
const BUILT = new URL('./practice/', import.meta.url);
const HOME = existsSync(BUILT) ? BUILT : new URL('../', import.meta.url);
const FOLDER = new URL('scenarios/', HOME);

export interface Shelved {
  scenario: Scenario;
  source: string;
}

const shelf = new Map<string, Shelved>();

/** The names of the scenarios that come with Attune. */
export function scenarioIds(): string[] {
  return readdirSync(FOLDER).flatMap((name) => /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1] ?? []);
}

/** One scenario of the library, or undefined when there is none of that name. Throws when its file is broken. */
export function shelved(id: string): Shelved | undefined {
  const known = shelf.get(id);
  if (known || !scenarioIds().includes(id)) return known;
  const source = readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8');
  const parsed = parseScenario(source);
  if ('problems' in parsed)
    throw new Error(parsed.problems.map((one) => `${id}.yaml:${one.line}: ${one.path} ${one.message}`).join('\n'));
  const made = { scenario: parsed.scenario, source };
  shelf.set(id, made);
  return made;
}

/** Every scenario of the library, easy ones first. */
export function library(): Shelved[] {
  return scenarioIds()
    .map((id) => shelved(id)!)
    .sort((a, b) => a.scenario.level - b.scenario.level || a.scenario.title.localeCompare(b.scenario.title, 'en'));
}

/** The rehearsals beside a scenario of the library. */
export function runsOf(id: string): Runs {
  return runsSchema.parse(parse(readFileSync(new URL(`${id}.runs.yaml`, FOLDER), 'utf8')));
}

const DRILLS = new URL('drills/', HOME);
let drills: Map<string, AuthoredDrill> | undefined;

/** Every drill, by its id. Throws when a file of the house is broken. */
export function drillShelf(): ReadonlyMap<string, AuthoredDrill> {
  return (drills ??= new Map(
    readdirSync(DRILLS)
      .sort()
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => drillsSchema.parse(parse(readFileSync(new URL(name, DRILLS), 'utf8'))))
      .map((drill) => [drill.id, drill]),
  ));
}
