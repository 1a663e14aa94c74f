import { coach } from '@attune/language';
import {
  begin,
  debrief,
  stop,
  take,
  type Debrief,
  type Doing,
  type Run,
  type Scenario,
  type Turn,
} from '@attune/practice';
import { library, shelved } from '@attune/practice/library';
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { command, misused } from './command.ts';
import { bold, care, dim, good, hurt, quoted, section } from './paper.ts';

const HELP = `attune practice                    picks a scenario and rehearses it with you, here
attune practice SCENARIO           rehearses this one
attune practice --list [--json]    names the scenarios

  --seed NUMBER     the same seed and the same words give the same rehearsal
  --replies FILE    takes your replies from a file, one a line; "/wait 10" lets ten minutes pass
  --json            prints the whole rehearsal and its debrief as JSON (with --replies), or the list
  --exam            no hints between the turns

Nothing is stored. While you rehearse: /wait 10 lets ten minutes pass, /stop ends it, without penalty.`;

/** `attune practice`: a quick rehearsal in the terminal, by the same engine as the desk's. */
export async function run(args: string[]): Promise<number> {
  return command(
    {
      name: 'practice',
      help: HELP,
      args,
      options: {
        list: { type: 'boolean' },
        json: { type: 'boolean' },
        seed: { type: 'string' },
        replies: { type: 'string' },
        exam: { type: 'boolean' },
      },
    },
    async ({ values, positionals: [id, ...more] }) => {
      if (values.list) return list(values.json ?? false);
      if (more.length > 0) return misused('practice', 'one scenario at a time.', HELP);
      const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
      if (!Number.isInteger(seed) || seed < 0) return misused('practice', '--seed takes a whole number.', HELP);
      const scenario = id === undefined ? easiest() : shelved(id)?.scenario;
      if (!scenario)
        return misused('practice', `there is no scenario "${id}". attune practice --list names them.`, HELP);
      if (values.replies !== undefined) {
        const doings = doingsOf(await readFile(values.replies, 'utf8'));
        return written(scenario, seed, doings, values.json ?? false);
      }
      if (values.json) return misused('practice', '--json needs --replies or --list.', HELP);
      return spoken(scenario, seed, !values.exam);
    },
  );
}

function list(json: boolean): number {
  const scenarios = library().map(({ scenario }) => scenario);
  if (json)
    console.log(
      JSON.stringify(
        scenarios.map(({ id, title, level, trains, minutes, contentNote, person, best, care }) => ({
          id,
          title,
          level,
          trains,
          minutes: minutes ?? null,
          person: { name: person.name, role: person.role },
          best,
          care,
          contentNote: contentNote?.trim() ?? null,
        })),
        null,
        2,
      ),
    );
  else
    for (const { id, title, level, person } of scenarios)
      console.log(`${bold(id)}\n  ${title} ${dim(`· ${person.name}, ${person.role} · level ${level}`)}`);
  return 0;
}

function easiest(): Scenario {
  const scenarios = library().map(({ scenario }) => scenario);
  const easy = scenarios.filter(({ level, contentNote }) => level === scenarios[0]!.level && !contentNote);
  return easy[randomInt(easy.length)]!;
}

function doingsOf(text: string): Doing[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(doingOf);
}

function doingOf(line: string): Doing {
  const wait = /^\/wait\s+(\d{1,2})$/.exec(line);
  return wait ? { wait: Math.min(60, Math.max(1, Number(wait[1]))) } : { say: line };
}

function written(scenario: Scenario, seed: number, doings: Doing[], json: boolean): number {
  let run = begin(scenario, seed);
  for (const doing of doings) if (!run.ending) run = take(scenario, run, doing);
  if (!run.ending) run = stop(run);
  if (json) {
    console.log(JSON.stringify({ run, debrief: debrief(run, scenario) }, null, 2));
    return 0;
  }
  console.log(opening(scenario));
  for (const turn of run.turns) console.log(exchange(scenario, turn));
  console.log(pageOf(debrief(run, scenario)));
  return 0;
}

