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
import { DIGIT, signsNeeded, signsOf } from './signs.ts';

export interface Phrase {
  pattern: RegExp;
  /**
   * What must occur in a sentence for the phrase to have a chance: one mark of each set. The set
   * with the rarest words comes first. Empty: always try.
   */
  anchors: Set<string>[];
}

type Node =
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'gap'; words: number }
  | { kind: 'word'; text: string; open: boolean }
  | { kind: 'one-of'; ways: Node[][]; optional: boolean };

const BETWEEN = '[^\\w.!?;\\u00c0-\\u024f]{1,4}';
const WORD = "[\\w\\u00c0-\\u024f'&/%-]+";
const NUMBER =
  '(?:\\d[\\d.,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|dozen|half|several|a couple of|a few|many)';

/** Compiles one phrase of the tables. Throws with the phrase in the message when it is malformed. */
export function compilePhrase(source: string): Phrase {
  if (source.startsWith('/')) {
    const expression = source.slice(1, source.lastIndexOf('/'));
    const signs = signsNeeded(expression);
    return { pattern: new RegExp(expression, 'u'), anchors: signs ? [signs] : [] };
  }
  const nodes = parse(source);
  const first = nodes[0]?.kind === 'start' ? '' : '(?<![\\w\\u00c0-\\u024f])';
  return { pattern: new RegExp(first + sequence(nodes) + '(?![\\w\\u00c0-\\u024f])'), anchors: anchorsOf(nodes) };
}

/** The words and signs of a folded sentence, as `marksOf` takes them. */
export function piecesOf(folded: string): string[] {
  return [...(folded.match(/[a-z\u00c0-\u024f][a-z\u00c0-\u024f']*/g) ?? []), ...signsOf(folded)];
}

/**
 * The marks that a word offers to phrases: itself without apostrophes, the parts around an
 * apostrophe, and the first three letters (with a star) for words with an open ending. A sign is
 * its own mark.
 */
export function marksOf(word: string): string[] {
  const bare = word.includes("'") && word.length > 1 ? word.replaceAll("'", '') : word;
  const marks = [bare];
  if (bare.length >= 3) marks.push(`${bare.slice(0, 3)}*`);
  if (bare !== word) marks.push(...word.split("'").filter(Boolean));
  return marks;
}

function parse(source: string): Node[] {
  const nodes = pieces(source).map(readPiece(source));
  while (nodes.length > 1 && isOpenEnd(nodes.at(-1)!)) nodes.pop(); // what may be missing at the end says nothing
  return nodes;
}

function isOpenEnd(node: Node): boolean {
  return node.kind === 'gap' || (node.kind === 'one-of' && node.optional);
}

function readPiece(source: string): (piece: string) => Node {
  return (piece): Node => {
    if (piece === '^') return { kind: 'start' };
    if (piece === '$') return { kind: 'end' };
    if (piece === '...') return { kind: 'gap', words: 5 };
    if (piece === '..') return { kind: 'gap', words: 2 };
    const optional = piece.endsWith('?');
    const body = optional ? piece.slice(0, -1) : piece;
    if (body.startsWith('(')) return { kind: 'one-of', ways: alternatives(body.slice(1, -1)).map(parse), optional };
    if (body.startsWith('<')) {
      const words = CLASSES[body.slice(1, -1)];
      if (!words) throw new Error(`unknown word class ${body} in "${source}"`);
      return { kind: 'one-of', ways: words.map(parse), optional };
    }
    if (!/^(?:#|[\w\u00c0-\u024f"'&/%+.,!-]+\*?)$/.test(body)) throw new Error(`cannot read ${piece} in "${source}"`);
    const word: Node = { kind: 'word', text: body.replace(/\*$/, ''), open: body.endsWith('*') };
    return optional ? { kind: 'one-of', ways: [[word]], optional } : word;
  };
}

// Splits at spaces outside of brackets.
function pieces(source: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let current = '';
  for (const char of source) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === ' ' && depth === 0) {
      if (current) out.push(current);
      current = '';
    } else current += char;
  }
  if (depth !== 0) throw new Error(`unbalanced brackets in "${source}"`);
  if (current) out.push(current);
  return out;
}

function alternatives(body: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let current = '';
  for (const char of body) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) {
      out.push(current);
      current = '';
    } else current += char;
  }
  return [...out, current];
}

function sequence(nodes: Node[]): string {
  let rest = '';
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]!;
    const follows = i < nodes.length - 1 && nodes[i + 1]!.kind !== 'end';
    if (node.kind === 'start') rest = `^[^\\w\\u00c0-\\u024f]*${rest}`;
    else if (node.kind === 'end') rest = '[^\\w\\u00c0-\\u024f]*$';
    else if (node.kind === 'gap') rest = `(?:${WORD}${BETWEEN}){0,${node.words}}?${rest}`;
    else if (node.kind === 'one-of' && node.optional)
      rest = follows ? `(?:${oneOf(node.ways)}${BETWEEN})?${rest}` : rest;
    else rest = (node.kind === 'word' ? literal(node) : oneOf(node.ways)) + (follows ? BETWEEN : '') + rest;
  }
  return rest;
}

function oneOf(ways: Node[][]): string {
  return `(?:${ways.map(sequence).join('|')})`;
}

function literal(word: { text: string; open: boolean }): string {
  if (word.text === '#') return NUMBER;
  const safe = word.text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "'?");
  return word.open ? `${safe}[\\w\\u00c0-\\u024f'-]*` : safe;
}

// Beginnings that occur in most messages make poor signposts.
const COMMON = new Set(
  'i u a to the and you is it its my we for on in of not can hav thi tha wit be do ple was are at so but all no if or as up me us our he an by one get wor has had wil wou cou jus im now whe wha how'.split(
    ' ',
  ),
);

function anchorsOf(nodes: Node[]): Set<string>[] {
  const all = nodes.map(nodeAnchors).filter((anchors) => anchors !== null);
  return all.sort((a, b) => cost(a) - cost(b)).map((anchors) => new Set(anchors));
}

function nodeAnchors(node: Node): string[] | null {
  if (node.kind === 'word') {
    if (/^\d/.test(node.text)) return [DIGIT];
    if (node.text === '#' || !/^[a-z]/.test(node.text)) return null;
    const word = node.text.replaceAll("'", '').split(/[^a-z\u00c0-\u024f]/)[0]!;
    if (!node.open || word !== node.text.replaceAll("'", '')) return [word];
    return word.length < 3 ? null : [`${word.slice(0, 3)}*`];
  }
  if (node.kind !== 'one-of' || node.optional) return null;
  const ways = node.ways.map(anchorsOf);
  return ways.some((way) => way.length === 0) ? null : [...new Set(ways.flatMap((way) => [...way[0]!]))];
}

function cost(anchors: string[]): number {
  return anchors.reduce((sum, anchor) => sum + (COMMON.has(anchor) ? 20 : 1), 0);
}
