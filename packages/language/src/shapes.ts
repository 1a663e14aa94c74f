import type {
  Comfort,
  ConcernKind,
  Emotion,
  Impact,
  Intensity,
  Misstep,
  Moment,
  Move,
  Risk,
  Urgency,
} from './labels.ts';

/** A piece of the original text: `quote === text.slice(start, end)`, always. */
export interface Span {
  start: number;
  end: number;
  quote: string;
}

/** The words behind a finding, and the name of the rule that saw them (for `--explain`). */
export interface Evidence extends Span {
  rule?: string;
}

export interface EmotionFinding {
  label: Emotion;
  /** How sure the reading is, 0.5 to 1; below `SURE_FROM` it is only just enough to mention. */
  p: number;
  evidence: Evidence[];
}

export interface RiskFinding {
  label: Risk;
  /** False for a mere hint of distress: worth a careful eye, too little to act on by itself. Otherwise absent. */
  sure?: false;
  evidence: Evidence[];
}

/** One thing that the person wants heard or answered. */
export interface Concern extends Span {
  kind: ConcernKind;
  rule?: string;
}

/** What a requester's message carries. */
export interface Reading {
  emotions: EmotionFinding[];
  intensity: Intensity;
  urgency: Urgency;
  impact: Impact;
  comfort: Comfort;
  concerns: Concern[];
  risks: RiskFinding[];
  /** ISO 639-1 code, `und` when there is too little to tell. */
  language: string;
  /** Present when the language is not supported: every other field is then empty, not guessed, except for `distress` in `risks`. */
  unread?: true;
}

export interface Message {
  text: string;
  channel?: 'email' | 'chat' | 'portal' | 'api';
}

export interface Finding<Label extends Move | Misstep = Move | Misstep> extends Span {
  label: Label;
  rule?: string;
}

export interface MoveFinding extends Finding<Move> {
  /** Of `empathize` only: whether it uses what this person told, or would fit any ticket. */
  specific?: boolean;
}

export interface MisstepFinding extends Finding<Misstep> {
  /** Why the sentence may hurt: about the sentence, never about its writer. */
  why: string;
  /** One concrete way to say it. */
  suggestion: string;
}

export interface HeardConcern extends Concern {
  /** The words of the draft that take the concern up; absent while it is unheard. */
  heardBy?: Span;
}

/** Moves that the moment asks for: one of `moves` is enough. */
export interface Due {
  moves: Move[];
  made: boolean;
}

/** Something in the draft that does not suit the moment, with the words that do it. */
export interface OutOfPlace {
  what: string;
  evidence?: Span;
}

/** What an apology is made of: it says sorry, takes it on, tells how it came, and puts it right. */
export type ApologyPart = 'regret' | 'own' | 'explain' | 'repair';

/** One apology of a draft, from its first part to its last; a draft needs no more than one. */
export interface Apology extends Span {
  parts: (Span & { part: ApologyPart })[];
}

/** What a question of a draft wants to know, where the coach can tell. */
export type ToldKind =
  'version' | 'system' | 'browser' | 'device' | 'when' | 'deadline' | 'error' | 'tried' | 'place' | 'others' | 'number';

/** A question that a draft asks; `told` is where the requester's own text has answered it already. */
export interface AskedQuestion extends Span {
  told?: Span & { kind: ToldKind };
}

/** A term of the trade in a draft that this person may not know. */
export interface PlainTerm extends Span {
  plain: string;
  /** Where the term is defined. */
  source: string;
}

/** What a hint can be about apart from missteps and moves. */
export type HintTopic =
  | 'unheard'
  | 'out-of-place'
  | 'told-already'
  | 'bare-apology'
  | 'over-apology'
  | 'stock-empathy'
  | 'same-words'
  | 'plain-words'
  | 'procedure-first'
  | 'warmth'
  | 'too-long'
  | 'question-pile'
  | 'vague-time';

/** One thing worth changing, the most important first; `span` points into the draft. */
export interface Hint {
  about: Misstep | Move | HintTopic;
  text: string;
  span?: Span;
}

/** What a draft does for the person who asked. */
export interface Coaching {
  moves: MoveFinding[];
  missteps: MisstepFinding[];
  apologies: Apology[];
  questions: AskedQuestion[];
  /** Words such as "soon" where a time is wanted. */
  vagueTimes: Span[];
  /** Terms of the trade that nothing explains, with plain words for them. */
  terms: PlainTerm[];
  concerns: HeardConcern[];
  unheard: { quote: string; kind: ConcernKind }[];
  moment: Moment;
  due: Due[];
  outOfPlace: OutOfPlace[];
  /** 0 to 100; ranks drafts for the same message. It is no mark for a person. */
  score: number;
  hints: Hint[];
}

export interface CoachContext {
  /** The requester's name, as the desk knows it. */
  requester?: string;
  /** What kind of reply this is, when the desk knows better than the words do. */
  moment?: Moment;
  /** What this agent wrote before, in this conversation unless it says otherwise. */
  earlier?: (string | EarlierReply)[];
  /** Where a person has said what they want heard, or an agent for them. */
  corrected?: CorrectedPart[];
  /** The desk's ready-made texts: a draft nearly identical to one of them would fit any ticket. */
  macros?: string[];
}

/** A part of the requester's text in which these concerns hold, and nothing else that was read there. */
export interface CorrectedPart {
  start: number;
  end: number;
  concerns: (Span & Pick<Concern, 'kind'>)[];
}

export interface EarlierReply {
  text: string;
  /** When or where, in a word that follows "on": "Monday", "ticket 31". */
  on?: string;
  /** Written to somebody else, or about another matter. */
  elsewhere?: boolean;
}
