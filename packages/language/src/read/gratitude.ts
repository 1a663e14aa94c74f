import type { Parts } from './message.ts';
import { CONCERN_CUES } from './concerns.ts';

const THANKING =
  /\b(?:thanks?|thank you|thx|thanx|tnx|ty|tysm|cheers|ta|merci|gracias|danke|appreciate[ds]?|grateful|much obliged|kudos|perfect|great|brilliant|wonderful|awesome|lovely|super|excellent|fantastic|nice|cool|works?|working|worked|solved|sorted|fixed|all good|star|legend|hero|lifesaver|life saver|saved|kind|helpful|patient)\b|[👍🙏❤😊🎉👌🙌💐]/iu;
const OPEN_ENDED =
  /\?|\b(?:but|however|still|except|although|though|unfortunately|yet|also|another|again not|one more|not|no longer|can't|cannot|won't|doesn't|didn't|isn't|please|could you|can you|would you|need|want|when|wrong|error|fail(?:s|ed)?|broken|missing)\b/i;

/**
 * A sign for what was learned: the weights were trained with it, so it stays as it is. Whether a
 * message asks for nothing more is said by `allIsWell`.
 */
export function onlyThanks(parts: Parts): boolean {
  const closing = parts.spans.some((span) => span.kind === 'closing' && THANKING.test(span.quote));
  if (parts.sentences.length === 0) return closing;
  const said = parts.sentences.map((sentence) => sentence.quote);
  if (!said.some((sentence) => THANKING.test(sentence)) && !closing) return false;
  if (said.length > 6) return false;
  return said.every(
    (sentence) =>
      !OPEN_ENDED.test(sentence.replace(/no (?:problem|worries|complaints)/gi, '')) &&
      !CONCERN_CUES(sentence).some(({ rule }) => rule.label === 'request' || rule.label === 'question'),
  );
}
