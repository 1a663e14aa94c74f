import { remember } from '../rules/remember.ts';
import type { Span, ToldKind } from '../shapes.ts';
import { fold } from '../text/fold.ts';
import { contentOf, shared } from '../text/words.ts';
import type { TheirSide } from './draft.ts';

/** One kind of thing that desks ask for: how it is asked, and how people tell it. */
interface Matter {
  kind: ToldKind;
  asked: RegExp;
  told: RegExp;
  /** Whether these told words answer this question; without it the first that is told does. */
  fits?: (question: string, told: string, around: string) => boolean;
}

const SYSTEMS = String.raw`windows (?:10|11|xp|vista|7|8(?:\.1)?|server \d+)|win ?1[01]|mac ?os(?: x)?(?: (?:1\d[\d.]*|sonoma|ventura|monterey|sequoia|tahoe|big sur|catalina))?|ubuntu(?: \d\d\.\d\d)?|linux(?: mint)?|debian|fedora|chrome ?os|android(?: \d+)?|ios(?: \d[\d.]*)?|ipad ?os(?: \d[\d.]*)?`;
const DEVICES = String.raw`thinkpad(?: \w?\d\w*)?|latitude(?: \d+)?|elitebook(?: \d+\w*)?|probook(?: \d+\w*)?|surface (?:pro|go|laptop|book)(?: \d+)?|macbook(?: (?:air|pro))?|imac|mac mini|iphone(?: (?:\d+|se|x[rs]?)(?: (?:pro|mini|max|plus))?)?|ipad(?: (?:air|pro|mini))?|galaxy (?:[astz]\d+|tab|note|fold|flip)\w*|pixel \d\w*|chromebook|optiplex(?: \d+)?|laser ?jet(?: \w+)?|office ?jet(?: \w+)?|zebra \w+|zd\d+\w*|brother \w+-?\w+|kyocera \w+|ricoh \w+|canon \w+|epson \w+|xps ?\d+|precision \d+|ideapad(?: \w+)?|hp \w*\d\w*|dell \w*\d\w*|lenovo \w*\d\w*|samsung \w*\d\w*`;
const KINDS_OF_DEVICE = String.raw`(?:on|from|with|using|via) (?:my|the|our|a|an) (?:work |own |private |old |new |company |desktop |windows )?(?:phone|mobile|laptop|desktop|pc|tablet|computer|browser|mac|notebook)`;
const SINCE = String.raw`since (?:about |around |roughly |the |last |this |early |late )*(?:\w+day|yesterday|morning|noon|lunch\w*|midday|evening|night|week\w*|month|update|upgrade|move|restart|\d[\d:.]*(?: ?[ap]m)?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|breakfast|we moved)|(?:started|began|first happened|stopped(?: \w+)?|happened|broke|died|went (?:down|off|blank|dead|black)|crashed|appeared|came up|noticed (?:it|this)) (?:\w+ ){0,3}?(?:on |at |around |about |just after |right after |after |this |last |yesterday|today|tonight|when (?!i\b.{0,12}\?)|\d+ \w+ ago|\w+ (?:minutes?|hours?|days?|weeks?|months?) ago|an hour ago)(?:\w+day|morning|noon|lunch\w*|night|week|\d[\d:.]*(?: ?[ap]m)?|\w+)?|(?:\d+|two|three|four|five|six|seven|ten|a few|a couple of|an?) (?:minutes?|hours?|days?|weeks?|months?) ago|for (?:the (?:last|past) )?(?:\d+|two|three|four|five|six|seven|ten|a few|several) (?:minutes?|hours?|days?|weeks?|months?)|(?:this morning|yesterday(?: (?:morning|afternoon|evening|at \d[\d:.]*))?|last (?:night|week|\w+day)|on \w+day(?: (?:morning|afternoon|evening))?|(?:at|around|about) \d{1,2}[:.]\d\d)`;
const ERROR_TEXT = String.raw`\b0x[0-9a-f]{3,}\b|\b(?:error|err|code|fault|status)(?: code| number| no\.?| message)?:? ?#?"?(?:[a-z]{0,5}[-_ ]?\d{2,}[\w-]*)|\berr_\w+\b|\b[a-z]{1,5}-\d{2,6}\b|\b(?:says?|said|saying|reads?|shows?|showing|displays?|message|error|pop-?up|prompt|telling me|tells me|comes up with|greets me with|gives me):? ?(?:that )?"[^"]{4,}"|\b(?:says?|saying|reads?|message|error|pop-?up|displays?|shows?)(?: is)?: \w[^.!?\n]{6,}|\b(?:it|screen|page|app|box|window|display|which|that|and) (?:just |only |then |now |always |simply )?(?:says|reads) (?!that i\b|so\b|it all\b|something\b|some\b|no more\b)\w[^.!?\n]{5,}|\b[45]\d\d (?:error|not found|forbidden|bad gateway|internal|service|unauthori[sz]ed)\b`;
const OTHERS = String.raw`\b(?:only|just) (?:me|my (?:\w+ )?(?:account|machine|laptop|pc|computer|phone|desk))\b|\bi(?:'m| am) the only one\b|\b(?:nobody|no one) else (?:has|is|seems|was)\b|\b(?:all of us|both of us|none of us|the (?:whole|entire) (?:\w+ )?(?:team|floor|office|ward|department|shop|school|class|site|company)|(?:every|each) (?:one|body|pc|till|desk)\b|everyone|everybody|(?:my|our|other|the) (?:colleagues?|neighbou?rs?|team|others?)(?: \w+){0,4} (?:too|as well|also|same|have it|has it|has the same|have the same|can(?:'t|not)?|works?|are fine|is fine|sees?|gets?|got)|same (?:for|with|on) (?:my|the|everyone|all|every)\b|\w+ colleagues have|for my colleagues?)\b`;

