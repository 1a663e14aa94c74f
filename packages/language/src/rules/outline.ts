import { NUMBER } from './pieces.ts';
import type { Node, Way } from './phrase.ts';

/** The outline of a phrase: words of which one must stand at each of its joints, and how far the joints lie apart. */
export interface Outline {
  /** Whether the sentence must begin with it. */
  atStart: boolean;
  joints: Joint[];
}

/** One word of several, so many pieces after the joint before. */
export interface Joint {
  marks: readonly string[];
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
  first: readonly string[] | null;
  last: readonly string[] | null;
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
      return { least: 0, most: 0, loose: false, first: [], last: [] };
    case 'gap':
      return { least: 0, most: node.words, loose: true, first: null, last: null };
    case 'number':
      return NUMBERS;
    case 'word':
      return anyOf(node.spellings.map((marks) => spelt(marks, node.open)));
    case 'one-of': {
      const extent = anyOf(node.ways.map(wayExtent));
      return node.optional ? { ...extent, least: 0 } : extent;
    }
  }
}

function wayExtent(way: Way): Extent {
  return typeof way === 'string' ? spelt([way], false) : rowOf(way);
}

function spelt(marks: readonly string[], loose: boolean): Extent {
  const { length } = marks;
  if (length === 1) return { least: 1, most: 1, loose, first: marks, last: marks };
  return { least: length, most: length, loose, first: marks.slice(0, 1), last: marks.slice(-1) };
}

function rowOf(nodes: readonly Node[]): Extent {
  if (nodes.length === 1) return extentOf(nodes[0]!);
  const extents = nodes.map(extentOf);
  const row: Extent = { least: 0, most: 0, loose: false, first: edgeOf(extents, 'first'), last: null };
  for (const { least, most, loose } of extents) {
    row.least += least;
    row.most += most;
    row.loose ||= loose;
  }
  row.last = edgeOf(extents.reverse(), 'last');
  return row;
}

// What may be missing lets the next part come first.
function edgeOf(extents: Extent[], edge: 'first' | 'last'): readonly string[] | null {
  const certain = extents.findIndex((extent) => extent.least > 0);
  return certain < 0 ? null : union(extents.slice(0, certain + 1).map((extent) => extent[edge]));
}

function anyOf(ways: Extent[]): Extent {
  if (ways.length === 1) return ways[0]!;
  const any: Extent = {
    least: Infinity,
    most: 0,
    loose: false,
    first: union(ways.map((way) => way.first)),
    last: null,
  };
  let short = true;
  for (const { least, most, loose, first, last } of ways) {
    any.least = Math.min(any.least, least);
    any.most = Math.max(any.most, most);
    any.loose ||= loose;
    short &&= first === last;
  }
  any.last = short ? any.first : union(ways.map((way) => way.last));
  return any;
}

function union(lists: (readonly string[] | null)[]): readonly string[] | null {
  if (lists.length === 1) return lists[0]!;
  const all = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const mark of list) all.add(mark);
  }
  return [...all];
}

// As `NUMBER` in phrase.ts.
const COUNTS = `${NUMBER} twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven eight nine ten eleven twelve fifteen dozen half several many`;
const NUMBERS: Extent = {
  least: 1,
  most: 3,
  loose: true,
  first: `${COUNTS} a`.split(' '),
  last: `${COUNTS} of few`.split(' '),
};
