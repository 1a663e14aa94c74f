import { read, type Message, type Reading } from '@attune/language';
import { cannotOpen, messageFrom } from './input.ts';
import { eachLine, textAt } from './jsonl.ts';
import { bold, care, dim, hurt, quoted, section } from './paper.ts';

const HELP = `attune read [file] [--explain]    reads a message: plain text, an .eml, or standard input
attune read --jsonl               answers JSON lines {id, text, channel?} on standard input

  --explain   names the rule behind each finding
  --jsonl     one JSON object a line; a line that cannot be read is named on standard error`;

export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  if (args.includes('--jsonl')) return eachLine(readRow);
  const file = args.find((arg) => !arg.startsWith('--'));
  try {
    console.log(pageOf(read(await messageFrom(file)), args.includes('--explain')));
    return 0;
  } catch (error) {
    console.error(`attune read: ${cannotOpen(file, error)}`);
    return 1;
  }
}

function readRow(row: Record<string, unknown>): unknown {
  const { emotions, risks, concerns, ...rest } = read({
    text: textAt(row, 'text'),
    channel: row.channel as Message['channel'],
  });
  return { id: row.id, emotions, ...rest, concerns, risks };
}

const INTENSITY = ['none', 'mild', 'strong', 'extreme'];
const URGENCY = ['no time named', 'soon', 'today, or work is held up', 'now'];

const languageName = (code: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;

function pageOf(reading: Reading, explain: boolean): string {
  if (reading.unread)
    return `This message seems to be written in ${languageName(reading.language)}, which is not read yet. Nothing was guessed.`;
  const why = (rule: string | undefined) => (explain && rule ? dim(`  (${rule})`) : '');
  return [
    section(
      'Feels',
      reading.emotions.flatMap(({ label, p, evidence }) => [
        `${care(label)} ${dim(`${Math.round(p * 100)} %`)}`,
        ...evidence.map((one) => `  ${quoted(one.quote)}${why(one.rule)}`),
      ]),
    ),
    section(
      'Needs a person soon',
      reading.risks.flatMap(({ label, evidence }) =>
        evidence.map(
          (one, i) => `${i === 0 ? hurt(label.padEnd(11)) : ' '.repeat(11)} ${quoted(one.quote)}${why(one.rule)}`,
        ),
      ),
    ),
    section(
      'Wants heard',
      reading.concerns.map((one) => `${bold(one.kind.padEnd(11))} ${quoted(one.quote)}${why(one.rule)}`),
    ),
    section('How much', [
      `intensity   ${reading.intensity} ${dim(INTENSITY[reading.intensity]!)}`,
      `urgency     ${reading.urgency} ${dim(URGENCY[reading.urgency]!)}`,
      `impact      ${reading.impact}`,
      `comfort     ${reading.comfort} ${dim('with technology, from the words alone')}`,
      `language    ${reading.language}`,
    ]),
  ]
    .filter(Boolean)
    .join('\n')
    .trimEnd();
}
