// The small language that the word tables are written in, so that they can be read aloud and edited
// without knowing regular expressions:
//
//   can't open         the words in this order; an apostrophe may be missing in the text (cant)
//   annoy*             any ending (annoyed, annoying)
//   <cant>             a word class from words/classes.ts
//   (lost|missing)     one of these; each may be several words
//   (very|so)?         may be left out (not at the very end of a phrase)
//   ..  ...            a gap of at most two, at most five words within the same clause
//   #                  a number, in digits or as a word
//   ^ and $            the beginning and the end of the sentence
//   /…/                a regular expression, for what is not made of words
//
// A comma or quotation mark between two words never matters.
import { CLASSES } from '../words/classes.ts';
import { outlineOf, type Outline } from './outline.ts';
import { spellingsOf } from './pieces.ts';
import { neededBy, type Needed } from './signs.ts';

export interface Phrase {
  /** Finds the phrase in a folded sentence; made when a sentence first needs it, for most phrases are rare. */
  readonly pattern: RegExp;
  /** What a sentence must look like for the phrase to have a chance. */
  readonly outline: Outline;
  readonly needed: Needed | null;
}

export type Node =
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'gap'; words: number }
  | { kind: 'number' }
  /** `spellings`: the marks of its pieces, for each way to write it. */
  | { kind: 'word'; text: string; open: boolean; spellings: string[][] }
  | { kind: 'one-of'; ways: readonly Way[]; optional: boolean };

/** A way of several: most are a plain word. */
export type Way = string | readonly Node[];

const BETWEEN = '[^\\w.!?;\\u00c0-\\u024f]{1,4}';
const WORD = "[\\w\\u00c0-\\u024f'&/%-]+";
const NUMBER =
  '(?:\\d[\\d.,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|dozen|half|several|a couple of|a few|many)';

const ANYWHERE: Outline = { atStart: false, joints: [] };

// Some tables stand on two shelves.
const compiled = new Map<string, Phrase>();

/** Compiles one phrase of the tables. Throws with the phrase in the message when it is malformed. */
export function compilePhrase(source: string): Phrase {
  let phrase = compiled.get(source);
  if (phrase === undefined) compiled.set(source, (phrase = source.startsWith('/') ? raw(source) : worded(source)));
  return phrase;
}

function raw(source: string): Phrase {
  const expression = source.slice(1, source.lastIndexOf('/'));
  return { pattern: new RegExp(expression, 'u'), outline: ANYWHERE, needed: neededBy(expression) };
}

function worded(source: string): Phrase {
  const nodes = parse(source);
  let pattern: RegExp | undefined;
  return {
    get pattern() {
      return (pattern ??= new RegExp(expressionOf(nodes)));
    },
    outline: outlineOf(nodes),
    needed: null,
  };
}

function parse(source: string): Node[] {
  const nodes = partsOf(source).map((part) => nodeOf(part, source));
  while (nodes.length > 1 && isOpenEnd(nodes.at(-1)!)) nodes.pop(); // what may be missing at the end says nothing
  return nodes;
}

function isOpenEnd(node: Node): boolean {
  return node.kind === 'gap' || (node.kind === 'one-of' && node.optional);
}

// The tables say the same things again and again, so each part is read once.
const read = new Map<string, Node>();

function nodeOf(part: string, source: string): Node {
  let node = read.get(part);
  if (node === undefined) read.set(part, (node = readPart(part, source)));
  return node;
}

function readPart(part: string, source: string): Node {
  if (part === '^') return { kind: 'start' };
  if (part === '$') return { kind: 'end' };
  if (part === '...') return { kind: 'gap', words: 5 };
  if (part === '..') return { kind: 'gap', words: 2 };
  if (part === '#') return { kind: 'number' };
  const optional = part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  if (body.startsWith('(')) return { kind: 'one-of', ways: waysIn(partsOf(body.slice(1, -1), '|')), optional };
  if (body.startsWith('<')) {
    const words = CLASSES[body.slice(1, -1)];
    if (!words) throw new Error(`unknown word class ${body} in "${source}"`);
    return { kind: 'one-of', ways: waysIn(words), optional };
  }
  if (optional) return { kind: 'one-of', ways: [[nodeOf(body, source)]], optional };
  if (!/^[\w\u00c0-\u024f"'&/%+.,!-]+\*?$/.test(body)) throw new Error(`cannot read ${part} in "${source}"`);
  const open = body.endsWith('*');
  const text = open ? body.slice(0, -1) : body;
  return { kind: 'word', text, open, spellings: spellingsOf(text, open) };
}

const waysIn = (sources: readonly string[]): Way[] =>
  sources.map((source) => (/^[a-z]+$/.test(source) ? source : parse(source)));

// Splits at spaces, or at the bars between alternatives, outside of brackets.
function partsOf(source: string, at = ' '): string[] {
  if (!/[()]/.test(source)) return source.split(at).filter((part) => part !== '' || at !== ' ');
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === at && depth === 0) {
      if (i > from || at !== ' ') out.push(source.slice(from, i));
      from = i + 1;
    }
  }
  if (depth !== 0) throw new Error(`unbalanced brackets in "${source}"`);
  if (from < source.length || at !== ' ') out.push(source.slice(from));
  return out;
}

/** The regular expression of a phrase. */
function expressionOf(nodes: readonly Node[]): string {
  const first = nodes[0]?.kind === 'start' ? '' : '(?<![\\w\\u00c0-\\u024f])';
  return `${first}${sequence(nodes)}(?![\\w\\u00c0-\\u024f])`;
}

function sequence(nodes: readonly Node[]): string {
  let rest = '';
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]!;
    const follows = i < nodes.length - 1 && nodes[i + 1]!.kind !== 'end';
    if (node.kind === 'start') rest = `^[^\\w\\u00c0-\\u024f]*${rest}`;
    else if (node.kind === 'end') rest = '[^\\w\\u00c0-\\u024f]*$';
    else if (node.kind === 'gap') rest = `(?:${WORD}${BETWEEN}){0,${node.words}}?${rest}`;
    else if (node.kind === 'one-of' && node.optional)
      rest = follows ? `(?:${waysOf(node.ways)}${BETWEEN})?${rest}` : rest;
    else rest = oneExpression(node) + (follows ? BETWEEN : '') + rest;
  }
  return rest;
}

function oneExpression(node: Extract<Node, { kind: 'number' | 'word' | 'one-of' }>): string {
  if (node.kind === 'number') return NUMBER;
  if (node.kind === 'one-of') return waysOf(node.ways);
  const safe = node.text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "'?");
  return node.open ? `${safe}[\\w\\u00c0-\\u024f'-]*` : safe;
}

function waysOf(ways: readonly Way[]): string {
  return `(?:${ways.map((way) => (typeof way === 'string' ? way : sequence(way))).join('|')})`;
}
