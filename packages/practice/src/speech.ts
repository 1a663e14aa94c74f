import { chance } from './random.ts';
import type { Part, Run } from './run.ts';
import type { Reaction, Scenario } from './scenario.ts';
import { HOT, type State } from './state.ts';

/** What the person may say when their own lines are used up: short, for any voice, as many as turns. */
const QUIET = [
  'Hm.',
  'Go on.',
  'All right.',
  'I see.',
  'And now?',
  'Well.',
  'So.',
  'I am reading.',
  'Mm.',
  'As you say.',
  'If you think so.',
  'Right.',
  'I am listening.',
  'Then what?',
  'Let me think.',
  'That is that, then.',
  'Noted.',
  'I heard you.',
  'Still here.',
  'Yes?',
  'Fine.',
  'We will see.',
];

/** Picks lines for one turn, never one that was said before in this run. */
export class Speech {
  readonly parts: Part[] = [];
  readonly used: Set<string>;
  private readonly scenario: Scenario;
  private readonly run: Run;
  private readonly hot: boolean;

  constructor(scenario: Scenario, run: Run, state: State) {
    this.scenario = scenario;
    this.run = run;
    this.used = new Set(run.used);
    this.hot = state.anger >= HOT || run.abusive;
  }

  /** Says one of the lines for a reaction, in the mood they are in; false when none is left. */
  react(intent: Reaction): boolean {
    const lines = this.scenario.lines[intent];
    if (!lines) return false;
    if (Array.isArray(lines)) return this.say(intent, lines);
    const mood = this.hot ? lines.hot : lines.cool;
    return this.say(intent, [...(mood ?? []), ...(lines.any ?? [])]);
  }

  /** Says one of these lines; false when all were said. */
  say(intent: Part['intent'], lines: readonly string[], about?: string): boolean {
    const left = lines.filter((line) => !this.used.has(line));
    if (left.length === 0) return false;
    const text =
      left[Math.floor(chance(this.run.seed, this.run.turns.length, `${intent} ${about ?? ''}`) * left.length)]!;
    this.used.add(text);
    this.parts.push(about === undefined ? { intent, text } : { intent, about, text });
    return true;
  }

  /** Whatever can still be said, so that there is always an answer. */
  quiet(): void {
    this.say('quiet', QUIET);
  }

  get answer(): string {
    return this.parts.map((part) => part.text).join(' ');
  }
}
