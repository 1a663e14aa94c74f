import { contentOf, shared } from '@attune/language';
import { BOUNDARY_HOLDS, type ActKind } from './effects.ts';
import { boils, endingAfter } from './endings.ts';
import { askedFor, asksAgain, opensUp, wouldTell } from './gates.ts';
import { chance } from './random.ts';
import type { Act, Doing, Run, Turn } from './run.ts';
import { saidIn, type Said } from './said.ts';
import type { Fact, Reaction, Scenario, Step } from './scenario.ts';
import { OPEN_QUESTION } from './cues.ts';
import { Speech } from './speech.ts';
import { changed, startOf, type Change, type State } from './state.ts';
import { weigh } from './weigh.ts';
import { saysOneOf } from './wording.ts';

const MINUTES_A_REPLY = 2;
const SILENCE = 10;
const PROMISE_HOLDS = 30;
const PILE = 3;
const FACTS_AT_ONCE = 2;
const SAME_WORDS = 0.8;

/**
 * A rehearsal at its beginning: the person has written, nobody has answered.
 *
 * Example: `take(scenario, begin(scenario, 7), { say: 'Good morning.' }).turns[0].answer`.
 */
export function begin(scenario: Scenario, seed: number): Run {
  const thanks = scenario.best === 'thanks';
  return {
    scenario: scenario.id,
    seed,
    state: startOf(scenario),
    phase: thanks ? 'close' : 'open',
    problem: thanks ? 'verified' : 'unknown',
    clock: 0,
    told: scenario.facts.filter((fact) => fact.gate === 'once').map((fact) => fact.id),
    shut: [],
    done: [],
    heard: [],
    late: false,
    abusive: scenario.abusive,
    goalChecked: false,
    counts: {},
    boiling: 0,
    used: [],
    turns: [],
  };
}

/** The rehearsal from its beginning through all these doings: the same every time. */
export function replay(scenario: Scenario, seed: number, doings: readonly Doing[]): Run {
  return doings.reduce((run, doing) => (run.ending ? run : take(scenario, run, doing)), begin(scenario, seed));
}

/** The trainee stops: always allowed, and nothing is made of it. */
export function stop(run: Run): Run {
  return run.ending ? run : { ...run, ending: 'stopped' };
}

/**
 * One exchange: what the trainee does, what it does to the person, and what they answer. Returns a new
 * run; the one given stays as it was.
 *
 * Throws an Error when the run has ended.
 */
export function take(scenario: Scenario, before: Run, doing: Doing): Run {
  if (before.ending) throw new Error(`this rehearsal has ended: ${before.ending}`);
  const exchange = new Exchange(scenario, before, doing);
  if ('say' in doing && doing.say.trim() !== '') exchange.hear(doing.say);
  else exchange.wait('wait' in doing ? doing.wait : SILENCE);
  return exchange.end();
}

// What happens within one exchange, gathered step by step.
class Exchange {
  private readonly scenario: Scenario;
  private readonly before: Run;
  private readonly doing: Doing;
  private readonly run: Run;
  private readonly speech: Speech;
  private readonly acts: Act[] = [];
  private readonly changes: Change[] = [];
  private readonly told: Fact[] = [];
  private readonly done: Step[] = [];
  private readonly heardNow: string[] = [];
  private state: State;
  private closedEarly = false;
  // Lines that follow the reaction, in the order in which things happened.
  private readonly follow: { must: boolean; say: () => void }[] = [];

  constructor(scenario: Scenario, before: Run, doing: Doing) {
    this.scenario = scenario;
    this.before = before;
    this.doing = doing;
    this.state = before.state;
    this.run = {
      ...before,
      told: [...before.told],
      shut: [...before.shut],
      done: [...before.done],
      heard: [...before.heard],
      counts: { ...before.counts },
    };
    this.speech = new Speech(scenario, before, before.state);
  }

  hear(reply: string): void {
    const said = saidIn(reply, this.scenario);
    this.pass(MINUTES_A_REPLY);
    this.feel(said, reply);
    this.solve(said, reply);
    this.answerQuestions(said);
    this.confide();
    this.judgeTheRest(said, reply);
  }

  wait(minutes: number): void {
    for (let passed = 0; passed < minutes; passed += SILENCE) {
      this.pass(Math.min(SILENCE, minutes - passed));
      if (minutes - passed >= SILENCE) this.does('silence');
    }
    const waiting = this.before.promisedUntil !== undefined && this.run.clock <= this.before.promisedUntil;
    this.then(() => this.speech.react(waiting ? 'waiting' : 'silence'));
  }

