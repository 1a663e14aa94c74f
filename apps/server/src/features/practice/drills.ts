import type { Drill, DrillAnswer, DrillResult } from '@attune/contract';
import { markChoice, markRewrite, optionsOf, type AuthoredDrill } from '@attune/practice';
import { drillShelf } from '@attune/practice/library';
import { and, eq } from 'drizzle-orm';
import { createEmptyCard, fsrs, generatorParameters, Rating, type Card } from 'ts-fsrs';
import type { z } from 'zod';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { ownCoaching } from './own-coaching.ts';
import { drillCards } from './tables.ts';

// FSRS with its published defaults; without fuzz, so that the day of return is the same for the same answers.
const spacing = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }));
const NOTES_LOOKED_AT = 100;

/** A few drills: those that are due, then those that the viewer's own coaching record suggests, then new ones. */
export async function nextDrills(act: Act<Staff>, count: number): Promise<{ items: Drill[] }> {
  const cards = await cardsOf(act);
  const misses = await missesOf(act);
  const drills = [...drillShelf().values()];
  const dueAt = (drill: AuthoredDrill) => cards.get(drill.id);
  const due = drills
    .filter((drill) => (dueAt(drill) ?? Infinity) <= act.now.getTime())
    .sort((a, b) => dueAt(a)! - dueAt(b)!)
    .map((drill) => present(drill, 'due'));
  const fresh = drills.filter((drill) => !cards.has(drill.id));
  const weight = (drill: AuthoredDrill) => drill.about.reduce((sum, label) => sum + (misses.get(label) ?? 0), 0);
  const missed = fresh
    .filter((drill) => weight(drill) > 0)
    .sort((a, b) => weight(b) - weight(a))
    .map((drill) => present(drill, 'your-misses'));
  const rest = mixed(fresh.filter((drill) => weight(drill) === 0)).map((drill) => present(drill, 'new'));
  return { items: [...due, ...missed, ...rest].slice(0, count) };
}

/**
 * Marks an answer, says why, and when the drill comes back.
 * @throws {AppError} `request.invalid` when a choice is answered with words, or the other way round
 */
export async function answerDrill(
  act: Act<Staff>,
  id: string,
  answer: z.output<typeof DrillAnswer>,
): Promise<DrillResult> {
  const drill = drillShelf().get(id);
  if (!drill) throw notFound();
  if ((drill.kind === 'rewrite') !== 'text' in answer)
    throw new AppError('request.invalid', {
      details: {
        issues: [
          {
            where: 'body',
            what: drill.kind === 'rewrite' ? 'This drill takes a text.' : 'This drill takes options.',
          },
        ],
      },
    });
  const { right, share, seen } = 'text' in answer ? markRewrite(drill, answer.text) : markChoice(drill, answer.options);
  const nextAt = await schedule(act, id, share);
  return {
    right,
    share,
    why: drill.why,
    key: optionsOf(drill).flatMap((option) => (option.right ? [option.id] : [])),
    examples: drill.kind === 'rewrite' ? drill.examples : [],
    seen,
    nextAt: nextAt.toISOString(),
  };
}

async function schedule(act: Act<Staff>, drillId: string, share: number): Promise<Date> {
  return story(act, async ({ db, viewer, now }) => {
    const [row] = await db
      .select()
      .from(drillCards)
      .where(and(eq(drillCards.traineeId, viewer.id), eq(drillCards.drillId, drillId)))
      .for('update');
    const before = row ? revived(row.card) : createEmptyCard(now);
    const rating = share === 1 ? Rating.Good : share >= 0.5 ? Rating.Hard : Rating.Again;
    const { card } = spacing.next(before, now, rating);
    const kept = { card: { ...card } as Record<string, unknown>, dueAt: card.due };
    await db
      .insert(drillCards)
      .values({ traineeId: viewer.id, drillId, ...kept })
      .onConflictDoUpdate({ target: [drillCards.traineeId, drillCards.drillId], set: kept });
    return card.due;
  });
}

// JSON knows no dates.
function revived(card: Record<string, unknown>): Card {
  const {
    due,
    last_review: last,
    ...rest
  } = card as unknown as Omit<Card, 'due' | 'last_review'> & {
    due: string;
    last_review?: string;
  };
  return { ...rest, due: new Date(due), ...(last ? { last_review: new Date(last) } : {}) } as Card;
}

async function cardsOf({ db, viewer }: Act<Staff>): Promise<Map<string, number>> {
  const rows = await db.select().from(drillCards).where(eq(drillCards.traineeId, viewer.id));
  return new Map(rows.map(({ drillId, dueAt }) => [drillId, dueAt.getTime()]));
}

// How often the coach showed the viewer each misstep lately: their own record, read for themselves alone.
async function missesOf(act: Act<Staff>): Promise<Map<string, number>> {
  const out = new Map<string, number>();
  for (const { shown } of await ownCoaching(act, NOTES_LOOKED_AT))
    for (const label of shown) out.set(label, (out.get(label) ?? 0) + 1);
  return out;
}

// One of each kind in turn, so that five drills are not five of a kind.
function mixed(drills: AuthoredDrill[]): AuthoredDrill[] {
  const turn = new Map<string, number>();
  const place = new Map(
    drills.map((drill) => {
      const at = turn.get(drill.kind) ?? 0;
      turn.set(drill.kind, at + 1);
      return [drill, at];
    }),
  );
  return [...drills].sort((a, b) => place.get(a)! - place.get(b)!);
}

const present = (drill: AuthoredDrill, because: Drill['because']): Drill => ({
  id: drill.id,
  kind: drill.kind,
  given: drill.given,
  question: drill.question,
  sentence: drill.kind === 'rewrite' ? drill.sentence : null,
  options: optionsOf(drill).map(({ id, text }) => ({ id, text })),
  because,
});
