// Checks a corpus batch: every line is JSON, every label is one of ours, every quote is in its text.
// usage: node packages/language/corpus/check.mjs FILE...
import { readFileSync } from 'node:fs';

const EMOTIONS = [
  'frustration',
  'anger',
  'anxiety',
  'confusion',
  'disappointment',
  'embarrassment',
  'sadness',
  'gratitude',
  'satisfaction',
];
const RISKS = ['escalation', 'churn', 'repeat', 'abuse', 'distress', 'security', 'data-loss'];
const CONCERNS = ['problem', 'question', 'request', 'impact', 'deadline', 'feeling', 'attempt', 'preference'];
const IMPACTS = ['none', 'self', 'team', 'many'];
const COMFORTS = ['low', 'medium', 'high', 'unknown'];
const MOVES = [
  'empathize',
  'apologize',
  'personalize',
  'teach',
  'confirm',
  'listen',
  'ask',
  'expect',
  'own',
  'appreciate',
  'follow-up',
  'reassure',
];
const MISSTEPS = [
  'blame',
  'dismiss',
  'flippant',
  'condescend',
  'command',
  'jargon',
  'negative',
  'deflect',
  'canned',
  'overpromise',
  'close-early',
  'sorry-but',
];
const MOMENTS = ['first-heated', 'first-calm', 'asking', 'fix-offered', 'handover', 'works', 'still-fails'];

/** What is wrong with one row, as sentences; empty when nothing is. */
export function problemsOf(row) {
  const problems = [];
  const oneOf = (value, list, what) =>
    list.includes(value) || problems.push(`${what} ${JSON.stringify(value)} is not one of ${list.join(', ')}`);
  const quoted = (quote, text, what) =>
    (typeof quote === 'string' && quote !== '' && text.includes(quote)) ||
    problems.push(`${what} quote is not in the text: ${JSON.stringify(quote)}`);
  const listOf = (values, list, what) =>
    Array.isArray(values)
      ? values.forEach((value) => oneOf(value, list, what))
      : problems.push(`${what}s are a list of labels`);
  if (typeof row.id !== 'string') problems.push('no id');
  if (!('better' in row) && typeof (row.reply ?? row.text) !== 'string') problems.push('no text');
  if ('better' in row) {
    for (const key of ['better', 'worse', 'why'])
      if (typeof row[key] !== 'string' || row[key] === '') problems.push(`no ${key}`);
    if (typeof row.hard !== 'boolean') problems.push('hard is true or false');
    if (typeof row.requester?.text !== 'string') problems.push('no requester.text');
  } else if ('reply' in row) {
    oneOf(row.moment, MOMENTS, 'moment');
    if (typeof row.requester?.text !== 'string') problems.push('no requester.text');
    if (!Array.isArray(row.moves) || !Array.isArray(row.missteps)) problems.push('moves and missteps are lists');
    for (const { label, quote } of row.moves ?? []) {
      oneOf(label, MOVES, 'move');
      quoted(quote, row.reply, label);
    }
    for (const { label, quote } of row.missteps ?? []) {
      oneOf(label, MISSTEPS, 'misstep');
      // A canned reply is canned as a whole, so it may quote nothing.
      if (label !== 'canned' || quote !== '') quoted(quote, row.reply, label);
    }
    if (!Array.isArray(row.unheard)) problems.push('no unheard');
    else for (const quote of row.unheard) quoted(quote, row.requester.text, 'unheard');
  } else if ('kinds' in row) {
    // A part: one sentence or clause of a message, which carries its labels as a whole.
    listOf(row.emotions, EMOTIONS, 'emotion');
    listOf(row.risks, RISKS, 'risk');
    listOf(row.kinds, CONCERNS, 'kind');
  } else if ('moves' in row) {
    // A sentence of a reply, which carries its labels as a whole.
    listOf(row.moves, MOVES, 'move');
    listOf(row.missteps, MISSTEPS, 'misstep');
  } else {
    if (!Array.isArray(row.emotions) || !Array.isArray(row.concerns) || !Array.isArray(row.risks))
      problems.push('emotions, concerns and risks are lists');
    else {
      for (const { label, quote } of row.emotions) {
        oneOf(label, EMOTIONS, 'emotion');
        quoted(quote, row.text, label);
      }
      for (const { label, quote } of row.risks) {
        oneOf(label, RISKS, 'risk');
        quoted(quote, row.text, label);
      }
      for (const { kind, quote } of row.concerns) {
        oneOf(kind, CONCERNS, 'kind');
        quoted(quote, row.text, kind);
      }
    }
    for (const key of ['intensity', 'urgency']) if (![0, 1, 2, 3].includes(row[key])) problems.push(`${key} is 0 to 3`);
    oneOf(row.impact, IMPACTS, 'impact');
    oneOf(row.comfort, COMFORTS, 'comfort');
    if ((row.intensity === 0) !== (row.emotions?.length === 0))
      problems.push('intensity is 0 exactly when no emotion holds');
  }
  return problems;
}

if (process.argv[1]?.endsWith('check.mjs')) {
  let rows = 0;
  let wrong = 0;
  const ids = new Set();
  for (const file of process.argv.slice(2)) {
    readFileSync(file, 'utf8')
      .split('\n')
      .forEach((line, index) => {
        if (line.trim() === '') return;
        rows += 1;
        let problems;
        try {
          const row = JSON.parse(line);
          problems = problemsOf(row);
          if (ids.has(row.id)) problems.push(`id ${row.id} is there twice`);
          ids.add(row.id);
        } catch (error) {
          problems = [error.message];
        }
        if (problems.length > 0) wrong += 1;
        for (const problem of problems) console.log(`${file}:${index + 1}: ${problem}`);
      });
  }
  console.log(`${rows} rows, ${wrong} with something wrong`);
  process.exit(wrong === 0 ? 0 : 1);
}