  end(): Run {
    this.speak();
    const number = this.before.turns.length + 1;
    const turn: Turn = {
      number,
      doing: this.doing,
      acts: this.acts,
      before: this.before.state,
      after: this.state,
      changes: this.changes,
      told: this.told.map((fact) => fact.id),
      done: this.done.map((step) => step.id),
      heard: this.heardNow,
      parts: this.speech.parts,
      answer: '',
      clock: this.run.clock,
    };
    const run: Run = {
      ...this.run,
      state: this.state,
      phase: this.phase(number),
      boiling: boils(this.state.anger) ? this.before.boiling + 1 : 0,
      turns: [...this.before.turns, turn],
    };
    const ending = endingAfter(run, this.scenario, {
      closing: this.before.phase === 'close',
      closedEarly: this.closedEarly,
      openAgain: this.told.some((fact) => fact.gate === 'goal'),
      hurt: this.acts.some((act) => HURTING.has(act.kind)),
    });
    if (ending) {
      // At the end only what has just come to light is said before the last word.
      const kept = this.speech.parts.filter(
        ({ intent }) => intent === 'step' || intent === 'works' || intent === 'fact',
      );
      this.speech.parts.splice(0, this.speech.parts.length, ...kept);
      this.speech.say('ending', this.scenario.endings[ending] ?? []);
      run.ending = ending;
    }
    if (this.speech.parts.length === 0) this.speech.quiet();
    turn.answer = this.speech.answer;
    run.used = [...this.speech.used];
    return run;
  }

  // What the reply says to the person, before anything else.
  private feel(said: Said, reply: string): void {
    const kinds = new Set<ActKind>();
    const repaired = said.acts.some((act) => act.kind === 'own' || act.kind === 'time' || act.kind === 'explain');
    if (this.rushes(said)) this.does('rush', said.instructs ?? { start: 0, end: reply.length, quote: reply });
    for (const act of said.acts) {
      if (kinds.has(act.kind)) continue;
      kinds.add(act.kind);
      if (act.kind === 'apology' && this.scenario.ours && !repaired && !this.acknowledged(said)) {
        this.does('empty-apology', act);
        continue;
      }
      this.does(act.kind, act);
      if (act.kind === 'blame') this.shutOne();
      if (act.kind === 'apology') this.run.shut.pop();
      if (act.kind === 'time') this.run.promisedUntil = this.run.clock + PROMISE_HOLDS;
      if (act.kind === 'overpromise') this.run.overpromised ??= this.before.turns.length + 1;
      if (act.kind === 'boundary' && this.run.abusive)
        this.run.abusive = chance(this.run.seed, this.run.turns.length, 'boundary') >= BOUNDARY_HOLDS;
    }
    for (const { concern, by } of said.mirrors) {
      if (this.run.heard.includes(concern)) continue;
      this.run.heard.push(concern);
      this.heardNow.push(concern);
      this.does('mirror', by, concern);
    }
  }

  // What it does about the trouble.
  private solve(said: Said, reply: string): void {
    for (const step of this.scenario.steps) {
      if (this.run.done.includes(step.id) || !saysOneOf(reply, step.by)) continue;
      const ready = step.needs.every((need) => this.before.told.includes(need) || this.run.done.includes(need));
      if (!ready) {
        if (!this.hasDone('too-early') && !this.onlyAsks(said, reply, step)) {
          this.does('too-early', undefined, step.id);
          this.then(() => this.speech.say('too-early', step.tooEarly, step.id));
          if (this.run.overpromised !== undefined) this.refute();
        }
        continue;
      }
      this.run.done.push(step.id);
      this.done.push(step);
      if (rank(step.to) > rank(this.run.problem)) this.run.problem = step.to;
      this.does('step', undefined, step.id);
      this.must(() => this.speech.say('step', step.works, step.id));
    }
    if (this.run.problem === 'fixed' && said.checks) {
      this.run.problem = 'verified';
      this.does('confirm', said.checks);
      this.must(() => this.speech.react('works'));
    } else if (
      said.checks &&
      rank(this.run.problem) < rank('fixed') &&
      this.scenario.best === 'fix' &&
      this.done.length === 0 &&
      /\b(?:works?|working|does it|is it (?:back|there|fixed)|try (?:it )?(?:now|again))\b/i.test(said.checks.quote)
    ) {
      this.does('check-too-early', said.checks);
      this.then(() => this.speech.react('not-fixed'));
    }
    if (said.goalCheck && this.mayClose()) {
      this.run.goalChecked = true;
      this.does('goal-check', said.goalCheck);
      const hidden = this.scenario.facts.filter((fact) => fact.gate === 'goal' && !this.run.told.includes(fact.id));
      for (const fact of hidden) this.tell(fact);
      if (hidden.length === 0) this.then(() => this.speech.react('goal'));
    }
  }

