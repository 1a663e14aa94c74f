import type { Draft, TheirSide } from './draft.ts';
import { shared } from '../text/words.ts';
import { remember } from '../rules/remember.ts';

const CONCRETE =
  /\b\d[\d:.,/]*\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:tonight|tomorrow|noon|midnight)\b|\s>\s|\S{1,60}\.(?:example|com|org|net)\b|"[^"]{2,40}"/gi;
const DONE =
  /\b(?:i've|i have|we've|i'm|it's|they're|it) (?:now |just |already )?(?:moved|added|wiped|asked|put|reset|restored|changed|sent|fixed|switched|taken|made|extended|booked|removed|down|back|off|live|free|in|done|out|gone)\b|\b(?:raised|extended|added|done|fixed|changed|moved|restored|refunded|ordered)\b|\b(?:we|i) (?:pay|replace|fix|bring|send|change)\b|\byou're in\b/gi;
const ANSWER = /^\W*(?:yes|no|it did|it does|it is|i am|most likely|probably|gladly|of course|sure|easily done)\b/i;
const STEP =
  /\b(?:hold|press|click|choose|select|open|pick|switch|turn|wipe|set|go to|type|pull|plug|unplug|restart|scan|export|save|drag|tick)\b/gi;

/** How much a draft holds that can be used: facts, times, steps, things done, their own matter; 0 up. */
export function substanceOf(draft: Draft, side: TheirSide): number {
  let sum = usableIn(draft.lines.map((line) => line.quote).join(' '));
  sum += Math.min(2, shared(draft.words, side.words) * 0.5);
  sum += Math.min(2.5, [...draft.words].filter((word) => !side.words.has(word)).length * 0.09);
  return sum;
}

// Each concern asks for the substance of the same draft.
const usableIn: (said: string) => number = remember((said) => {
  let sum = 0;
  sum += Math.min(3, (said.match(CONCRETE) ?? []).length);
  sum += Math.min(2, (said.match(DONE) ?? []).length) * 1.2;
  sum += Math.min(2, (said.match(STEP) ?? []).length) * 0.6;
  if (ANSWER.test(said)) sum += 1.2;
  return sum;
});

const GUSH =
  /\b(?:so (?:very )?(?:sorry|much)|(?:truly|deeply|sincerely|really|completely|totally|fully|absolutely) (?:sorry|apologi[sz]e|understand|appreciate|value|regret)|i(?:'m| am) so sorry|i (?:do )?understand(?: (?:your|how|that|just)|[,.!]| it's| you're)|we understand|appreciate (?:your|you|it)|thank you (?:so much )?for (?:your|the trust|reaching|contacting|being|everything|trying)|thanks for your|thank you, |(?:very|so) important|(?:highest|top) (?:goal|priority)|happy to (?:help|walk)|love to help|glad to help|here for you|great question|true hero|condolences|can(?:'t| only)? imagine (?:how|what)|know (?:just|exactly) how|working as (?:fast|hard)|get(?:ting)? (?:it|this) sorted|look into it|escalate this|forward it|get back to you|keep you (?:informed|posted|updated)|through this together|thinking of you|valued|we're all|how awful|such a lovely|adored|don't worry(?: at all)?|perfectly normal|hope (?:that )?(?:you|your|this)|kind patience|on behalf of|stay tuned|sleep well|rest assured|your understanding|your trust|your patience)\b/gi;

/** Words that could stand in any reply: formulas, gushing, a surplus of exclamation marks. */
export function fluffIn(draft: Draft): number {
  const said = draft.lines.map((line) => line.quote).join(' ');
  const bangs = (said.match(/!/g) ?? []).length;
  return (said.match(GUSH) ?? []).length + Math.max(0, bangs - 1) * 0.7;
}