async function spoken(scenario: Scenario, seed: number, coached: boolean): Promise<number> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  // Lines that arrive while one is being answered wait in this queue; none is lost.
  const next = lines[Symbol.asyncIterator]();
  console.log(opening(scenario));
  let run: Run = begin(scenario, seed);
  while (!run.ending) {
    process.stdout.write(`\n${bold('you')}  `);
    const { value, done } = await next.next();
    const words = typeof value === 'string' ? value.trim() : '/stop';
    if (done || words === '/stop') run = stop(run);
    else if (words !== '') {
      const theirs = run.turns.at(-1)?.answer ?? scenario.opening;
      const doing = doingOf(words);
      if (coached && 'say' in doing) console.log(hintsFor(scenario, theirs, doing.say));
      run = take(scenario, run, doing);
      console.log(`\n${answered(scenario, run.turns.at(-1)!)}`);
    }
  }
  lines.close();
  console.log(`\n${pageOf(debrief(run, scenario))}`);
  return 0;
}

// What the coach would have shown beside these words; the rehearsal goes on all the same.
function hintsFor(scenario: Scenario, theirs: string, said: string): string {
  return coach(theirs, said, { requester: scenario.person.name })
    .hints.map(({ text }) => dim(`     coach: ${text}`))
    .join('\n');
}

function opening(scenario: Scenario): string {
  return [
    bold(scenario.title),
    dim('A rehearsal. The person is invented; nothing is stored.'),
    ...(scenario.contentNote ? [care(scenario.contentNote.trim())] : []),
    '',
    scenario.brief.trim(),
    '',
    section('You can', scenario.youCan),
    `${bold(scenario.person.name)}  ${scenario.opening.trim()}`,
  ].join('\n');
}

function exchange(scenario: Scenario, turn: Turn): string {
  const mine = 'say' in turn.doing ? turn.doing.say : `(${turn.doing.wait} minutes pass)`;
  return `\n${bold('you')}  ${mine}\n\n${answered(scenario, turn)}`;
}

function answered(scenario: Scenario, turn: Turn): string {
  const left = scenario.minutes === undefined ? '' : dim(`  ${Math.max(0, scenario.minutes - turn.clock)} min left`);
  return `${bold(scenario.person.name)}  ${turn.answer}${left}`;
}

const ENDED: Record<Debrief['ending'], string> = {
  repaired: 'Solved, and they left on good terms.',
  cold: 'Solved or settled, but they left cold.',
  plan: 'Not solved, but they left with a plan that they believe in.',
  escalated: 'They took it to somebody above you.',
  'walked-away': 'They gave up and left.',
  reopened: 'They opened it again.',
  stopped: 'You stopped. That is always allowed.',
};

function pageOf(shown: Debrief): string {
  const { scored, missed, untold, plan } = shown;
  const kind = shown.ending === 'repaired' || shown.ending === 'plan' ? good : bold;
  return [
    kind(ENDED[shown.ending]),
    '',
    section('How they were', shown.inWords),
    scored?.up
      ? section('What moved them most, for the better', [`turn ${scored.up.turn}: ${quoted(scored.up.quote)}`])
      : '',
    scored?.down
      ? section('What moved them most, for the worse', [hurt(`turn ${scored.down.turn}: ${quoted(scored.down.quote)}`)])
      : '',
    section(
      'What your words did',
      (scored?.rated ?? []).map(
        ({ item, mark, says }) => `${String(mark ?? '–').padStart(2)}  ${item.padEnd(12)} ${dim(says)}`,
      ),
    ),
    missed
      ? section(`A moment to try again: turn ${missed.turn}`, [
          missed.why,
          ...Object.entries(missed.instead).map(([voice, words]) => `${care(voice.padEnd(7))}${words}`),
        ])
      : '',
    section(
      'What stayed untold',
      untold.map(({ is, why }) => `${is} ${dim(why)}`),
    ),
    section('To take along', [shown.lesson, `If ${plan.when}, then ${plan.then}.`]),
    dim(shown.letGo),
  ]
    .filter((part, at) => part !== '' || at === 1)
    .join('\n')
    .trimEnd();
}
