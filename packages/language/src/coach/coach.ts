import type { CoachContext, Coaching } from '../shapes.ts';
import { apologiesIn } from './apology.ts';
import { draftOf, theirSideOf } from './draft.ts';
import { apologizedBefore, repeated } from './earlier.ts';
import { withSpecific } from './empathy.ts';
import { heardByJudge, heardIn, unheardOf } from './heard.ts';
import { hintsFor } from './hints.ts';
import { dueIn, momentOf, outOfPlaceIn } from './moment.ts';
import { plainTermsIn, withPlainWords } from './plain-words.ts';
import { questionsIn } from './questions.ts';
import { scoreOf } from './score.ts';
import { vagueTimesIn } from './vague.ts';
import { draftViewOf, judgedMissteps, judgedMoves } from './view.ts';

/**
 * Says what a draft does for the person who asked: the moves it makes, the sentences that may hurt
 * (with why and one way to say it), which concerns are heard and which are not, and what the moment
 * asks for. It never changes the draft.
 *
 * Offsets point into the draft for moves, missteps and `heardBy`, into the requester's text for
 * concerns. Fast enough for every keystroke: what was read of an unchanged sentence is remembered.
 *
 * Example: `coach('Third crash today.', 'You should have saved.').missteps[0].label` is `blame`.
 */
export function coach(requesterText: string, draftText: string, context: CoachContext = {}): Coaching {
  const side = theirSideOf(requesterText, context.requester, context.corrected);
  const draft = draftOf(draftText);
  const view = draftViewOf(draft, side, context);
  const moves = judgedMoves(view);
  const terms = plainTermsIn(draft, side);
  const missteps = withPlainWords(judgedMissteps(view), terms);
  const concerns = heardByJudge(heardIn(draft, side, moves, missteps), draft, side, moves, missteps);
  const moment = momentOf(side, draft, moves, context);
  const due = dueIn(moment, moves);
  const outOfPlace = outOfPlaceIn(moment, draft, moves, missteps);
  const coached = {
    moves: withSpecific(moves, draft, side),
    missteps,
    apologies: apologiesIn(draft),
    questions: questionsIn(draft, side),
    vagueTimes: vagueTimesIn(draft),
    terms,
    concerns,
    unheard: unheardOf(concerns),
    moment,
    due,
    outOfPlace,
  };
  return {
    ...coached,
    score: scoreOf({ view, concerns, due, outOfPlace }),
    hints: hintsFor({
      ...coached,
      draft,
      side,
      repeats: repeated(draft, context),
      apologizedBefore: apologizedBefore(context),
    }),
  };
}
