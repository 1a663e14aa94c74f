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
  /** Phrases as they are written, grouped by their rarest set, and where the group of each set ends. */
  private readonly phrases: Int32Array;
  private readonly groupEnds: Int32Array;

  constructor(outlines: readonly Outline[]) {
    const sets = new WordSets();
    const own = outlines.map((outline) => outline.joints.map((joint) => sets.numberOf(joint.marks)));
    const rarest = own.map((all) => all.reduce((a, b) => (sets.costs[b]! < sets.costs[a]! ? b : a), all[0] ?? -1));
    sets.putFirst(new Set(rarest.filter((set) => set >= 0)));
    const groups: number[][] = [];
    outlines.forEach((outline, phrase) => {
      const set = rarest[phrase]!;
      if (set < 0) this.unknown.push(phrase);
      else
        write(
          (groups[sets.places[set]!] ??= []),
          phrase,
          outline,
          own[phrase]!.map((one) => sets.places[one]!),
        );
    });
    this.phrases = Int32Array.from(groups.flat());
    let end = 0;
    this.groupEnds = Int32Array.from(groups, (group) => (end += group.length));
    this.marks = new Marks(sets.byMark());
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
        if (pieces.joined[from + i] === 0) continue;
        joined |= 1 << i;
        joins++;
      }
      // In a part of a sentence, what may be longer than windows share is let through.
      this.tryAll(from, joined, count > WINDOW ? SHARED - joins : Infinity, found);
    }
  }

  private tryAll(from: number, joined: number, longest: number, found: (phrase: number) => void): void {
    const { groupEnds, places, phrases } = this;
    for (let set = 0; set < groupEnds.length; set++) {
      if (places[set] === 0) continue;
      const end = groupEnds[set]!;
      for (let at = set === 0 ? 0 : groupEnds[set - 1]!; at < end; at += HEAD + phrases[at + 3]! * JOINT)
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

function write(group: number[], phrase: number, { atStart, joints }: Outline, sets: number[]): void {
  let length = 1;
  for (const joint of joints) length += joint.most;
  group.push(phrase, length, atStart ? 1 : 0, joints.length);
  joints.forEach(({ least, most, loose }, i) => group.push(sets[i]!, least, most - least, loose ? 1 : 0));
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
  /** How common the words of a set are together. */
  readonly costs: number[] = [];
  /** Where each set lies in the end. */
  places: number[] = [];
  private readonly sets: (readonly string[])[] = [];
  private readonly numbers = new Map<string, number>();
  // Parts of phrases are read once, so their lists of words are often the very same.
  private readonly met = new Map<readonly string[], number>();

  numberOf(marks: readonly string[]): number {
    let set = this.met.get(marks);
    if (set === undefined) {
      const name = marks.join(' ');
      set = this.numbers.get(name) ?? this.add(marks);
      this.numbers.set(name, set);
      this.met.set(marks, set);
    }
    return set;
  }

  /** Lays these sets before all others. */
  putFirst(first: ReadonlySet<number>): void {
    let next = first.size;
    let place = 0;
    this.places = this.sets.map((_, set) => (first.has(set) ? place++ : next++));
  }

  /** The places of all sets that a mark is in. */
  byMark(): Map<string, number[]> {
    const all = new Map<string, number[]>();
    this.sets.forEach((marks, set) => {
      const place = this.places[set]!;
      for (const mark of marks) {
        const own = all.get(mark);
        if (own === undefined) all.set(mark, [place]);
        else own.push(place);
      }
    });
    return all;
  }

  private add(marks: readonly string[]): number {
    let cost = 0;
    for (const mark of marks) cost += commonness(mark);
    this.costs.push(cost);
    return this.sets.push(marks) - 1;
  }
}
