import { coach, type Coaching } from '@attune/language';
import { cannotOpen, messageFrom } from './input.ts';
import { eachLine, textAt } from './jsonl.ts';
import { bold, care, dim, good, hurt, quoted, section } from './paper.ts';

const HELP = `attune coach [draft] --to <message> [--name <name>] [--explain]
                                  coaches a draft (file or standard input) that answers a message (file or .eml)
attune coach --jsonl              answers JSON lines {id, requester: {name, text}, reply} on standard input

  --to        the message that the draft answers
  --name      the requester's name
  --explain   names the rule behind each finding
  --jsonl     one JSON object a line; a line that cannot be read is named on standard error`;

export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  if (args.includes('--jsonl')) return eachLine(coachRow);
  const options = new Map<string, string>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--to' || arg === '--name') options.set(arg, args[++i] ?? '');
    else if (!arg.startsWith('--')) files.push(arg);
  }
  const to = options.get('--to');
  try {
    const message = to ? (await messageFrom(to)).text : '';
    const draft = (await messageFrom(files[0])).text;
    console.log(pageOf(coach(message, draft, { requester: options.get('--name') }), args.includes('--explain')));
    return 0;
  } catch (error) {
    console.error(`attune coach: ${cannotOpen(to ?? files[0], error)}`);
    return 1;
  }
}

function coachRow(row: Record<string, unknown>): unknown {
  const requester = row.requester as { name?: unknown; text?: unknown } | null | undefined;
  if (typeof requester?.text !== 'string') throw new Error('"requester.text" must be a text');
  const name = typeof requester.name === 'string' ? requester.name : undefined;
  const { moves, missteps, unheard, score } = coach(requester.text, textAt(row, 'reply'), { requester: name });
  const made = moves.map(({ label, start, end, quote, rule }) => ({ label, start, end, quote, rule }));
  return { id: row.id, moves: made, missteps, unheard, score };
}

function pageOf(coaching: Coaching, explain: boolean): string {
  const why = (rule: string | undefined) => (explain && rule ? dim(`  (${rule})`) : '');
  const fits = ({ specific }: Coaching['moves'][number]) =>
    specific === undefined ? '' : dim(specific ? '  of their matter' : '  would fit any ticket');
  return [
    section(
      'May hurt',
      coaching.missteps.flatMap((one) => [
        `${hurt(one.label.padEnd(11))} ${quoted(one.quote)}${why(one.rule)}`,
        `${' '.repeat(12)}${one.why}`,
        `${' '.repeat(12)}${dim(one.suggestion)}`,
      ]),
    ),
    section(
      'Still unheard',
      coaching.unheard.map((one) => `${care(one.kind.padEnd(11))} ${quoted(one.quote)}`),
    ),
    section(
      'Heard',
      coaching.concerns
        .filter((one) => one.heardBy)
        .map(
          (one) =>
            `${one.kind.padEnd(11)} ${quoted(one.quote)}${explain ? dim(`  by ${quoted(one.heardBy!.quote)}`) : ''}`,
        ),
    ),
    section(
      'Does well',
      coaching.moves.map((one) => `${good(one.label.padEnd(11))} ${quoted(one.quote)}${why(one.rule)}${fits(one)}`),
    ),
    section(
      'Says sorry',
      coaching.apologies.flatMap(({ parts }) => parts.map((one) => `${one.part.padEnd(11)} ${quoted(one.quote)}`)),
    ),
    section(
      'Was told already',
      coaching.questions
        .filter((one) => one.told)
        .map((one) => `${one.told!.kind.padEnd(11)} ${quoted(one.quote)} ${dim(`told in ${quoted(one.told!.quote)}`)}`),
    ),
    section(
      'Leaves open when',
      coaching.vagueTimes.map((one) => quoted(one.quote)),
    ),
    section(
      'In plain words',
      coaching.terms.map((one) => `${one.quote.padEnd(11)} ${one.plain}${explain ? dim(`  (${one.source})`) : ''}`),
    ),
    section(
      `Asked for at this moment ${dim(`(${coaching.moment})`)}`,
      coaching.due.map((one) => `${one.made ? good('made') : care('open')}  ${one.moves.join(' or ')}`),
    ),
    section(
      'Worth a change',
      coaching.hints.map((hint, i) => `${i + 1}. ${hint.text}`),
    ),
    `${bold('Score')} ${coaching.score} ${dim('of 100, to compare drafts for the same message; no mark for a person')}`,
  ]
    .filter(Boolean)
    .join('\n')
    .trimEnd();
}
