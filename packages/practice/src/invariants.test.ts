import { expect, test } from 'vitest';
import { LAST_TURN } from './endings.ts';
import { runsOf, scenarioIds, shelved } from './library.ts';
import { chance } from './random.ts';
import { begin, take } from './rehearse.ts';
import type { Doing } from './run.ts';
import { DIMENSIONS } from './scenario.ts';
import { saysOneOf } from './wording.ts';

const RUNS = 10_000;

// Sentences of every rehearsal there is: what agents say, good and poor, in and out of place.
const ALL = scenarioIds()
  .flatMap((id) => Object.values(runsOf(id)).flat())
  .flatMap((doing) => ('say' in doing ? doing.say.split(/(?<=[.?!])\s+/) : []));
const SENTENCES = ALL.filter((_, at) => at % Math.ceil(ALL.length / 300) === 0);

test(`in ${RUNS} random rehearsals no bound is broken, no closed fact is told, and an end is reached`, () => {
  const ids = scenarioIds();
  for (let seed = 0; seed < RUNS; seed++) {
    const { scenario } = shelved(ids[seed % ids.length]!)!;
    let run = begin(scenario, seed);
    while (!run.ending) {
      run = take(scenario, run, randomDoing(seed, run.turns.length));
      const turn = run.turns.at(-1)!;
      for (const dimension of DIMENSIONS)
        if (!(run.state[dimension] >= 0 && run.state[dimension] <= 100))
          throw new Error(`${scenario.id}, seed ${seed}: ${dimension} is ${run.state[dimension]}`);
      for (const fact of scenario.facts)
        if (!run.told.includes(fact.id) && turn.parts.some(({ text }) => saysOneOf(text, fact.giveaway)))
          throw new Error(`${scenario.id}, seed ${seed}: "${turn.answer}" gives ${fact.id} away`);
      if (turn.answer === '') throw new Error(`${scenario.id}, seed ${seed}: no answer in turn ${turn.number}`);
      if (run.turns.length > LAST_TURN) throw new Error(`${scenario.id}, seed ${seed}: no end`);
    }
    const lines = run.turns.flatMap(({ parts }) => parts.map(({ text }) => text));
    if (new Set(lines).size !== lines.length) throw new Error(`${scenario.id}, seed ${seed}: a line is said twice`);
  }
  expect(SENTENCES.length).toBeGreaterThan(100);
}, 300_000);

function randomDoing(seed: number, turn: number): Doing {
  const kind = chance(seed, turn, 'kind');
  if (kind < 0.1) return { wait: 1 + Math.floor(chance(seed, turn, 'minutes') * 59) };
  return { say: SENTENCES[Math.floor(chance(seed, turn, 'sentence') * SENTENCES.length)]! };
}
