import { coach, EMOTIONS, MISSTEPS, MOVES, read, RISKS } from '@attune/language';
import { byLabel, kappa, macro, spans, type LabelScore } from './measures.ts';

/** A message with what is true of it; labels without quotes, as in the gold sets. */
export interface InboundTruth {
  text: string;
  emotions: string[];
  intensity: number;
  urgency: number;
  impact: string;
  concerns: { kind: string; quote: string }[];
  risks: string[];
}

export interface ReplyTruth {
  requester: { name?: string; text: string };
  reply: string;
  moves: string[];
  missteps: string[];
  unheard: string[];
}

export interface PairTruth {
  requester: { name?: string; text: string };
  better: string;
  worse: string;
  hard: boolean;
}

/** What was measured: name → value and n; and for each label how it does. */
export interface Measured {
  values: Record<string, { value: number; n: number }>;
  labels: Record<string, LabelScore[]>;
}

/** Measures the reading of messages. */
export function measureInbound(rows: InboundTruth[]): Measured {
  const read1 = rows.map((row) => ({ row, reading: read({ text: row.text }) }));
  const emotions = byLabel(
    EMOTIONS,
    read1.map(({ row, reading }) => ({
      truth: new Set(row.emotions),
      said: new Set(reading.emotions.map((one) => one.label)),
    })),
  );
  const risks = byLabel(
    RISKS,
    read1.map(({ row, reading }) => ({
      truth: new Set(row.risks),
      said: new Set(reading.risks.map((one) => one.label)),
    })),
  );
  const neutral = read1.filter(({ row }) => row.emotions.length === 0);
  const concerns = spans(read1.map(({ row, reading }) => ({ truth: row.concerns, said: reading.concerns })));
  const distress = risks.find((score) => score.label === 'distress')!;
  const n = rows.length;
  return {
    values: {
      'emotions, macro-F1': { value: macro(emotions), n },
      'false emotion on neutral messages': {
        value: neutral.filter(({ reading }) => reading.emotions.length > 0).length / Math.max(1, neutral.length),
        n: neutral.length,
      },
      'intensity, quadratic kappa': {
        value: kappa(read1.map(({ row, reading }) => [row.intensity, reading.intensity])),
        n,
      },
      'urgency, quadratic kappa': { value: kappa(read1.map(({ row, reading }) => [row.urgency, reading.urgency])), n },
      'impact, accuracy': { value: read1.filter(({ row, reading }) => row.impact === reading.impact).length / n, n },
      'concerns, span F1': { value: concerns.f1, n: concerns.n },
      'concerns, kind accuracy': { value: concerns.kinds, n: concerns.n },
      'risks, macro-F1': { value: macro(risks), n },
      'distress, recall': { value: distress.n === 0 ? 1 : distress.hit / distress.n, n: distress.n },
    },
    labels: { emotions, risks },
  };
}

/** Measures the coaching of replies. */
export function measureReplies(rows: ReplyTruth[]): Measured {
  const coached = rows.map((row) => ({
    row,
    coaching: coach(row.requester.text, row.reply, { requester: row.requester.name }),
  }));
  const moves = byLabel(
    MOVES,
    coached.map(({ row, coaching }) => ({
      truth: new Set(row.moves),
      said: new Set(coaching.moves.map((one) => one.label)),
    })),
  );
  const missteps = byLabel(
    MISSTEPS,
    coached.map(({ row, coaching }) => ({
      truth: new Set(row.missteps),
      said: new Set(coaching.missteps.map((one) => one.label)),
    })),
  );
  const clean = coached.filter(({ row }) => row.missteps.length === 0);
  const unheard = spans(
    coached.map(({ row, coaching }) => ({
      truth: row.unheard.map((quote) => ({ quote })),
      said: coaching.unheard.map(({ quote }) => ({ quote })),
    })),
  );
  return {
    values: {
      'moves, macro-F1': { value: macro(moves), n: rows.length },
      'missteps, macro-F1': { value: macro(missteps), n: rows.length },
      'misstep shown on a clean reply': {
        value: clean.filter(({ coaching }) => coaching.missteps.length > 0).length / Math.max(1, clean.length),
        n: clean.length,
      },
      'unheard concerns, F1': { value: unheard.f1, n: unheard.n },
    },
    labels: { moves, missteps },
  };
}

/** Measures whether the better of two replies scores higher; a tie counts half. */
export function measurePairs(rows: PairTruth[]): Measured {
  const won = rows.map((row) => {
    const context = { requester: row.requester.name };
    const better = coach(row.requester.text, row.better, context).score;
    const worse = coach(row.requester.text, row.worse, context).score;
    return { hard: row.hard, won: better > worse ? 1 : better === worse ? 0.5 : 0 };
  });
  const share = (some: typeof won) => some.reduce((sum, one) => sum + one.won, 0) / Math.max(1, some.length);
  const hard = won.filter((one) => one.hard);
  return {
    values: {
      'pairs in the right order': { value: share(won), n: won.length },
      'pairs in the right order, hard': { value: share(hard), n: hard.length },
    },
    labels: {},
  };
}
