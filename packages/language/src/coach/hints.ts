import type { Move } from '../labels.ts';
import type { Due, Finding, HeardConcern, Hint, MisstepFinding, OutOfPlace } from '../shapes.ts';

const MOST = 3;
const ASKED: Partial<Record<Move, string>> = {
  empathize:
    'They are upset. One sentence that names what it costs them, in their own words, would open the reply well.',
  own: 'Nobody has taken it on yet. Saying what you will do next, as "I will …", would tell them that they are not alone with it.',
  expect: 'When will they hear from you, or what happens next? A time, even a rough one, makes waiting easier.',
  ask: 'If something is still missing, one clear question with its reason is enough.',
  teach: 'A sentence on what went wrong, or how to avoid it, would help them next time.',
  confirm: 'Asking whether it works for them leaves the last word with them.',
  apologize: 'It failed them a second time. A short sorry that owns it would fit here.',
  listen: 'Saying back what they told you, in your words, shows that it was read.',
  appreciate: 'They came back to tell you. A word of thanks for what they did would be fitting.',
  'follow-up': 'A promise to look in later would round this off.',
};

/** At most three things worth changing: harm first, then what is unheard, then what the moment asks for. */
export function hintsFor(
  missteps: MisstepFinding[],
  concerns: HeardConcern[],
  due: Due[],
  outOfPlace: OutOfPlace[],
): Hint[] {
  const hints: Hint[] = missteps.map((one) => ({
    about: one.label,
    text: `${one.why} ${one.suggestion}`,
    span: spanOf(one),
  }));
  const unheard = concerns.find((concern) => !concern.heardBy);
  if (unheard) hints.push({ about: 'unheard', text: `Still unheard: "${unheard.quote}"` });
  for (const one of outOfPlace) {
    if (!missteps.some((step) => step.label === one.what))
      hints.push({
        about: 'out-of-place',
        text: `Out of place at this moment: ${one.what}.`,
        span: one.evidence && spanOf(one.evidence),
      });
  }
  for (const one of due) {
    const wanted = one.moves.find((move) => ASKED[move]);
    if (!one.made && wanted) hints.push({ about: wanted, text: ASKED[wanted]! });
  }
  return hints.slice(0, MOST);
}

function spanOf(one: Finding | NonNullable<OutOfPlace['evidence']>): { start: number; end: number; quote: string } {
  return { start: one.start, end: one.end, quote: one.quote };
}