  private answerQuestions(said: Said): void {
    const answeredAsCheck = this.hasDone('confirm') || this.hasDone('check-too-early');
    const questions = said.questions.filter(
      ({ start }) =>
        !(start === said.checks?.start && answeredAsCheck) &&
        (start !== said.goalCheck?.start || !this.hasDone('goal-check')),
    );
    if (questions.length > PILE) this.does('pile', questions[PILE]);
    let unknown = false;
    for (const question of questions) {
      // "May I ring you?" was answered by the ringing.
      if (this.done.some((step) => saysOneOf(question.quote, step.by)) && !this.asksForMore(question.quote)) continue;
      const alone = askedFor(question.quote, this.scenario, this.run.told);
      const facts = alone.length > 0 ? alone : askedFor(question.before, this.scenario, this.run.told);
      const open = facts.find((fact) => wouldTell(fact, this.run, this.state));
      if (open && this.told.length < FACTS_AT_ONCE) {
        this.does('question', question, open.id);
        this.tell(open);
      } else if (facts[0] && !open) {
        const dodged = facts[0];
        this.does('question', question, dodged.id);
        this.then(() => this.speech.say('dodge', dodged.dodges, dodged.id));
      } else if (facts.length === 0 && asksAgain(question.quote, this.scenario, this.before.told)) {
        if (!this.hasDone('asked-again')) this.does('asked-again', question);
      } else if (OPEN_QUESTION.test(question.quote)) {
        this.does('open-question', question);
        const next = opensUp(this.state) ? this.nextUntold() : undefined;
        if (next && this.told.length < FACTS_AT_ONCE) this.tell(next);
        else this.then(() => void (this.speech.react('open-question') || this.speech.react('dont-know')));
      } else if (question.start !== said.goalCheck?.start) unknown = true;
      // Asked too early what is left, they say what they still want heard.
    }
    if (unknown && this.told.length === 0 && !said.acts.some((act) => act.kind === 'choice'))
      this.then(() => this.speech.react('dont-know'));
  }

  private asksForMore(question: string): boolean {
    return askedFor(question, this.scenario, this.run.told).length > 0 || OPEN_QUESTION.test(question);
  }

  // Shame that was lifted lets somebody say what nobody asked for.
  private confide(): void {
    if (!this.hasDone('relieve') || this.told.length >= FACTS_AT_ONCE) return;
    const secret = this.scenario.facts.find(
      (fact) => fact.gate === 'trusted' && !this.run.told.includes(fact.id) && wouldTell(fact, this.run, this.state),
    );
    if (secret) this.tell(secret);
  }

  private judgeTheRest(said: Said, reply: string): void {
    if (said.closes && this.before.phase !== 'close' && !this.solved()) {
      this.closedEarly = true;
      this.does('close-early', said.closes);
    }
    const words = contentOf(reply);
    const twin = this.earlier().some((one) => {
      const theirs = contentOf(one);
      const both = shared(words, theirs);
      return both / Math.max(1, words.size + theirs.size - both) >= SAME_WORDS;
    });
    if (twin) this.does('repeat-self', { start: 0, end: reply.length, quote: reply });
    if (this.before.phase !== 'close' && !this.acts.some((act) => HELPING.has(act.kind)))
      this.does('nothing', { start: 0, end: reply.length, quote: reply });
    // A guarantee that cannot be kept comes back soon.
    if (this.scenario.best === 'plan' && this.run.overpromised === this.before.turns.length - 1) this.refute();
  }

  private speak(): void {
    const reaction = REACTS.find(({ to }) => this.hasDone(to));
    if (reaction) this.speech.react(reaction.by);
    const room = 2 + Math.round(this.scenario.person.traits.verbosity);
    // What has come to light is always said; the rest only as far as they talk.
    for (const { must, say } of this.follow) if (must || this.speech.parts.length < room) say();
    const unheard = this.scenario.concerns
      .filter((concern) => !this.run.heard.includes(concern.id))
      .sort((a, b) => b.weight - a.weight)[0];
    const pushes = this.told.length === 0 && this.done.length === 0 && this.run.problem !== 'verified';
    if (unheard && pushes && this.speech.parts.length < room) this.speech.say('again', unheard.again, unheard.id);
    if (this.speech.parts.length === 0) this.speech.react('nothing');
  }

  private does(kind: ActKind, span: { start: number; end: number; quote: string } = NO_WORDS, about?: string): void {
    const change = weigh(kind, this.scenario, this.run, this.state);
    this.state = changed(this.state, change);
    this.run.counts[kind] = (this.run.counts[kind] ?? 0) + 1;
    const { start, end, quote } = span;
    this.acts.push(about === undefined ? { kind, start, end, quote } : { kind, start, end, quote, about });
    this.changes.push(change);
  }

  private then(say: () => void): void {
    this.follow.push({ must: false, say });
  }

  private must(say: () => void): void {
    this.follow.push({ must: true, say });
  }

  private tell(fact: Fact): void {
    this.run.told.push(fact.id);
    this.told.push(fact);
    this.must(() => this.speech.say('fact', fact.tells, fact.id));
  }

