// Which of some thousand phrases a sentence may hold, going by its words and their order. Nearly all
// that it lets through is found, so an expression is seldom tried in vain. It works on plain numbers
// that lie close together: to look a phrase up among objects takes as long as to try its expression.
import { commonness } from './common.ts';
import { Marks } from './marks.ts';
import type { Outline } from './outline.ts';
import type { Pieces } from './pieces.ts';

/** How many pieces are looked at in one go: one bit for each. */
const WINDOW = 31;
/** Two windows share so many pieces, lest a phrase falls between them. */
const SHARED = 20;

export class Sieve {
  /** Phrases of which nothing is known but that they need a look. */
  private readonly unknown: number[] = [];
  private readonly marks: Marks;
  /** For each set of words the pieces of the window that are among them, as bits. */
  private readonly places: Int32Array;
  /** Phrases as `written`, grouped by their rarest set, and these sets with the end of their group. */
  private readonly phrases: Int32Array;
  private readonly groups: Int32Array;

  constructor(outlines: readonly Outline[]) {
    const sets = new WordSets();
    const bySet = new Map<number, number[]>();
    outlines.forEach((outline, phrase) => {
      if (outline.joints.length === 0) {
        this.unknown.push(phrase);
        return;
      }
      const own = outline.joints.map((joint) => sets.numberOf(joint.marks));
      const rarest = own.reduce((a, b) => (sets.costs[b]! < sets.costs[a]! ? b : a));
      bySet.set(rarest, [...(bySet.get(rarest) ?? []), ...written(phrase, outline, own)]);
    });
    let end = 0;
    this.groups = Int32Array.from([...bySet].flatMap(([set, group]) => [set, (end += group.length)]));
    this.phrases = Int32Array.from([...bySet.values()].flat());
    this.marks = new Marks(sets.byMark);
    this.places = new Int32Array(sets.costs.length);
  }

  /** Calls with the number of each phrase that the sentence may hold; with some more than once. */
  sift(pieces: Pieces, found: (phrase: number) => void): void {
    for (const phrase of this.unknown) found(phrase);
    const { folded, count, starts, ends } = pieces;
    for (let from = 0; from === 0 || from + SHARED < count; from += WINDOW - SHARED) {
      const width = Math.min(WINDOW, count - from);
      let joined = 0;
      let joins = 0;
      this.places.fill(0);
      for (let i = 0; i < width; i++) {
        this.marks.note(folded, starts[from + i]!, ends[from + i]!, 1 << i, this.places);
        if (!pieces.joined[from + i]) continue;
        joined |= 1 << i;
        joins++;
      }
      // In a part of a sentence, what may be longer than windows share is let through.
      this.tryAll(from, joined, count > WINDOW ? SHARED - joins : Infinity, found);
    }
  }

  private tryAll(from: number, joined: number, longest: number, found: (phrase: number) => void): void {
    const { groups, places, phrases } = this;
    let at = 0;
    for (let group = 0; group < groups.length; group += 2) {
      const end = groups[group + 1]!;
      if (places[groups[group]!] === 0) {
        at = end;
        continue;
      }
      for (; at < end; at += HEAD + phrases[at + 3]! * JOINT)
        if (phrases[at + 1]! > longest || this.fits(at, from, joined)) found(phrases[at]!);
    }
  }

  // Walks from joint to joint with all places at which the phrase may have arrived.
  private fits(at: number, from: number, joined: number): boolean {
    const { phrases, places } = this;
    const atStart = phrases[at + 2] === 1;
    if (atStart && from > 0) return false;
    const end = at + HEAD + phrases[at + 3]! * JOINT;
    let here = 1;
    for (let joint = at + HEAD; joint < end; joint += JOINT) {
      const there = places[phrases[joint]!]!;
      here = atStart || joint > at + HEAD ? there & onwards(here, phrases, joint, joined) : there;
      if (here === 0) return false;
    }
    return true;
  }
}

// How a phrase is written down: its number, how many pieces it may take, whether it begins the
// sentence, how many joints it has; then for each joint its set of words, the least way to it, how
// much longer the way may be, and whether it is loose.
const HEAD = 4;
const JOINT = 4;

function written(phrase: number, { atStart, joints }: Outline, sets: number[]): number[] {
  const length = joints.reduce((sum, joint) => sum + joint.most, 1);
  return [
    phrase,
    length,
    atStart ? 1 : 0,
    joints.length,
    ...joints.flatMap(({ least, most, loose }, i) => [sets[i]!, least, most - least, loose ? 1 : 0]),
  ];
}

// All places that the next joint may have, seen from these.
function onwards(here: number, phrases: Int32Array, joint: number, joined: number): number {
  const runs = phrases[joint + 3] === 1 ? joined : 0;
  let places = along(here << phrases[joint + 1]!, runs);
  for (let more = phrases[joint + 2]!; more > 0; more--) places |= along(places << 1, runs);
  return places;
}

// What is written in one with a piece may be part of it.
function along(places: number, joined: number): number {
  for (let all = places; ;) {
    const more = all | ((all & joined) << 1);
    if (more === all) return all;
    all = more;
  }
}

/** Gives each set of words a number; many phrases have the same. */
class WordSets {
  readonly byMark = new Map<string, number[]>();
  /** How common the words of a set are together. */
  readonly costs: number[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(marks: ReadonlySet<string>): number {
    const name = [...marks].sort().join(' ');
    const old = this.numbers.get(name);
    if (old !== undefined) return old;
    let cost = 0;
    const set = this.costs.length;
    for (const mark of marks) {
      cost += commonness(mark);
      const own = this.byMark.get(mark);
      if (own === undefined) this.byMark.set(mark, [set]);
      else own.push(set);
    }
    this.numbers.set(name, set);
    this.costs.push(cost);
    return set;
  }
}
