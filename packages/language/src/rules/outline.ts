import { NUMBER } from './pieces.ts';
import type { Node } from './phrase.ts';

/** The outline of a phrase: words of which one must stand at each of its joints, and how far the joints lie apart. */
export interface Outline {
  /** Whether the sentence must begin with it. */
  atStart: boolean;
  joints: Joint[];
}

/** One word of several, so many pieces after the joint before. */
export interface Joint {
  marks: ReadonlySet<string>;
  least: number;
  most: number;
  /** Whether pieces that are written in one with others count for nothing on the way. */
  loose: boolean;
}

/** What a part of a phrase looks like from outside. */
interface Extent {
  /** How many pieces it takes. */
  least: number;
  most: number;
  loose: boolean;
  /** The marks of its first and its last piece; null when that may be any. */
  first: ReadonlySet<string> | null;
  last: ReadonlySet<string> | null;
}

export function outlineOf(nodes: readonly Node[]): Outline {
  const joints: Joint[] = [];
  let way = { least: 0, most: 0, loose: false };
  for (const node of nodes) {
    const extent = extentOf(node);
    const { least, most, loose, first, last } = extent;
    if (least === 0 || first === null || last === null) {
      way = { least: way.least + least, most: way.most + most, loose: way.loose || loose };
      continue;
    }
    joints.push({ marks: first, ...way });
    if (most > 1) joints.push({ marks: last, least: least - 1, most: most - 1, loose });
    way = { least: 1, most: 1, loose };
  }
  return { atStart: nodes[0]?.kind === 'start', joints };
}

const NONE: ReadonlySet<string> = new Set();
const known = new WeakMap<Node, Extent>();

function extentOf(node: Node): Extent {
  let extent = known.get(node);
  if (extent === undefined) known.set(node, (extent = measured(node)));
  return extent;
}

function measured(node: Node): Extent {
  switch (node.kind) {
    case 'start':
    case 'end':
      return { least: 0, most: 0, loose: false, first: NONE, last: NONE };
    case 'gap':
      return { least: 0, most: node.words, loose: true, first: null, last: null };
    case 'word':
      return anyOf(
        node.spellings.map((marks) => ({
          least: marks.length,
          most: marks.length,
          loose: node.open,
          first: new Set(marks.slice(0, 1)),
          last: new Set(marks.slice(-1)),
        })),
      );
    case 'number':
      return NUMBERS;
    case 'one-of': {
      const extent = anyOf(node.ways.map(rowOf));
      return node.optional ? { ...extent, least: 0 } : extent;
    }
  }
}

function anyOf(ways: Extent[]): Extent {
  return {
    least: Math.min(...ways.map((way) => way.least)),
    most: Math.max(...ways.map((way) => way.most)),
    loose: ways.some((way) => way.loose),
    first: union(ways.map((way) => way.first)),
    last: union(ways.map((way) => way.last)),
  };
}

function rowOf(nodes: readonly Node[]): Extent {
  const extents = nodes.map(extentOf);
  const sum = (of: 'least' | 'most') => extents.reduce((all, extent) => all + extent[of], 0);
  return {
    least: sum('least'),
    most: sum('most'),
    loose: extents.some((extent) => extent.loose),
    first: edgeOf(extents, 'first'),
    last: edgeOf(extents.toReversed(), 'last'),
  };
}

// What may be missing lets the next part come first.
function edgeOf(extents: Extent[], edge: 'first' | 'last'): ReadonlySet<string> | null {
  const certain = extents.findIndex((extent) => extent.least > 0);
  return certain < 0 ? null : union(extents.slice(0, certain + 1).map((extent) => extent[edge]));
}

function union(sets: (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  if (sets.length === 1) return sets[0]!;
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const mark of set) all.add(mark);
  }
  return all;
}

// As `NUMBER` in phrase.ts.
const COUNTS = `${NUMBER} twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven eight nine ten eleven twelve fifteen dozen half several many`;
const NUMBERS: Extent = {
  least: 1,
  most: 3,
  loose: true,
  first: new Set(`${COUNTS} a`.split(' ')),
  last: new Set(`${COUNTS} of few`.split(' ')),
};