  private pass(minutes: number): void {
    this.run.clock += minutes;
    const deadline = this.scenario.minutes;
    if (deadline === undefined || this.run.late || this.run.clock <= deadline || this.solved()) return;
    this.run.late = true;
    this.does('deadline');
    if (this.run.overpromised !== undefined) this.refute();
  }

  private refute(): void {
    if (this.run.counts.refuted) return;
    this.does('refuted');
  }

  private rushes(said: Said): boolean {
    const before = this.before.counts;
    return (
      this.before.state.anger >= 60 &&
      said.instructs !== undefined &&
      !this.acknowledged(said) &&
      !before.acknowledge &&
      !before.apology
    );
  }

  private acknowledged(said: Said): boolean {
    return said.acts.some((act) => act.kind === 'acknowledge') || said.mirrors.length > 0;
  }

  // A step that is only asked about was not tried.
  private onlyAsks(said: Said, reply: string, step: Step): boolean {
    const rest = said.questions.reduce((text, question) => text.replace(question.quote, ''), reply);
    return !saysOneOf(rest, step.by);
  }

  private nextUntold(): Fact | undefined {
    return this.scenario.facts.find(
      (fact) => fact.gate !== 'goal' && !this.run.told.includes(fact.id) && wouldTell(fact, this.run, this.state),
    );
  }

  private shutOne(): void {
    const next = this.scenario.facts.find(
      (fact) => fact.gate === 'asked' && !this.run.told.includes(fact.id) && !this.run.shut.includes(fact.id),
    );
    if (next) this.run.shut.push(next.id);
  }

  private solved(): boolean {
    return this.run.problem === 'verified' || this.planned();
  }

  private planned(): boolean {
    const last = this.scenario.steps.at(-1);
    return this.scenario.best === 'plan' && last !== undefined && this.run.done.includes(last.id);
  }

  private mayClose(): boolean {
    return this.solved() || this.run.problem === 'fixed' || this.before.phase === 'close';
  }

  private phase(number: number): Run['phase'] {
    if (this.solved()) return 'close';
    return number >= 2 || this.run.problem !== 'unknown' ? 'work' : 'open';
  }

  private hasDone(kind: ActKind): boolean {
    return this.acts.some((act) => act.kind === kind);
  }

  private earlier(): string[] {
    return this.before.turns.flatMap((turn) => ('say' in turn.doing ? [turn.doing.say] : []));
  }
}

const NO_WORDS = { start: 0, end: 0, quote: '' };

function rank(problem: Run['problem']): number {
  return ['unknown', 'located', 'fixed', 'verified'].indexOf(problem);
}

/** Acts that hurt, by what they do and not by what was meant. */
export const HURTING: ReadonlySet<ActKind> = new Set([
  'blame',
  'dismiss',
  'condescend',
  'command',
  'deflect',
  'refuse',
  'threat',
  'close-early',
]);

// Acts that bring a person further in some way.
const HELPING: ReadonlySet<ActKind> = new Set([
  'acknowledge',
  'mirror',
  'apology',
  'relieve',
  'appreciate',
  'own',
  'choice',
  'boundary',
  'explain',
  'teach',
  'time',
  'open-question',
  'question',
  'step',
  'confirm',
  'goal-check',
]);

// What a person answers to first: the worst that was done to them, else the best.
const REACTS: { to: ActKind; by: Reaction }[] = [
  { to: 'refuted', by: 'refuted' },
  { to: 'boundary', by: 'boundary' },
  { to: 'threat', by: 'dismissed' },
  { to: 'blame', by: 'blamed' },
  { to: 'dismiss', by: 'dismissed' },
  { to: 'condescend', by: 'talked-down' },
  { to: 'joke', by: 'joked' },
  { to: 'deflect', by: 'refused' },
  { to: 'refuse', by: 'refused' },
  { to: 'command', by: 'talked-down' },
  { to: 'asked-again', by: 'asked-again' },
  { to: 'pile', by: 'piled' },
  { to: 'rush', by: 'rushed' },
  { to: 'overpromise', by: 'overpromised' },
  { to: 'jargon', by: 'jargon' },
  { to: 'acknowledge', by: 'heard' },
  { to: 'relieve', by: 'relieved' },
  { to: 'stock', by: 'stock' },
  { to: 'empty-apology', by: 'stock' },
  { to: 'canned', by: 'stock' },
  { to: 'apology', by: 'apology' },
  { to: 'choice', by: 'choice' },
  { to: 'explain', by: 'explained' },
  { to: 'time', by: 'time' },
  { to: 'mirror', by: 'heard' },
  { to: 'teach', by: 'taught' },
  { to: 'vague', by: 'vague' },
  { to: 'own', by: 'own' },
  { to: 'nothing', by: 'nothing' },
];
