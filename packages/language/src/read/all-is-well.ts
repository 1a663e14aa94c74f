import { clausesOf } from '../text/sentences.ts';
import { CONCERN_CUES } from './concerns.ts';
import { partsOf } from './message.ts';

/** What a message says that asks for nothing more. */
export interface AllIsWell {
  /** It thanks or praises somebody. */
  thanks: boolean;
  /** It says that the thing works. */
  works: boolean;
  /** It says yes. To what, only the question knows. */
  agrees: boolean;
}

const THANKS =
  /\b(?:thanks?|thank you|thankyou|thx|thanx|tnx|ty|tysm|cheers|ta|merci|gracias|danke|dank|dankeschön|appreciate[ds]?|grateful|obliged|kudos)\b|[🙏❤😊🎉🙌💐]/iu;
const PRAISE =
  /\b(?:perfect|brilliant|wonderful|awesome|lovely|super|excellent|fantastic|star|legend|hero|lifesaver|saved|kind|kindness|helpful|helped|patient|patience|friendly|explained|explaining|explanation|quick|fast|amazing|great (?:job|work|help|support|service)|well done|made my day|perfekt|prima|toll|großartig|freundlich|geduldig|hilfreich)\b/i;
const GLAD =
  /\b(?:happy|glad|relieved|impressed|delighted|appreciate|grateful|love|owe you|needed that|(?:finally |now )?(?:understood|understand|learned|learnt)|froh|erleichtert|begeistert)\b/i;
const WORKS =
  /\b(?:works?|worked|working|fixed|solved|sorted|resolved|running|runs|did it|did the trick|up and running|back to normal|(?:all|looks|looking) (?:is |are )?(?:good|fine|well)|good now|fine now|funktioniert|läuft|geht|klappt|gelöst|behoben|erledigt|alles (?:ist )?(?:wieder )?gut)\b/i;
const AGREES = /\b(?:yes|yep|yup|yeah|confirmed|ja|jawohl|jepp|oui|sí)\b|[👍👌✅]/iu;

/** Words that carry no fact of their own. A sentence made of nothing else tells nothing new. */
const PLAIN = new Set(
  `a about absolutely again ah all always am amazing an and any are as at awesome back best both brilliant bye charm
  cheers confirm confirmed cool day dear did do evening everyone everything excellent fantastic fast finally fine fixed
  fixing for from good great guys happily happy have hello help helped helping helps here hey hi hooray i i'm im in
  indeed is it it's its job just kind kindly kindness legend like lot lots lovely many me more morning much my nice
  normal now of ok okay on once one patience perfect perfectly quick quickly quickness really resolved response reply
  running runs service so solved sorted sorting speedy star such super support sure team that that's thats the this
  time to today trick truly up very we weekend well wonderful work worked working works wow yay yes yep yup yeah you
  your you're you've u
  ach alle allem alles auch bestens besten da das der die einwandfrei erledigt es euch funktioniert für geht gelöst
  behoben gern gerne gut guten hallo herzlich herzlichen hilfe ich ihnen ihr ihre ist ja jetzt klappt lieb liebe lieben
  läuft mir nun perfekt prima rückmeldung schnell schnelle schön schönen sehr sie super tag tausend toll top und
  unterstützung viele vielen vielmals wieder wochenende wunderbar`.split(/\s+/),
);
const GREETS = /^(?:hi|hello|hey|dear|hallo|guten tag|liebe[rs]?)?$/i;
const TURN =
  /\?|\b(?:but|however|still|except|although|though|unfortunately|yet|also|another|not|never|no longer|nothing|nobody|none|without|only|when|until|if|unless|was|were|error|wrong|fail(?:s|ed)?|broken|missing|can't|cannot|won't|doesn't|don't|didn't|isn't|aren't|aber|nicht|kein|keine|noch|leider|trotzdem|außer|nur|wenn)\b/i;
/** Denials that are none. */
const AFFIRMED = /\bno (?:more )?(?:problems?|issues?|worries|complaints|errors)(?: any ?more| now| since)?\b/gi;

/**
 * Whether a message says that all is well and nothing else: thanks, or "it works now". Null when
 * there is anything more in it, a question, a fact or a wish, however warmly it begins. Such a message
 * leaves a ticket at rest, so in doubt there is more in it: a thank-you too many in the queue costs
 * a glance, a fault that was taken for a thank-you costs the person a day.
 *
 * Example: `allIsWell('Works now, thank you!')` is `{ thanks: true, works: true, agrees: false }`,
 * `allIsWell('Thanks, that helps. It is the tray that is stuck.')` is `null`.
 */
export function allIsWell(text: string): AllIsWell | null {
  const { sentences, spans } = partsOf(text);
  const said = sentences.map(({ quote }) => quote.replaceAll('’', "'").replace(AFFIRMED, 'fine now'));
  const closing = spans
    .filter(({ kind }) => kind === 'closing')
    .map(({ quote }) => quote)
    .join(' ');
  if (said.length > 6 || !said.every(isRestful)) return null;
  const all = [...said, closing].join('\n');
  const found = {
    thanks: THANKS.test(all) || PRAISE.test(all),
    works: said.some((sentence) => WORKS.test(sentence)),
    agrees: said.some((sentence) => AGREES.test(sentence)),
  };
  return found.thanks || found.works || found.agrees ? found : null;
}

function isRestful(sentence: string): boolean {
  return clausesOf({ start: 0, end: sentence.length, quote: sentence })
    .flatMap(({ quote }) => quote.split(/[,;:–—]|\s-\s/))
    .every((clause) => isPlain(clause) || isWarm(clause));
}

/** Nothing but thanks, "it works", courtesy, and the name of whom it goes to. */
function isPlain(clause: string): boolean {
  if (TURN.test(clause)) return false;
  const words = clause.match(/[\p{L}\p{N}']+/gu) ?? [];
  const strange = words.filter((word) => !PLAIN.has(word.toLowerCase()) && !THANKS.test(word));
  if (strange.length === 0) return true;
  // "Thanks Amina", "thanks amina", "Hi Amina": a name, and no more than a name.
  const rest = words.filter((word) => !strange.includes(word)).join(' ');
  const isNamed = strange.length <= 2 && strange.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  const isLast = strange.length === 1 && words.at(-1) === strange[0];
  const fits = THANKS.test(rest) ? isNamed || isLast : isNamed && GREETS.test(rest);
  return fits && !hasConcern(clause);
}

/** "You were so patient", "I finally understood it": about the help, not about the fault. */
function isWarm(clause: string): boolean {
  const plain = clause.trim().replace(/\b(?:was|were)\b/gi, '');
  const aboutThem =
    /^(?:and |so |that |for )?(?:you|your|she|he|they|sie|\p{Lu}\p{Ll}+)\b/u.test(plain) && PRAISE.test(plain);
  const glad = /^(?:and |so )?(?:i|i'm|we|we're|ich|wir)\b/i.test(plain) && GLAD.test(plain);
  const forIt = /^(?:for|für)\b/i.test(plain) && PRAISE.test(plain);
  const thanksFor = THANKS.test(plain) && /\b(?:for|für)\b/i.test(plain) && PRAISE.test(plain);
  return (aboutThem || glad || forIt || thanksFor) && !TURN.test(plain) && !hasConcern(clause);
}

const hasConcern = (clause: string): boolean => CONCERN_CUES(clause).some(({ rule }) => rule.label !== 'feeling');
