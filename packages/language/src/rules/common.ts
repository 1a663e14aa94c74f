// How many of 1000 sentences hold a word, for those that hold many; counted in the corpus.
const SHARES = new Map<string, number>();
const few = (share: number, words: string) => words.split(' ').forEach((word) => SHARES.set(word, share));
few(200, 'the i it and a to you in');
few(90, 'on is for s of that my your with at me t one was ve #');
few(
  40,
  'have m from so this can not we be there are by please what now no has do if all as ll our d two since or back had out',
);
few(
  15,
  'they only them know been don who before new up about like time when which tell says then could he but would off us an did see again sorry phone just first told re will after got people number three am last because say thank every same name today day how get put asked she page go here said old right read nobody over morning list app need does until its four next write any open line want own nothing days somebody her send ask look where good come still mail week night down should without',
);
const RARE = 2;

/** How common a word is, or a beginning of words; makes it known where a search had best begin. */
export const commonness = (mark: string): number => SHARES.get(mark) ?? RARE;