const MATTERS: Matter[] = [
  {
    kind: 'version',
    asked:
      /\b(?:which|what) (?:\w+ ){0,2}?(?:version|build|release)\b|\b(?:version|build|release)(?: number)? (?:of|are|is|do)\b/,
    told: /\b(?:(?:[a-z][\w.]+ )?(?:version|build|release) (?:is |no\.? ?|number )?v?\d[\w.]*|[a-z][\w.]+ v?\d+\.\d[\w.]*|v\d+(?:\.\d+)*|(?:windows|office|outlook|excel|word|acrobat|ios|android|macos|sage|datev|sap|teams|zoom|photoshop|indesign|autocad|revit|filemaker|quickbooks|moodle|firefox|chrome) \d{1,4}(?:\.\d+)*)\b/g,
    fits: (question, told) => {
      const product = nameBesideVersion(question);
      return (
        product === '' || told.includes(product) || !/^[a-z]/.test(told) || /^(?:version|build|release|v\d)/.test(told)
      );
    },
  },
  {
    kind: 'system',
    asked:
      /\b(?:which|what) (?:operating )?(?:system|os|platform)\b|\boperating system\b|\b(?:is|are|do) (?:it|that|this|you)\b.{0,25}\b(?:windows|mac|linux|android|iphone|ios)\b.{0,12}\bor\b/,
    told: new RegExp(String.raw`\b(?:${SYSTEMS}|macbook|imac|iphone|ipad|chromebook|mac)\b`, 'g'),
  },
  {
    kind: 'browser',
    asked: /\b(?:which|what) (?:\w+ )?browser\b|\bbrowser\b.{0,20}\b(?:do|are) you (?:us|on|work)/,
    told: /\b(?:chrome|firefox|safari|(?:microsoft |ms )?edge|opera|brave|vivaldi|internet explorer|ie ?11)\b/g,
    fits: (_question, told, around) => told !== 'edge' || !/\b(?:edge of|the edge)\b/.test(around),
  },
  {
    kind: 'device',
    asked:
      /\b(?:which|what) (?:kind of |type of |sort of |make (?:and|or|of) )?(?:\w+ )?(?:device|model|laptop|computer|phone|printer|tablet|machine|handset|hardware|make)\b(?!'s)(?! (?:number|name|is it called))|\bmodel of\b|\bare you (?:on|using) (?:a|the|your) (?:phone|laptop|computer|mobile|desktop|tablet)\b/,
    told: new RegExp(String.raw`\b(?:${DEVICES}|${KINDS_OF_DEVICE})\b`, 'g'),
    fits: (question, told) =>
      KIND_ONLY.test(told)
        ? /\bdevice\b|\bare you (?:on|using)\b/.test(question)
        : !/\b(?:printer)\b/.test(question) || /jet|zebra|zd\d|brother|kyocera|ricoh|canon|epson|hp |dell /.test(told),
  },
  {
    kind: 'when',
    asked:
      /\b(?:since when|how long (?:has|have|had|ago)|when (?:did|was|were) (?:it|this|that|the|you) (?:\w+ ){0,4}?(?:start|begin|happen|stop|first|last|break|appear|notice|see|fail|go|lose|work|crash)\w*|when (?:exactly )?did (?:it|this|that|the)\b|(?:at )?what time did|what day did|when (?:was|were) (?:it|this|the first))/,
    told: new RegExp(String.raw`\b(?:${SINCE})\b`, 'g'),
    fits: (_question, _told, around) =>
      !/\b(?:will|need|must|due|until|deadline|starts|leave|leaves|flight|meeting is)\b[^.!?]{0,30}$/.test(around),
  },
  {
    kind: 'deadline',
    asked:
      /\b(?:by when|when do you need|until when|how urgent|what is (?:your|the) deadline|when is (?:the|your) (?:deadline|meeting|deadline)|how soon do you)\b/,
    told: /\b(?:(?:by|before|until|till) (?:noon|tomorrow|tonight|today|midnight|lunch\w*|the end of (?:the )?(?:day|week|month)|(?:next |this )?\w+day|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \w+)|deadline (?:is |on |at )*\w+|due (?:on |by |at |in )\w+|(?:demo|meeting|exam|flight|audit|presentation|interview|launch|hearing|lesson) (?:is |starts )?(?:at|on|tomorrow|today|in) ?\w*)\b/g,
  },
  {
    kind: 'error',
    asked:
      /\b(?:error|message|pop-?up|warning)\b.{0,40}\b(?:say|read|get|see|show|appear|receive|display|exact|wording|text|code)|\b(?:what|which)\b.{0,25}\b(?:error|error message|error code|message|code)\b|\bwhat (?:exactly )?does (?:it|the (?:screen|page|box|window|app|printer|display)) (?:say|show|read)/,
    told: new RegExp(ERROR_TEXT, 'g'),
  },
  {
    kind: 'tried',
    asked:
      /\b(?:have|did|had) you (?:already |also |perhaps |maybe |by any chance )?(?:tr(?:y|ied)|restart|reboot|reset|reinstall|clear|update|log|sign|unplug|plug|turn|switch|check|swap|replac|clean|uninstall|delet|power|re-?pair|remov|disconnect|re-?connect|empt|toggl|charg)\w*|\bwhat have you (?:already )?(?:tried|done)\b|\b(?:can|could|would) you (?:please )?(?:try|restart|reboot|reinstall|turn it off|unplug|log out|sign out|clear)\b/,
    told: /\b(?:i|we|ive|i've|we've|have|already|and|then|also|both)[^.!?\n]{0,30}?\b(?:tried|restarted|rebooted|re-?installed|reset|cleared|updated|logged (?:out|off|in)|signed (?:out|off|in)|unplugged|turned (?:it|everything|the \w+) off|switched (?:it|everything|the \w+) off|checked|swapped|replaced|cleaned|uninstalled|deleted|power[- ]cycled|removed|disconnected|reconnected|emptied|changed|charged|toggled)\b[^.!?,;\n]*|\b(?:tried|restarted|rebooted|re-?installed|unplugged|power[- ]cycled)\b[^.!?,;\n]*/g,
    fits: (question, told, around) =>
      !/\b(?:not|n't|never|can't|cannot|before i|should i|shall i|can i)\b/.test(around) && sameAct(question, told),
  },
  {
    kind: 'place',
    asked:
      /\b(?:which|what) (?:\w+ )?(?:room|floor|building|office|site|branch|shop|store|ward|desk|location|classroom|till)\b|\bwhere (?:is|are|does|do) (?:it|you|the (?:printer|machine|till|device|screen|projector|copier|scanner)|this)\b(?! (?:say|stop|show|fail|get stuck|hang))/,
    told: /\b(?:(?:room|floor|building|office|ward|desk|classroom|lab|theatre|till|bay|block|branch|shop|store|hall) (?:no\.? ?|number )?[a-z]?\d[\w.-]*|(?:first|second|third|fourth|fifth|ground|top|\d+(?:st|nd|rd|th)) floor|in (?:the )?(?:reception|canteen|basement|warehouse|dispatch hall|staff room|library|lobby|workshop|kitchen|attic|showroom|foyer|gym))\b/g,
  },
  {
    kind: 'others',
    asked:
      /\b(?:anyone|anybody|somebody|someone|others?|colleagues?|everyone|everybody) (?:else )?(?:also |in your \w+ )?(?:affected|have (?:it|this|the same)|has (?:it|this|the same)|see(?:s|ing)?|getting|having|experienc\w+|the same)|\b(?:is|does|do) (?:it|this|that)\b.{0,25}\b(?:only|just) (?:you|your)\b|\bare (?:you the only|others|other people|your colleagues)\b|\b(?:is|are) (?:anyone|anybody|others|your colleagues) (?:else )?affected\b|\bhow many (?:people|users|of you|colleagues)\b|\bdoes (?:anyone|anybody|a colleague|it happen to) \w+/,
    told: new RegExp(OTHERS, 'g'),
  },
  {
    kind: 'number',
    asked:
      /\b(?:your|the|which|what) (?:\w+ )?(?:order|invoice|ticket|asset|serial|customer|account|case|booking|reference|tracking|phone|extension|contract|employee|student|member(?:ship)?|parcel) ?(?:number|no\b|id\b|tag\b|code\b)/,
    told: /\b(?:order|invoice|ticket|asset|serial|customer|account|case|booking|reference|ref|tracking|phone|ext(?:ension)?|contract|employee|student|member(?:ship)?|parcel)\.? ?(?:number|no\.?|id|tag|code|nr\.?)? ?(?:is |was |= ?|: ?|#)*(?:[a-z]{0,4}[-/ ]?)?\d[\d\w/-]{2,}\b/g,
    fits: (question, told) => shared(contentOf(question), contentOf(told)) > 0 || sameNumber(question, told),
  },
];

/**
 * Where the requester's text has told already what a question asks for; null when it has not, or when
 * the question goes beyond it ("again", "which other …", "since then").
 */
export function toldIn(side: TheirSide, question: string, before = ''): (Span & { kind: ToldKind }) | null {
  const folded = fold(question);
  if (GOES_BEYOND.test(folded) || TAKEN_UP.test(fold(before))) return null;
  for (const matter of mattersAsked(folded)) {
    const match = tellings(side.text)
      .get(matter.kind)!
      .find((one) => !isTakenUp(question, one, matter.kind) && (matter.fits?.(folded, one.folded, one.around) ?? true));
    if (match && isSaid(match, side))
      return { kind: matter.kind, start: match.start, end: match.end, quote: match.quote };
  }
  return null;
}

const GOES_BEYOND =
  /\b(?:again|once more|another|other than|else(?! affected)|others? (?:device|browser|computer|printer|phone)|different|since then|after that|this time|now that|still the|right now|same (?:error|message|one)|any other|instead|apart from|besides|exact(?:ly)?|precise(?:ly)?|full|complete|screenshot|photo|picture|next time|when you next|correct that|right that|confirm)\b/;
// "You wrote Windows 11. Which build of it?" has read it.
const TAKEN_UP = /\b(?:you (?:wrote|said|mentioned|told)|as you say|i see (?:that )?you)\b/;

// "What does it show just before E-07?" knows of E-07.
function isTakenUp(question: string, telling: Telling, kind: ToldKind): boolean {
  if (kind === 'tried' || kind === 'others' || /\bor\b/.test(question)) return false;
  const words = contentOf(telling.quote);
  return words.size > 0 && shared(words, contentOf(question)) === words.size;
}

interface Telling extends Span {
  folded: string;
  /** The words just before, for what turns the meaning round. */
  around: string;
}

const mattersAsked: (question: string) => readonly Matter[] = remember((question) =>
  MATTERS.filter((matter) => matter.asked.test(question)),
);

// Their message stays the same while a reply is typed, so it is searched once.
const tellings: (text: string) => ReadonlyMap<ToldKind, Telling[]> = remember((text) => {
  const folded = fold(text);
  return new Map(
    MATTERS.map((matter) => [
      matter.kind,
      [...folded.matchAll(matter.told)].map((match): Telling => {
        const start = match.index;
        const quote = text.slice(start, start + match[0].length).trimEnd();
        return {
          start,
          end: start + quote.length,
          quote,
          folded: match[0].trimEnd(),
          around: folded.slice(Math.max(0, start - 40), start + match[0].length),
        };
      }),
    ]),
  );
});

// In what they say themselves, or in a log they sent along; not in mail that they quote.
function isSaid(telling: Span, side: TheirSide): boolean {
  const line = side.text.slice(side.text.lastIndexOf('\n', telling.start) + 1, telling.start);
  return !/^\s*>/.test(line);
}

const KIND_ONLY = new RegExp(`^${KINDS_OF_DEVICE}$`);

// "which version of Outlook", "what Windows version": the product, when one is named.
function nameBesideVersion(question: string): string {
  const of = /\b(?:version|build|release)(?: number)? of (?:the |your |our )?(\w+)/.exec(question)?.[1];
  const before = /\b(?:which|what) (\w+) (?:version|build|release)\b/.exec(question)?.[1];
  const runs = /\b(?:version|build|release)\b.{0,12}\b(?:is|does) (?:the |your )(\w+)/.exec(question)?.[1];
  const name = of ?? before ?? runs ?? '';
  return /^(?:it|this|that|software|program|app|system|the|exact|current)$/.test(name) ? '' : name;
}

const ACTS: [RegExp, RegExp][] = [
  [
    /\b(?:re-?start|re-?boot|turn\w* it off|power[- ]cycl|switch\w* it off)/,
    /\b(?:re-?start|re-?boot|turned \w+ off|turned the \w+ off|power[- ]cycl|switched \w+ off|unplugged)/,
  ],
  [/\bre-?install|\buninstall/, /\bre-?install|\buninstall/],
  [/\bclear\w*|\bempt\w*|\bcache|\bcookies/, /\bclear|\bempt|\bdeleted (?:the )?(?:cache|cookies)/],
  [/\b(?:log|sign)\w* (?:out|off|in)\b/, /\b(?:log|sign)\w* (?:out|off|in)\b/],
  [/\bunplug|\bplug|\bcable/, /\bunplug|\bplug|\bcable/],
  [/\bupdat\w*/, /\bupdated/],
  [/\breset\w*|\bpassword/, /\breset|\bpassword/],
  [/\btoner|\bcartridge|\bink/, /\btoner|\bcartridge|\bink/],
  [/\bpaper|\btray/, /\bpaper|\btray/],
  [
    /\bincognito|\bprivate (?:window|mode)|\b(?:another|other|different) browser/,
    /\bincognito|\bprivate|\b(?:chrome|firefox|safari|edge)/,
  ],
  [/\bbatter|\bcharg/, /\bbatter|\bcharg/],
];

// Asked for a restart, they told of a restart; asked openly, any attempt answers.
function sameAct(question: string, told: string): boolean {
  if (/\bwhat have you\b/.test(question)) return true;
  return ACTS.some(([asked, done]) => asked.test(question) && done.test(told));
}

function sameNumber(question: string, told: string): boolean {
  const kind =
    /\b(order|invoice|ticket|asset|serial|customer|account|case|booking|reference|tracking|phone|extension|contract|employee|student|member|parcel)/.exec(
      question,
    )?.[1];
  return kind !== undefined && told.startsWith(kind.slice(0, 3));
}
