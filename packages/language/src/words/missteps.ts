// What may hurt in a reply. Written for precision: a coach that cries wolf is switched off.
// Collected by hand for this project. Command, jargon, negative, deflect and canned also need a look
// at the sentences around; that is done in coach/missteps.ts.
import type { Misstep } from '../labels.ts';
import { lines } from '../rules/lines.ts';
import type { Rule } from '../rules/rulebook.ts';

export const MISSTEP_RULES: Rule<Misstep>[] = [
  {
    name: 'puts the fault on them',
    label: 'blame',
    weight: 0.8,
    phrases: lines`
      (properly|correctly|carefully|right|completely|in full) (next time|in future|this time|from now on)
      (look|glance|search|check|call|question|word) .. would have (saved|spared|helped|told|prevented)
      ought to have been
      you (really|clearly|obviously|simply|also)? (should have|should've|shouldve|shouldn't have|should not have|ought to have|ought not|could have|might have|were supposed to|were meant to|were told to|needed to|had to) .. (checked|read|looked|saved|backed|asked|told|reported|known|noticed|thought|waited|done|used|followed|paid|updated|restarted|clicked|given|sent|called|said|mentioned|been more|locked|kept|tested|listened|opened|written|entered|made|come|set|logged|raised|included|tried|checked|prepared|planned|read)
      (you) (just|simply|obviously|clearly|apparently|probably|must have|may have)? (didn't|did not|haven't|have not|failed to|forgot|forgot to|neglected to|never|refused to|omitted|ignored|overlooked|missed) .. (look|read|check|follow|save|back|listen|enter|type|click|plug|update|set|pay|ask|tell|report|log|attach|include|give|provide|notice|respond|answer|do|make|use|turn|press|wait|select|fill|complete|say|the (instructions|mail|notice|email|deadline|reminder|manual|warning|guide)|our (mail|reminder|reminders|notice|instructions)|properly|correctly)
      you (must have|will have|obviously|clearly|probably|apparently|seem to have|have clearly|have obviously|have apparently|evidently) .. (pressed|clicked|deleted|typed|entered|changed|moved|unplugged|done|ignored|forgotten|misread|misunderstood|confused|turned|switched|broken|set|overwritten|removed|dropped|touched|made|chosen|selected|installed|mixed|spilled|disabled|caused|used|picked|got it wrong|opened|locked|given)
      (you've|you have|you) (confused|mixed up|misread|misunderstood|mistyped|misspelled|mislabelled|misconfigured|broke|broken|damaged|messed up|mishandled|caused|wrongly|incorrectly|entered the wrong|typed the wrong|typed it wrong|used the wrong|clicked the wrong|pressed the wrong|chose the wrong|chosen the wrong|picked the wrong|selected the wrong|gave us the wrong|gave the wrong|sent the wrong|plugged it into the wrong|put in the wrong|put it in the wrong|deleted it yourself|did it wrong|got it wrong|did this yourself|did that yourself|did it yourself|locked yourself out|brought this)
      (your|user|human|operator|pilot|client-side|customer) (own)? (error|mistake|fault|doing|negligence|carelessness|oversight|inattention|failure|misuse|misunderstanding|neglect|impatience)
      (your) (request|ticket|message|mail|description|form|report|wording|question|input|entry|data|order|application) .. (was|is|were) .. (ambiguous*|unclear|incomplete|wrong|badly|poorly|vague|incorrect|late|insufficient|misleading|confusing|worded)
      (if|had) you (had|have|'d|only|just|read|followed|listened|checked|saved|told|asked|waited|paid|looked|kept|done|reported|been) .. (read|followed|listened|checked|saved|told|asked|waited|paid|looked|this|we|would|wouldn't|instructions|backed|kept|done|it would|reported|more careful|properly|said)
      (because|since|as) you (didn't|did not|failed|forgot|ignored|never|deleted|pressed|clicked|changed|refused|let|used|waited|chose|turned|installed|unplugged|entered|typed|opened|shared|gave|missed|broke|moved|touched|kept)
      (that's|that is|this is|it's|it is) what (happens|you get|comes|one gets) (when|if|for|of)
      (happens|happen|comes) when (you|people|one|users|somebody|someone) .. (don't|doesn't|ignore*|fail*|forget*|press*|click*|not)
      (make|be) sure (to|you|that you) ... (next time|in (the)? future|then this|so this|from now on|can't happen|won't happen|doesn't happen|not happen)
      (in|for) (the)? future .. (make sure|please (read|check|wait|make|follow|be|ensure|pay|save|remember)|be more careful|pay attention|ensure|remember to|kindly (make|read|check|wait|ensure|follow))
      (next time|in future|from now on|in the future) .. (read|check|think|be (more)? careful|pay attention|wait|listen|look|try reading|please read|please check|follow the|ask first|save your)
      (you) (were|are) (warned|informed|told|reminded|responsible for|to blame|at fault|the one who|the only one who|not paying|not listening|doing it wrong|using it wrong|holding it wrong|careless|too late|late)
      (is|was|it's|that's|are) .. (your|entirely your|down to you|on you|the user's|up to you to) .. (fault|responsibility to|mistake|own|doing|problem|side|error|end) .. (not ours|alone|then|and not|only)?
      (not|isn't|wasn't) (our|a|my) (fault|mistake|problem|error) .. (you|your|but)
      you (parked|clicked|pressed|deleted|opened|entered|typed|changed|let|gave|moved|installed|unplugged|signed|agreed|accepted|ignored|waited|missed|forgot|shared|turned|set|chose|used|paid|filed|submitted|reported|sent|sat|left) .. (before|without|too late|instead of|even though|despite|wrongly|incorrectly|against|the wrong|yourself|although|after the (deadline|warning)|late|too early|too long|too soon|by mistake)
      (caused|triggered) by (you|your|the user|your own)
      (misuse|improper use|wrong use|incorrect use|careless*)
      (reminders|reminder|notice|warning|mail|email) .. (was|were) .. (sent|clear) .. (you|ignored|and you)
      on your part
    `,
    unless: lines`
      (you should have (received|got|gotten|it (by|in)|access|a|the|no|your|everything|two|an|heard|seen a|your|been able|been told|been warned|been asked|been called|had)|you should have it)
      you shouldn't have (to|had to|been)
      you should not have (to|had to|been)
      (you) (did|have done|haven't done|didn't do|did not do) (nothing|anything) wrong
      (wasn't|isn't|not|never) .. your (fault|mistake|error|doing)
      (if|in case) you (didn't|haven't|did not|have not) (get|received|receive|yet|already)
      (i|we) (should|ought) (have|to have)
      you (didn't|did not) (do|break|cause|miss|lose|deserve|need|get|know|ask|imagine)
      as you (noticed|said|wrote|asked|wanted)
      (could have|might have) been .. (us|our|anyone)
      because you (asked|told|were|are|have been|need|reported|said|wrote|kept)
      easy to (miss|overlook)
      (good|glad|right|well done|clever|wise|lucky) (that|of)? you
      so you (didn't|don't)
      thank* .. for
      you could have (it|one|a|the|both)
      have you (ever|already|just|perhaps)
      /\?/
    `,
  },
  {
    name: 'plays it down or doubts it',
    label: 'dismiss',
    weight: 0.8,
    phrases: lines`
      (i've|i have|we've|we have|i|we) (just)? (tested|tried|checked|looked at) it and it .. (fine|works|prints|runs|opens)
      (it|that|this|everything|the app|the system|the scanner|the printer|the site|the page|the portal) (works|prints|runs|looks|is|opens|loads) (just|perfectly|absolutely|quite)? fine $
      (it's|it is|that's|that is|this is|is|was) (only|just|merely|nothing but) (a|an|one|the) .. (thing|display|font|printer|picture|mouse|cosmetic|glitch|detail|password|screen|website|game|computer|mail|email|e-mail|photo|file|laptop|phone|machine|message|toy|few|minute|minutes|little|small|minor|formality|tiny|delay|button|report|warning|cable|day|backup|hiccup|nuisance|update|test|key|ticket|photos|pictures|colour|color|icon|word|letter|bit|name|text|number|date|setting|logo|system|app|cartridge|song|list)
      nothing (to|worth) (get|getting|be|being|worry|worrying|panic|panicking|fuss|fret|make|making|cry|crying|write) .. (upset|worked up|excited|worried|about|a fuss|over|home|up|afraid)
      (you'll|you will|you would) (get over it|live|survive|manage without|cope|get used to it|be fine|soon forget)
      (get|getting) over it
      (no|not|hardly|scarcely|isn't|is not|is hardly|never) .. (big deal|the end of the world|a big deal|that bad|so bad|a disaster|a drama|an emergency|a tragedy|worth|rocket science|such a (problem|drama|tragedy|big)|a real problem|a priority|that important|that urgent|that serious|important enough|a catastrophe|a matter of life)
      (are|were) you (really|quite|absolutely|completely|very|sure|certain) (sure|certain|you|that)
      are you (sure|certain) (it|you|that|this|the)
      (works|work|working|runs|run|runs|looks|look|is|loads|opens|prints) .. (fine|ok|okay|perfectly|well|normally|as designed|as intended|as expected|without problems) (here|for me|for us|on my|on our|from here|for everyone|for everybody|for all|at our|in our|on all|for the others)
      (i|we) (can't|cannot|could not|couldn't|don't|do not) (see|find|reproduce|detect|notice|confirm) (any|a|the|anything|your|it|this) .. (problem|issue|fault|error|wrong|unusual|reason|evidence|here|such)
      (i|we) (doubt|seriously doubt|find it hard to believe|find that hard to believe|can hardly|hardly believe|very much doubt|wonder whether you|don't believe|do not believe|am not convinced|question whether) .. (that|anybody|anyone|it|you|this|believe|really)?
      (calm|settle|cool|simmer) down
      (no need|not necessary|no reason|no cause|no point) (to|in|for) (shout|get|getting|panic|overreact|be|raise|be rude|be so|exaggerate|emotional|upset|worry about|drama|make a fuss|capitals|fuss|swear)
      (you're|you are|you seem|seems|a bit|being|that's|bit) (over-reacting|exaggerating|overreacting|overdramatic|dramatic|too sensitive|emotional|impatient|a bit much|making a fuss|imagining|paranoid|touchy|fussy)
      (relax|chill|chill out|cheer up|take it easy|don't be so|don't make such|lighten up|keep your (hair|shirt) on|get a grip|be patient|patience is)
      (others|other people|other users|other customers|everyone else|everybody else|most people|nobody else|no one else|no-one else|none of the others|the rest of|your colleagues|we all|some people) .. (manage|manages|cope|copes|have (real|worse|bigger|far|more|the same)|has (complained|reported|this|that|had|a problem)|complain*|works|can do|are in the same|don't|seem* to|wait too|real problems|worse|find it easy|had no|has no|have no (problem|trouble)|reported|ever|is complaining|get by|had to wait)
      (it|this|that) (happens|can happen) to (a lot of|lots of|everyone|everybody|all|many|the best|most) .. (get over|live|move on|so|nothing|deal)?
      (don't|do not|you needn't|no need to|need not) (worry|panic) (at all|about it|about that|so much|too much|your (head|pretty))
      (perfectly|completely|quite|totally|absolutely|entirely) normal
      (it|that|this) (can't|cannot|could not|couldn't|can not|won't|doesn't|never) (be|happen|fail|go wrong|have|break|be true|be right|be that|just) .. (if you|that|is impossible|unless|bad|as|really|from our|urgent|possible)?
      (usually|normally|mostly|in most cases|nine times out of ten) .. (wasn't|isn't|it's the user|nothing|people|users|imagin*|it was never|user*)
      (surely|certainly) (it|that|you|this) (can't|cannot|isn't|can|could|is not|don't)
      (bad luck|tough luck|tough|too bad|hard luck|oh well|so what|never mind|shit happens|these things happen|such is life|that's life|c'est la vie|deal with it|live with it|get used to it|we all have|it is what it is|welcome to the club|join the club) 
      (maybe|perhaps) (it's|it is)? time (for|to) (a|get|buy|upgrade|change) .. (new|phone|laptop|computer|one|another)
      (if you say so|whatever|so you say|as you claim|you claim|allegedly|supposedly|apparently you|so-called (problem|issue|error))
      (low|lowest) priority
      we have (bigger|more important|more urgent|other|better|real) (problems|things|priorities|issues|tickets|fish)
      (you|you've|you have)? (got)? nothing to (fear|worry|complain) .. 
      (not as bad|could be worse|might have been worse|count yourself lucky|at least (you|it|you still|nobody|your))
      (i|we) (fail|don't) (to)? see (the problem|the issue|what the|why you|why this|how that)
      what's the (big deal|problem|fuss|hurry|rush|drama)
      works as designed
      (a lot of|much) (fuss|noise|ado) (about|over|for)
    `,
    unless: lines`
      (only|just) (a|one|the) .. (question|moment|minute|second|thing i|more|note|heads up|quick|step|setting) 
      (is|it's) (only|just) (a|an|one) .. (setting|click|away)
      (don't|do not|no need to) worry .. (because|we|i|it's (backed|saved|safe|still|all|in)|your|they|everything|the|nothing|nobody)
      (it|this) (can't|won't) be (deleted|lost|seen|read|opened) (by|without|until|unless)
      at least (#|one|two|twice|once|for|until|as|eight|the)
      relax* the (rule|filter|policy)
      (not|never|isn't|it's not) (normal|only you|just you)
      you are (sure|right)
      usually .. (takes|arrives|means|helps|works|in)
      i (doubt|don't believe|do not believe) (it's|it is|this is|it was|that it's|that it was)? .. (your|you|lost|gone|serious)
      (don't|do not) mention it
      wouldn't be (fair|right)
      can't be (easy|fun|pleasant|nice)
      won't be (long|a problem|much)
      works .. for me too
      (nobody|no one|no-one) else (has|had|can|could|saw) (been|access|seen|in|read|seen|logged)
      whatever (you|it|the|they|happens|we|i|works|is|time)
      couldn't be (happier|easier|better)
    `,
  },
  {
    name: 'jokes at their cost',
    label: 'flippant',
    weight: 0.8,
    phrases: lines`
      (lol|lmao|rofl|haha*|hehe*|hihi|teehee|hah|har har|ha ha)
      /;-?\)|😜|😝|🤪|😂|🤣|😏|😉|🙃|:-?[pP](?=\s|$)|xD\b/
      eh $
      (computer|the computer|system) says no
      what (have|did) (we|you) .. (been up to|do this time|done now|break this time|do now|broken this|got ourselves)
      (whoops|oopsie*|oopsy|uh-oh|uh oh|uhoh|boo hoo|boohoo|ta-da|tada|yikes|whoopsie*|tut tut|dear oh dear|dear dear)
      (call|let's call|consider|think of|see|look at|treat) (it|this|that|them) (the|as|a|an|it|on|your) .. (edition|feature|free|workout|exercise|bonus|gift|adventure|break|excuse|holiday|character|art|lesson|vacation|detox|special|chance|opportunity|blessing|sign)
      (a|an|what a|what an|great|perfect|good|nice|lovely|ideal|best|golden|another|wonderful) .. (chance|opportunity|excuse|reason|time|day|moment|way) (to|for) (learn|practise|practice|get|take|have|stretch|go|enjoy|try|read|clean|rest|relax|a (coffee|break|walk|nap|holiday)|some|meet|start|early|finally|slow|do nothing|talk|reconnect|unplug)
      what are (you|we) complaining
      (have you tried|did you try|tried) (turning|switching|hitting|kicking|prayer|praying|asking nicely|talking|reading|buying|throwing|shouting|yelling|crying|begging|bribing|sweet|a hammer|candles|the off|holding your|blowing)
      (bribe|sacrifice|sacrificing|pray|prayer|exorcis*|voodoo|witch|witchcraft|gremlin|gremlins|evil spirits|crystal ball|magic wand|mind reader|unicorn|goblins|ghost in|poltergeist|mercury) 
      (join the (club|queue|party)|welcome to (my|the|our) (world|club|party|real world|jungle)|story of my life|been there|good luck with that|best of luck with that|knock yourself out|your guess|who knows|no idea mate|beats me|search me|don't ask me|not my circus|shrug|meh|first world problem|first-world problem|there's always|there is always)
      (at least|look on|looking on) .. (bright side|exercise|fresh air|day off|quiet|early night|peace and quiet|get a break|diet|weight|in shape|good book|save paper|save money|get to|got to|you got|excuse|got some)
      (monday|mondays|friday|fridays) .. (am i right|huh|eh|right)
      (maybe|perhaps|and maybe|try|why not try|and) .. (next time|this time) .. (eh|huh|hey|yes|right|perhaps|ok|okay|maybe) $
      (paper|pen|pencil|carrier pigeon|pigeon|smoke signals|abacus|typewriter|stone tablet|carrier pigeons|fax|quill|candle|candlelight) (and paper|still|always|never|works|works fine|instead|don't|hasn't|is very|was|were|era|are|do not|then|doesn't)
      /\b(?:seriously|really)\s*\?/
      (somebody|someone|sounds like someone|looks like someone) .. (woke up|wrong side of the bed|had a bad|needs a coffee|needs coffee|got out of|is grumpy|got up)
      (computers|technology|printers|computer|tech|printer|software|windows|bluetooth) .. (eh|huh|right|am i right|gotta love|love them|can't live|hate you|hates you|moody|mood|has a mind|have a mind|have feelings|smell fear|sense fear|knows when|know when)
      (hates|hate|doesn't like|does not like|scared of|afraid of|smells|senses) (you|your (face|fingers|touch|fear)|mondays)
      (did you|have you|you) .. (break|broken|kill|killed|murder|murdered|scare|scared|frighten|frightened) (it|the|another) .. (again|already|internet|this time|too|one|now)?
      (drumroll|plot twist|surprise|spoiler|breaking news|newsflash|news flash|fun fact|pro tip|protip|hot tip|bravo|hooray|cheers mate|congratulations|congrats|winner|prize) (on|for|you)? .. (breaking|losing|killing|deleting|to you|you've|you won|finding|managing|it's|the|try|turn|read|computers|water|phones|passwords)
      (the|your) (cat|dog|hamster|ghost|aliens|elves|fairies|mother-in-law|gods) (did|ate|must|has|have|walked|want|wants)
      (user|pebkac|id-10t|id10t|layer 8|problem) (between|exists between|error code|sits in front) .. (keyboard|chair)?
      (rtfm|lmgtfy|let me google)
      (happy|have fun|enjoy the|enjoy your) (waiting|typing|silence|peace|break|queueing|queuing|walk|darkness|offline|free time|retyping|hunting)
      (shit|stuff|life) happens
      (no|not) .. (fun|dinner|cake|cookie|biscuit|gold star|medal) for you
      (poor (you|thing|baby|soul|darling)|cry me|world's smallest violin|my heart bleeds|diddums|there there|aww)
      (as useful as|like a chocolate|about as)
    `,
    unless: lines`
      (poor thing|my heart) .. (help|sorry|i'll)
      enjoy the (show|wedding|trip|day|weekend|concert|party|meal|film)
      fun fact .. works
      paper (jam|tray|size|feed|is|roll|was|10x13)
      (fax|paper) number
      (paper|pen) works fine .. printer
      the cat .. (sat|walked) .. you (said|wrote)
      happy to
      (seriously|really) (sorry|important|good|helpful|bad)
      enjoy your (day|weekend|evening|holiday|trip|break) $
    `,
  },
  {
    name: 'talks down',
    label: 'condescend',
    weight: 0.8,
    phrases: lines`
      (obviously|evidently|needless to say|it goes without saying|goes without saying|as anyone|as everyone|as everybody|as any|self-evident*|it's obvious|it is obvious|that's obvious|of course you (have|need|must|can't|cannot|should)|clearly you|you clearly|plainly)
      as (i|we) (have|'ve)? (already|clearly|repeatedly|just|explained|told|said|wrote|stated|mentioned)? (already|clearly|repeatedly|just)? (told you|said|explained|wrote|stated|mentioned|pointed out|indicated|written|informed you|informed|described|made clear|made it clear)
      as (already|previously|clearly|repeatedly|stated|explained|mentioned) (told|said|explained|stated|mentioned|above|before|earlier|several|many|in my|written|communicated|discussed|described|announced|in the)
      (i|we) (already|have already|'ve already|just|repeatedly|clearly) (told|explained|answered|said|sent|wrote|informed) (you|this|that|it|to you)
      (how many times|for the last time|once more slowly|once again slowly|one more time slowly|again slowly|let me (spell|repeat|say it|put it|make it|explain (it|this|that) (again|slowly|once more|one more time|in simple|simply))|i'll (say|explain|repeat|type|write|spell) (it|this|that)? (again|slowly|once more|one more time|one last|out)|read (it|my|the|that|this) .. (again|properly|carefully|slowly|this time)|read (more)? carefully|try to (follow|understand|keep up|read|listen|concentrate)|listen carefully|pay attention|do pay|now listen|are you following|do you (understand|follow|get it|see)|with me so far|got it now|got that now|is that clear|clear enough|do i make|simple enough|easy enough for|even (you|for you))
      once more slowly
      (you've|you have|you|one|you'd) (simply|just|merely|only) (got|have|need|had|needs|must) to
      (simply|just|merely) (do|read|follow|google|look|think|use|click|press|restart|log|pair|enter|type|select|configure|install|run|set|plug|open) .. (as|like|the|it|your|and|properly|what|before|a|to|in|on) .. (everyone|everybody|anyone|difficult|hard|simple|that's all|that is all|really|child's|genius|anybody)
      (any|every|even|a|my|most|the average|an|my own|any old) (one|body|person|adult|child|toddler|kid|five-year-old|five year old|six-year-old|ten-year-old|beginner|layman|user|grandmother|gran|grandma|granny|mother|idiot|fool|schoolchild|pupil|student|school kid|child of five|first-year|trainee|intern|monkey|infant|kindergartner|child of six|amateur|novice|twelve-year-old|eight-year-old|professional) .. (knows|can|could|gets|does|understands|would|should|ought|manages|manage|sees|has|who|learns|is able)
      (anyone|anybody|everyone|everybody) .. (knows|has known|ought to|should (know|be able)|can (do|see|read|tell|find|work)|could (do|see|read|tell|find|work)|would (know|see|understand)|with (half|eyes|a brain|any)|gets|understands|else (knows|manages|gets|understood|can))
      (i'd|i would) have (thought|assumed|expected|hoped) .. (goes without|obvious|you'd know|you would know|you knew|known|that was clear|clear|by now|someone in|somebody in|common)
      (common (sense|knowledge)|basic (knowledge|computer|skill|skills|stuff|literacy|things|it|understanding)|abc of|kindergarten|primary school|first grade|beginner's (mistake|course)|beginners' (mistake|course)|for beginners|dummies|not rocket science|isn't rocket science|hardly rocket science|no rocket science|not brain surgery|isn't brain surgery|child's play|elementary|101|no-brainer|self-explanatory|foolproof|idiot-proof|idiot proof)
      (it's|it is|that's|that is|this is) (really|not|all|honestly|actually|only|just|so|very|rather|perfectly|quite|dead|such|literally|truly)? (really|just|only|that|so|very|all|not|quite|actually)? (one click|just one click|hard|difficult|simple|complicated|a single click|that simple|that hard|that difficult|that complicated|easy|too hard|too difficult|two clicks|three clicks|one button|a click|simple really) (sir|madam|ma'am|dear|love|honey|sweetheart|really|you know|even|is it|now is it|to understand|to read|to follow|if you|once you|at all|frankly)
      (it's|it is|that's) (not|hardly|really not) (that|so|all that|very|too|exactly|really) (hard|difficult|complicated|complex|tricky)
      (my dear|sweetheart|honey|sweetie|young (man|lady)|darling|good (girl|boy|man)|there's a good|little lady|missy|sonny|buddy boy|bless your heart|bless you dear|dearie|poppet)
      (you (do|did)? (know|realise|realize|understand|are aware)) .. (how to|what a|that (a|the|computers|one|this|it|you)|don't you|right|do you|do you not)
      (don't|didn't|haven't|do|did|have) you (even|really|actually|honestly|not|ever|never)? (even|really|actually|not|ever)? (know|heard|see|read|understand|realise|realize|learn|notice|learned|think) .. (what|how|that|a|of|the|to|anything|this|it|before)
      (seriously|honestly|frankly|come on|surely) .. (know|should|everybody|everyone|anyone|the thing|simple|basic|have you|you don't|you can|common)
      (perhaps|maybe) you (should|could|ought|might want to) (start|learn|read|take|ask|consider|get|attend|try) .. (there|course|class|basics|manual|training|someone|somebody|how to|lesson|child|children|before you|grandchildren|tutorial|reading)
      (ought|should) (to)? (know|be able|be aware|have learned|have learnt) .. (that|this|by now|frankly|better|it|how|what|the difference|enough)
      (in|very)? (simple|plain|small|layman's|easy) (words|terms|english) (for you|then|so you|so that you|since you)
      (leave|leaves) (it|that|this) to (those|people|the professionals|experts|someone|somebody|the experts|the grown-ups|us professionals|the adults) .. (who|that)?
      (it|that|this) (is|was|'s) (written|stated|explained|described|clearly|right|printed|all) .. (there|in (the|our|plain|black|my|big|bold|large)|on the|stated|in front|above|black and white)
      right in front of (you|your)
      (if you|once you) (had|have)? (bothered|bother|take the trouble|took the trouble|actually (read|look|try|listen)|cared to|would care|only read|look closely|looked closely|pay)
      (as a|for a) (professional|grown-up|manager|teacher|developer|adult|person in your)
      (by now|at your age|at this (point|stage) you|after all this time you|after # years)  .. (should|ought|must|would|know)
      (the thing you're using|how did you get this job|how you got)
    `,
    unless: lines`
      (as|like) (i|we) (said|promised|mentioned|told you)? .. (promised|i'll|we'll|i'd)
      as (you) (said|explained|mentioned|already)
      as (i|we) (said|promised) (yesterday|this morning|on the phone|i would|we would|i'd)
      (i|we) should have (known|seen|told|been|read)
      (it's|it is|that's) (not|isn't) obvious
      not obvious
      (isn't|is not|wasn't|far from) (obvious|self-explanatory|easy|clear)
      did you (know|notice|see) .. (that|what|how|anything|any|the) .. (find|light|message|error|number|screen|before)
      do you (know|see|understand) (which|what|when|where|if|whether|how|a|the|any|it) 
      do you see (it|that|the|a|any|the same|this)
      have you (ever|already) (seen|had|used|noticed|read)
      (don't|no) rush
      do you know
      do you have
      did you (read|see|notice|get) (the|a|any|an|which|my)
      (everyone|everybody) (gets|trips|does|asks|makes|forgets|can (see|use|open|edit|read) (it|the|this|your|what|that))
      anyone can (see|use|open|edit|read|join|book) (it|the|this|your|what|that|with)
      (anyone|everyone|everybody) (who|with|in) .. (can|could|has|gets|knows) .. (link|access|see|open|join|edit)
      (easy|simple) to (miss|overlook|mix|confuse|fix)
      just (one|a) (click|thing|moment|question|second|minute) (away|more)
      as mentioned by you
    `,
  },
  {
    name: 'orders',
    label: 'command',
    weight: 0.8,
    phrases: lines`
      ^ (and|also|then|so)? you (must|have to|are (required|obliged|requested) to|will have to|need to|shall|had better|are to) .. (send|give|provide|submit|fill|quote|call|contact|tell|include|attach|answer|reply|do|unmute|read|open|log|go|wait|use|follow|supply|state|raise|create|complete|confirm|bring|return|restart|install|update|check|stop|change|reset|get|ask|register|come|enter|click|type|write|be|make|pay|sign|forward|remove|delete|email|mail|report|first)
      you must (not)? .. (send|give|provide|submit|fill|quote|call|contact|tell|include|attach|answer|reply|do|unmute|read|open|log|go|wait|use|follow|supply|state|raise|create|complete|confirm|bring|return|restart|install|update|check|stop|change|reset|get|ask|register|enter|click|sign|forward|report)
      (we|i) (require|demand|expect|insist on|insist) .. (your|the|all|you|a|an|that|immediate|details|information)
      ^ (and|so|then|now|just)? (send|give|tell|provide|supply|submit|show|get|bring|mail|email|forward|fetch|hand) (me|us|over|in) .. (the|your|a|an|all|what|which|screenshot|logs|details|everything|it|that|those|these|model|serial|number|address)
      ^ (send|provide|submit|supply|attach|forward|fill (in|out)|state|specify|list|quote|include) (the|your|all|a|an|full|complete|screenshots|screenshot|logs|details|both|everything) .. 
      ^ (do|try|read|repeat|redo) (it|that|this|them|all of (it|that)|the (steps|same|reset|instructions|whole)|everything) .. (again|once more|a (second|third|fourth|fifth) time|now|properly|over|right|immediately|as told|as instructed|first|one more time)
      ^ (stop|quit|cease) (writing|sending|calling|opening|asking|mailing|complaining|using|shouting|doing|pressing|clicking|touching|it|this)
      ^ (don't|do not|never) (write|send|call|open|ask|mail|complain|use|shout|do|press|click|touch|reply|contact|bother|pull|push|come|do anything|waste) .. (us|again|me|this|that|it|tickets|anything|until|unless|any more|anymore)
      ^ (wait|just wait|be patient|hold on|hurry|hurry up|calm down|answer|reply|log a ticket|open a ticket|raise a ticket|submit a (ticket|form|request)|use the portal|read the (manual|article|guide|faq|instructions|documentation|docs|mail|sign)|check the (manual|faq|website|docs|documentation)|google it|look it up|figure it out|sort it out|search (it|the|first)|see the (faq|manual|docs))
      (right now|immediately|at once|this instant|without (further)? delay|by return|within # (hours|days|minutes)) .. (or|otherwise|else) .. (closed|close|cancelled|ignored)
      all (three|four|five|of (it|them|the above)|#) .. (right now|immediately|now|today|at once)
      (failure to|failing to|otherwise|or else|or) .. (will|shall|this|your|the|it) .. (be closed|will be closed|be cancelled|be rejected|gets closed|will close)
    `,
    unless: lines`
      (please|pls|kindly|could you|would you|can you|if you (like|want|can|could|have|don't mind|wish)|feel free|thanks|thank you)
      you (need|have) to .. (do nothing|worry|know|do anything|go through|wait long)
      (you) (don't|do not|won't|needn't|no longer) (have|need) to
      all you (need|have) to
      (you) (have|need) to .. (first|then) (click|press)
      (tell|show|let) (me|us) (if|whether|when|that|how|about)
      send me .. (when|once|if|and i'll|and i will|and we)
      (give|send|bring|show) (me|us) .. (and|then) (i'll|i will|i can|we'll|we can|let me)
      (give) (me|us) (a|ten|five|two|#|until|till|an|one) .. (minute|minutes|hour|second|moment|call|ring|shout|tomorrow|day|days|noon)?
      (emergency|fire|smoke|danger|now and step|unplug|ransom*|virus|hacked|stolen|alarm)
      (you (must|will) (have|be|feel) (been|felt)?|you must (have|be|feel|think|wonder))
      (do|try) it (with|like|together|in)
      try (it|that|this|them) (now|once more|again) $
      try (it|this|that) (now|again|and)
      /\?\s*$/
      wait (for|until) (the|it|green|about|a few|#)
    `,
  },
  {
    name: 'promises what nobody can know',
    label: 'overpromise',
    weight: 0.8,
    phrases: lines`
      never .. (happen|occur|fail|break|have|be|see|crash|lose|again|go wrong|bother) .. (again|ever|to it|this|any|happen|problem|problems)?
      (won't|will not|can't|cannot|will never|shall not) .. (ever)? .. (happen|occur|fail|break|crash|go down|come back|go wrong|be a problem) .. (again|ever|anymore|any more)
      (guarantee|guaranteed|guarantees|guaranteeing|i promise|we promise|promise you|you have my word|my word on it|i swear|hand on heart|rest assured|bet my|i bet|trust me|believe me)
      (hundred|one hundred|a hundred) (per cent|percent)
      /\b1\d\d\s?%/
      (it|this|that|they|everything|and it|all) (will|'ll|would) (always|forever|definitely|certainly|absolutely|surely|for sure|without (a)? (doubt|fail)|all) .. (work|run|be|hold|last|stay|will|fixed|fine|perfect|good|there|arrive)?
      (and)? it always will
      always will
      (for (years|decades) to come|for (ever|good|life|all time|eternity)|forever|once and for all|until the end of time|the rest of your life) 
      (without|with no) (any|a) (problem|problems|doubt|trouble|issues|issue|fail|hitch|risk) .. (whatsoever|at all|trust|ever|again|guarantee*)?
      (can't|cannot|couldn't|can not) possibly (have|be|happen|fail|go|lose|break|go wrong)
      (nothing|no one|nobody|no-one|none of (them|it)) (will|can|could|is going to|would) (ever|possibly) .. 
      (absolutely|completely|totally|perfectly|entirely|bulletproof|bomb-proof|bombproof|rock solid|foolproof|fail-safe|failsafe) (nothing|safe|secure|certain|sure|impossible|foolproof|no (risk|way|chance)|sorted|unbreakable|never|reliable|positive)
      (definitely|certainly|absolutely|for sure|no doubt) .. (be (fixed|done|solved|ready|back|fine|there|gone|working)|get|work|arrive|by (tonight|tomorrow|#|monday|tuesday|wednesday|thursday|friday|noon)|last|today|tomorrow|never|have it|all of)
      (impossible|no way|no chance) (that)? (it|this|that|anyone|for it|for this|to) .. (happen|fail|again|fails|happens|ever|lose|goes|break|get in)?
      (last|the very last|last ever) time (you|this|that|it) .. (will|happens|ever|hear|see|have|need)
      you'll never .. (problem|issue|trouble|again|see|have to|need|lose|hear|worry|notice)
      you will never .. (problem|issue|trouble|again|see|have to|need|lose|hear|worry|notice)
      (zero|no) (risk|chance|downtime|danger) .. (of|whatsoever|at all|that|ever)
      (nothing|no) (will|can) (ever|go wrong|possibly) 
      (i'm|i am|we're|we are) (absolutely|completely|totally|100|fully|quite) (certain|sure|confident|positive) (it|that|this|nothing|we)
      (fixed|solved|gone|sorted|cured) (for good|forever|for ever|once and for all|permanently|for all time)
      (all|every one|everything) .. (will|'ll) be (recovered|back|restored|perfect|fine|as before) .. (guarantee*|definitely|of course|certainly|for sure)
      in no time (at all)?
      (last|work|run|hold) (for)? (weeks|months|years|forever|ages|decades) .. (guarantee*|easily|without|promise)
    `,
    unless: lines`
      (can't|cannot|can not|couldn't|won't|don't|do not|not|unable to|no|never|without|nor|hardly|no one can|nobody can) .. (guarantee*|promise|swear|be sure|be certain)
      (guarantee|guaranteed) (period|until|expires|is valid|covers|card|claim|repair|case)
      (under|in|out of|on) (the|its)? guarantee
      not .. (100|hundred|certain|sure|forever|definitely)
      (i'm not|not) .. (sure|certain)
      (if|in case|should|unless|whether) .. (never|definitely|always|happens again)
      (i|we) promise (to|i'll|you (an|a|i'll|to)) .. (write|call|ring|answer|look|check|keep|let|tell|update|be|come|get)
      (i|we) promise (to|i'll)
      (will|can) always (write|call|ring|reach|come|ask|contact|find me|be|see)
      (you can|you may|you're|there's) always (write|call|ring|ask|reach|welcome|come|someone|somebody)
      hope* .. (for good|never|won't)
      (so (that)?|to make sure|make sure|to (prevent|avoid|stop)|should (stop|prevent)|to see) ... (again|never|doesn't happen|won't happen)
      (never|nobody|not) (should|ought|shouldn't|had to|have to|asked|told|got|worked|happened|opened|looked|answered|read|meant)
      we never
      (i|it|they|you|he|she) (have|has|had|'ve)? never (seen|been|had|heard|used|got|happened|arrived|reached|left|asked|saved|sent|opened)
      (stay|stays|kept|keep) .. (forever|for ever) .. (if|unless|in)
      (deleted|gone|lost) (forever|for good)
    `,
  },
  {
    name: 'closes without their word',
    label: 'close-early',
    weight: 0.8,
    phrases: lines`
      (i|i've|i have|we|we've|we have|i'm|i am|we're|we are|i'll|i will|we'll|we will|am|have) .. (now|therefore|hereby|just|also|already|be)? (closed|closing|close|resolved|resolving|resolve|marked|marking|mark|set|setting) .. (it|this|the|your|that|ticket|case|request|as (done|resolved|solved|closed|complete|completed|fixed)) .. (ticket|case|request|as (done|resolved|solved|closed|complete|completed|fixed|finished)|closed|now|meanwhile|then|issue|down|one|incident)?
      ^ (and)? (closing|closed|resolved|case closed|ticket closed|ticket solved|solved and closed|done and closed|closing now|closing this|closing the|closed now|closed as|closed with|closed it|resolved and|marking this|marking as|setting this|consider this|consider it|consider the) .. (now|then|out|off|ticket|case|one|this|here|down|the|closed|resolved|done|user|not|no|solved|completed|as)?
      (ticket|case|request|incident|issue|this|matter|problem|it) (is|was|has been|will be|are|has now been|is now|is hereby|is therefore|can be|will now be|gets) (now|therefore|hereby|thus|automatically|already|be|considered|regarded as|marked|marked as|set to)? (closed|resolved|solved|marked as|completed|set to|considered closed|considered resolved|closed as|done and dusted)
      (ticket|case|request|incident) (solved|closed|resolved|completed|done|finished|shut)
      (case|ticket) closed
      (so|therefore|and) (i|we) .. (close|closing|closed) (it|this|the|your)
      (no (reply|answer|response)|haven't heard|as you did not|since you did not|because you did not) .. (closed|closing|close|resolved|solved|so)
      (works|working|fine|ok|okay) .. (for me|for us|here|on my side|on our side|now) .. (closing|closed|close|resolved)
      (closing|closed|close) (as|because|due to|for) .. (user|duplicate|error|inactivity|cannot|can't|no|not|solved|resolved|fixed|reproduc*|lack|won't|invalid)
      (nothing (more|else|further)) .. (to do|for us|for me|can do) .. (closed|closing|close|so)?
      (that's|that is|this is|all) all? (sorted|fixed|done|solved|resolved) (then|now)? .. (closing|closed|bye|next|have a (nice|good|great)|goodbye|case|ticket)
      that (closes|settles|concludes|wraps up) (it|this|the|that|your)
      (marking|marked|set|setting) (this|it|your ticket|the ticket|the case|status) .. (as|to) .. (done|resolved|solved|closed|complete|completed|fixed|finished)
      closing $
      closing (the|this|your|it)
    `,
    unless: lines`
      (until|till|unless) (it|this|that|everything|all) (really|all|truly)? (is|was|has been|works)
      (if|once|when|until|unless|as soon as|till|after|before|only) (you|it|that|we|they|i|the|your) .. (confirm|tell|say|happy|agree|works|hear|everything|let|want|like|reply|write|check|sure|see|know|can|have|think|don't|yourself|closed|close)
      (shall|should|may|can|could|do you want|would you like|ok|okay|happy) (i|we|me|us|to|if i) .. close
      (won't|will not|not|don't|never|nothing|isn't|hasn't been|no need to) .. (close|closing|closed|resolve)
      (keep|keeping|leave|leaving|stay|stays|kept) .. open
      (reopen|re-open|opens again)
      (you) (can|may|could) close
      (you|as you) (asked|requested|wanted|said) .. (clos*)
      (closed|closing|close) (at|on|from|for (the day|lunch|holidays)|early|late|since|tonight|the (window|app|program|browser|tab|file|lid|door|dialog|document|shop|office|gap|hole))
      (close|closing) (the|all|your|any|every) (window|app|program|browser|tab|tabs|file|lid|door|dialog|document|apps|windows|programs|gap|hole|session|outlook|excel|word|it and)
      (road|office|shop|desk|gate|door|account|branch|library|valve|server room|store|pool|network) .. (is|are|was) closed
      (set|marked|mark|setting) (it|this|that|the|your) .. (up|to (the|your|english|#|on|off)|on|high|urgent|for|as (urgent|high|read|unread|private|default))
    `,
  },
  {
    name: 'takes its sorry back',
    label: 'sorry-but',
    weight: 0.85,
    phrases: lines`
      (sorry|apologise|apologize|apologies|regret|understand|hear|appreciate|sympathise|sympathize|see) ... (but|however|although|still|yet|nevertheless|unfortunately) .. (you|your|i'm not|i am not|we're not|we are not|each|every|the (rules|rule|policy|sign|terms|system|instructions|mail|contract|team|deadline|manual)|policy|rules|that's|that is|it's (not|your|still|the|only|just|our)|it is|this is|there's (nothing|no|not much)|there is (nothing|no|not much)|nothing|we (can't|cannot|don't|do not|have (other|rules|many|more|a|to)|all|need you|did|must|told|sent|are)|i (can't|cannot|don't|do not|did|have other|told|already|have to)|these things|others|other (people|customers|users)|everyone|it (happens|was your|can't|cannot|says|was|isn't|did)|next time|please (read|be|note|understand|check|remember)|in future|no|rules|mistakes|they)
      (sorry|apologise|apologize|regret) (that)? you .. (feel|felt|see it|think|take it|took it|are upset|were upset|got upset|find it|found it|believe|perceive*|experienced it|misunderstood|didn't understand|are not happy|are unhappy|are dissatisfied|aren't happy|are disappointed|are frustrated|were offended|are offended|are angry) .. (that way|this way|like that|so|but|uncomfortable|upset|it|offended|about|way)?
      (sorry|apologise|apologize|apologies|regret) (if|should|in case) .. (you|this|that|it|we|any|anyone|anybody|someone|there) 
      sorry not sorry
      (with all (due)? respect|no offence|no offense) (but)?
      (sorry|apologies|apologise|apologize) .. (for any|that any) ... (but|however)
      (i|we) (would|'d) (apologise|apologize|say sorry) (if|but|except|had)
      (regret) .. (result|outcome|fact|that) ... but
    `,
    unless: lines`
      but (i'm|i am|we're|we are|i've|i have|we've|we have|i'll|i will|we'll|we will|i can|we can|here|here's|there's (good|hope|a way|another)|the good|good news|it's (back|safe|fixed|on its way|there|done|all)|your (files|data|photos|file|account|money|work|mail|mails|order|pictures|place|seat) (is|are)|nothing (is|was) lost|help is|you did|you (did nothing|were right|are right|won't|don't|still have|can (still|now)|have (everything|nothing))|nobody|no one|all|everything|let me|now|from now|at least|could you|can you|would you|please (tell|send|try|give|bear|let|call|keep))
      (could|can|would|may|might) (you|i) ..
      (see|hear|understand|appreciate) (the|a|an|it|that|from|in|where|on) .. (tab|menu|log|button|page|message|icon|list|screen|option|settings) .. but
      (no|not|nothing) .. but
      /\?\s*$/
    `,
  },
  {
    name: 'sends them away',
    label: 'deflect',
    weight: 0.8,
    phrases: lines`
      (not|isn't|is not|aren't|outside|beyond|out of|nothing to do with) (in|part of|within|really|actually|something|handled by|managed by|owned by|ours|us|under|the|a|an|of|my|our)? .. (our (department|area|job|system|problem|responsibility|scope|remit|team|side|desk|table|business|fault|product|software|server|network|task|end|hands|jurisdiction|field)|my (department|area|job|problem|responsibility|scope|remit|team|desk|table|business|task|side|pay grade)|us|ours|me who|the one who|it's|responsible (for)?|in charge|it support|helpdesk matter|service desk matter)
      (that's|that is|this is|it's|it is) .. (facilities|hr|finance|logistics|purchasing|networks|security|legal|marketing|the vendor|the vendor's|the supplier|the manufacturer|the provider|the carrier|the isp|another team|another department|a different team|a different department|somebody else's|someone else's|billing|accounting|sales|payroll|microsoft|the bank|the network team|the other team|their (job|problem|system|thing|department|business)|a matter for|a question for|one for|up to them|up to|operations|the landlord|the landlord's|level 2|second line|procurement|the printer company|the cloud team|the developers|the tenant's|your (provider|bank|manager|internet provider|isp|department|landlord|supplier|vendor)) .. (not|try|ask|call|contact|job|problem|matter)
      (try|ask|call|contact|ring|phone|email|e-mail|mail|write to|speak to|speak with|talk to|turn to|go to|liaise with|approach|get in touch with|reach out to|consult|check with|take it up with|take this up with|complain to|see|address|direct|bother|refer to|inquire with) .. (them|facilities|hr|finance|logistics|purchasing|networks|security|legal|the vendor|your vendor|the supplier|the manufacturer|the provider|your provider|your isp|the carrier|the isp|another team|the (people|department|team|branch|shop|bank|store|landlord|developers|developer|office|hotline|squad|reseller|dealer|network team|airline|company|seller|bank|post|distributor|author|owner|admin|administrator|guys) .. (who|that|directly|in charge|responsible|instead|about|yourself|for|there|and|at|will|they|again|else)?|your (manager|bank|provider|isp|administrator|admin|supplier|colleagues|it department|own it|local|reseller|vendor|landlord|phone company|teacher|boss|internet|doctor)|somebody else|someone else|microsoft|apple|google|amazon|adobe|billing|accounting|the .. (squad|team|department|desk|branch|hotline|office|vendor|people|provider|line|unit|manufacturer|helpdesk))
      (matters|questions|requests|issues|enquiries|inquiries|problems|complaints|such (things|requests|questions)|topics|cases|tickets) .. (go to|belong (to|with|in)|are (handled|dealt with|for|answered|managed) (by|at|in)|must go|should go|should be (sent|addressed|directed|raised)|are a matter|are to be|have to go|need to go|are not ours|can be sent|to be directed)
      (has it|have it|owns (it|this|that)|handles (it|this|that)|does (it|this|that)|is responsible|are responsible|manages (it|this|that)|runs (it|this|that)|is in charge) (not (us|me|our)|now not|then not|so (ask|call|contact|try)|ask|call|try|contact)
      (not us|not me|not our|nothing we can do|nothing i can do|out of our hands|out of my hands|above my pay? grade|we only|we just|i only|i just) .. (host*|work here|provide|forward|answer the phone|pass|take messages|sell|do (hardware|software|phones)|support)
      (not us|nothing to do with us|nothing to do with me|no idea who|don't know who|couldn't tell you who|couldn't say who|someone (else|will|should) (deal|look|know|get)|somebody (else|will|should) (deal|look|know|get)|another (team|department|colleague) (will|should|deals|handles|may)|wrong (number|department|desk|team|address|place|person|mailbox|queue))
      (you'd|you'll|you will|you would|you) (better|need to|have to|had better|should|must) .. (ask|call|contact|speak|talk|go|write|take|turn|reach|raise|ring|phone|email) .. (them|vendor|to|with|department|team|elsewhere|provider|manufacturer|your|the|another|facilities|hr|finance|directly|someone|somebody)
      (this|your|the) (ticket|request|case|issue|question) .. (has been|was|is|will be|is being) .. (forwarded|transferred|reassigned|routed|passed|rerouted|re-routed|moved|sent on|handed) (to|over|on) .. (another|the|a|different) .. (department|queue|group|pool|team in charge|department in charge)
      /\b(?:go(?:es)?|write|mail|send (?:it|that|this)|turn|is handled|belongs?|directed|addressed) (?:to|by|at) \S+@\S+/
    `,
    unless: lines`
      (i'll|i will|i've|i have|i'm|i am|we'll|we've|let me|we're|for you|on your behalf|already|myself|and tell me|i also|then tell|then i) .. (ask*|call*|contact*|ring|rang|speak*|spoke*|talk*|told|tell*|chas*|arrang*|stay*|with them|on it|passed|forward*|follow*|get|pull*|bring*|brought|stay|keep|put|written|wrote|checked|check*)
      (you|they) (needn't|don't (need|have) to|won't have to) .. (ask|call|contact|speak|go|explain)
      (who|whom) (should|can|do|did) (i|we|you)
      (ask|call|ring|contact|reach|write to|see) (me|us|if|for|whether)
      (call|ring|contact|reach|ask|write|write to) (us|me)
      (they|he|she|sandra|someone|somebody) .. (will|'ll)? (ring|rings|call|calls|contact|contacts|write|writes|come|comes) (you|to you|by)
      (only|except) .. (if|when) (it|that) .. (fail*|doesn't)
      (if|should) (you|it) .. (call|contact|write|ring|ask)
      ask (the|your) (question|computer|system|program|browser)
      ^ see (the|your)
      (see|address) (bar|book|the|your)
    `,
  },
  {
    name: 'says only what cannot be',
    label: 'negative',
    weight: 0.8,
    phrases: lines`
      company policy $
      ^ .. (policy|rules|security|not supported|no exceptions) $
      (we|i|you|it|this|that|they|one) (can't|cannot|can not|are unable to|am unable to|is unable to|won't|will not|don't|do not|are not able to|am not able to|may not|are not allowed to|am not allowed to|aren't allowed to|couldn't|are not permitted to|am not authorised to|never) .. (do|help|change|restore|recover|offer|give|grant|provide|accept|make (an)? exception*|take|refund|return|extend|be (changed|recovered|restored|done|given|offered|refunded|made|helped|granted|extended|undone|fixed|reversed|shared|handed|returned|reset|moved|expedited)|support|allow|enter into|discuss|send|share|hand|reset|add|speed|tell|say|reverse|undo|answer|replace|repair|fix|create|install|remove|lift|approve|delete|process|expedite|promise you|install|get|open|unlock|see|know|respond|deal) .. (that|this|it|anything|you|your|the|here|any|for|them|such|correspondence|back|about|further|more|exceptions|requests|private|these|those|out|at|down|down|to|until|by)?
      (data|files|requests|codes|passwords|exceptions|refunds|orders|it|this|that|which|access|accounts|fines|photos|changes|a restoration|property|messages|devices|licences|licenses|tickets|equipment|costs|recordings|mails|loans|upgrades|backups) .. (cannot|can't|can not|may not|must not|is not|are not|isn't|aren't|will not|won't|was not|were not) .. (be)? .. (recovered|restored|offered|given|handed|possible|permitted|allowed|supported|refunded|foreseen|changed|granted|provided|made|available|accepted|returned|shared|replaced|forwarded|extended|negotiable|covered|included|planned|issued|intended|paid|undone|reversed|unlocked|waived|reimbursed|done|eligible|envisaged|forward*|processed|considered|installed|transferable|moved|helped|fixed)
      (exceptions|exception) (are|is|aren't|isn't|can't|cannot|will) .. (not)? (possible|made|foreseen|granted|allowed|provided)?
      (not|isn't|is not) (possible|allowed|permitted|supported|offered|foreseen|available|negotiable|provided for|covered|planned|an option)
      (is|are|it's|that's) (impossible|out of the question|forbidden|prohibited|against (the|our|company) (rules|policy|policies|terms)|final|non-negotiable|not up for)
      (policy|policies|rules|regulation|regulations|guidelines|terms|conditions|the contract|the procedure|security|compliance|clause|section #) (says|say|state|states|forbids|forbid|does not allow|do not allow|don't allow|doesn't allow|prohibit*|require*|dictate*|won't let|don't permit|do not permit|is clear|are clear|doesn't permit|prevents|prevent|is policy|must)
      (per|under|according to|due to|in line with|in accordance with|as per|because of|by) (our|the|company|security|clause|section|standard|internal) .. (policy|policies|rules|terms|conditions|clause|section|guidelines|regulations|procedure|#)
      (there's|there is|we have|i have|there are) (no|nothing|not any) (undo|way|possibility|option|chance|remedy|solution|exception*|refund*|budget|help|fix|cure|backup|backups|plan|capacity|that|i can|we can|you can|anyone can|more (we|i)|to be done) .. (back|for this|for that|to|of|do|can|about|it)?
      (nothing|no more|little) (we|i|can|anyone|that) .. (do|can do|be done|can be done|more)
      (your)? (request|application|claim|appeal|refund|order|ticket) .. (is|was|has been|had to be|must be|will be) (therefore|hereby|now|unfortunately)? (rejected|denied|declined|refused|turned down|not approved|not granted|dismissed)
      ^ (no|nope|not possible|impossible|denied|rejected|declined|no way|no chance|not happening|no can do|no idea|not today|out of the question)  $
      ^ (no|nope|no way|no idea|not possible|impossible|denied|rejected|declined|no can do) $
      (fines|decisions|sales|all sales|charges|fees|results) (are|is) final
      (not before|earliest in|not until) .. (next|month|months|weeks|quarter|year|spring|summer|autumn|winter)
      (has|have|had) to (live|make do|do|put up|manage) (with|without)
      unfortunately .. (can't|cannot|not|no|unable|impossible|won't|never)
    `,
    unless: lines`
      (can't|cannot|couldn't|don't|can not) .. (see|tell|find|say|know) .. (yet|from here|without|until i|until we|for sure|exactly)
      (don't|do not|needn't) (have to|need to|worry|want)
      (if|when|whenever|where|so) (you|it|we|that|they) .. (can't|cannot|don't|won't)
      (you) (can't|cannot|won't|will not) .. (lose|break|harm|go wrong|damage|miss|get lost|delete anything|hurt)
      (nothing|not) .. (lost|wrong|broken|gone|missing)
      (i|we) (can't|cannot|couldn't) (imagine|wait|thank|apologise|stress|blame|believe|think|agree more|promise)
      (won't|will not|can't|doesn't|do not|don't) .. (happen again|again|take long|be long|be deleted|lose|cost|hurt|be charged|let|forget|bother|close|stop them|print without|print|leave|work (with|on|until)|show|start|give up|rest|ask|wait|touch|connect)
      (but|however|instead|meanwhile|until then|in the meantime|what i can|what we can|here's what|so i|so we|so i'm|so i've|though|alternatively|rather) .. (i|we|you|there|it|a|the|what|here|can|could|may|one|please|let|use|try|yesterday's|from)
      /\?\s*$/
      no .. (from|problem|worries)
      (doesn't|does not) know which
      which to
    `,
  },
  {
    name: 'formula',
    label: 'canned',
    weight: 0.5,
    phrases: lines`
      (thank you|thanks) for (contacting|reaching out|getting in touch|your (message|mail|email|e-mail|request|enquiry|inquiry|patience|understanding|interest|cooperation|kind patience|business|loyalty|feedback|trust|order|continued)|writing (in|to us)|being a|choosing|calling)
      (your|this) (request|call|feedback|satisfaction|opinion|message|case|ticket|business|payment|patience|enquiry|inquiry|time|issue|concern|concerns|trust|experience|data) (is|are) (very|extremely|really|so|truly|most|highly)? (important|valuable|valued|precious|our (highest|top|first|number|main))
      (very|extremely|highly) important to us
      (is|are) our (highest|top|first|number one|main|greatest) (goal|priority|concern|aim|commitment)
      (dedicated|highly trained|friendly|expert|specialist|specialised) (colleagues|team|staff|agents|experts|specialists|support|professionals)
      (will|shall) be (treated|handled|processed|dealt with|answered|attended|assigned|reviewed) (with|as|by|in|to|at|within) .. (highest|priority|soon|one of|order|available|our|shortly|agents|earliest|due course|team)
      (an|one of our|a member of our|the next available|our|a) (available)? .. (agent|agents|colleagues|specialists|representative|representatives|team|teams|member of staff|experts|consultants|technicians|staff|associate) .. (will|shall|is going to) (be|get|contact|respond|reply|look|review|assist|answer|reach|handle|take)
      (has been|was|is) (updated|received|registered|logged|recorded|noted|escalated|forwarded to the relevant|assigned to the) 
      (we|i) (sincerely|deeply|truly|really|do|would like to)? (apologise|apologize) for (any|the) (inconvenience|trouble|disruption|delay) (caused|this|you|that|experienced|may)
      (any|the) inconvenience (caused|this|that|you|is)
      (sorry|apologies) for (any|the) (inconvenience|distress|trouble|disruption)
      (we|i) (completely|fully|truly|totally|really|do)? (understand|appreciate) (your|how|the) (frustration|concern|concerns|frustrating|inconvenience|important|feelings|situation|precious|anger|patience|worry|feedback)
      (please|kindly) (do not|don't) (hesitate|reply to this)
      (don't|do not) hesitate to
      (feel free|do not hesitate) to (contact|reach|reply|ask|get)
      (we|i) (value|appreciate|treasure) (your|you as) .. (patience|business|feedback|understanding|opinion|loyalty|interest|customer|trust|time)
      (we|i) (are|'re|am|'m) (here to help|always here|happy to help|glad to help|committed|dedicated|constantly|continually|working hard|working (diligently|as fast)|doing (our|everything|all))
      (assuring you|rest assured|we assure you|please be assured|be assured)
      (as soon as possible|in due course|at our earliest|at the earliest|within the (usual|normal|standard)|shortly|in the order|in order of) .. (convenience|arrival|received|get back|possible)?
      (status|priority|case number|reference|ref|ticket number|ticket id|sla) (is|no|number|#)
      dear (customer|user|valued|sir|client|requester|sir/madam|madam|colleague|member|all|subscriber|partner)
      (help (centre|center|hub)|knowledge (base|centre|center)|faq|faqs|self-service|help pages|further articles|support articles)
      did you know that you can
      (this is an|this message was|do not reply|no-reply|noreply|automatically generated|automated (message|response)|auto-reply)
      (you|you'll|customer) (don't|do not) need to do anything
      how did we do
      (hope|trust) (this|that) (helps|information|answers|resolves|email|mail|message|finds|was)
      (resolves|solves|fixes) (most|many|the majority of) (problems|issues|cases)
      (we|our team|our crew|our users|the team) (love|loves|strive|strives|aim|aims|endeavour|endeavor|pride|prides) .. (to|ourselves|itself|hear|our|on|make|providing|deliver*)
      (monitored|staffed|available) (on|from|during|monday) .. (working|business|office) (days|hours)
      (your|the) .. (support|service|customer|care|happiness|success|billing|crew) (team|desk|crew|department|service|services) $
      (wonderful|great|fantastic|awesome|lovely|nice|happy) (day|printing|browsing|computing)
      (look|looking) into (it|this|that|the matter|your (issue|request|case))
      get back to you (soon|shortly|as soon|asap|in due|once|at)
      (we|i) (are|'re|am|'m) (currently)? (experiencing|receiving|facing) .. (high|volume|unusual|delays|more)
      (try|please try|clear|clearing) .. (again later|your cache|cache and cookies|restarting your|rebooting|turning it off)
      (press|please press) the windows key
      (keep you|you will be) (informed|updated|notified|posted) (about|of|on|as|in|every step)
      (thank you for your|thanks for your) (trust|understanding|patience|cooperation)
    `,
  },
];

/** Why a sentence may hurt, and one concrete way to say it. Kind, short, about the sentence. */
/** Words of a misstep that do the opposite; they silence what was learned, never a rule above. */
export const MISSTEP_TRAPS: Rule<Misstep>[] = [
  {
    name: 'stays until it is solved',
    label: 'close-early',
    weight: 1,
    phrases: lines`
      (until|till|unless) (it|this|that|everything|all) (really|all|truly)? (is|was|has been|works)
    `,
  },
  {
    name: 'says what cannot be promised',
    label: 'overpromise',
    weight: 1,
    phrases: lines`
      (nobody|no one|can't|cannot|can not|won't|will not|wouldn't|don't|not|never) .. (promise|promises|guarantee|swear)
    `,
  },
  {
    name: 'clears them',
    label: 'dismiss',
    weight: 1,
    phrases: lines`
      (did|do|done|doing) nothing wrong
      (not|isn't|wasn't|never) your (fault|doing|mistake)
    `,
  },
  {
    name: 'says when they will have it',
    label: 'deflect',
    weight: 1,
    phrases: lines`
      you (should|will|can|'ll) .. (have|get|see|receive|hear) .. (by|before|on|at|within|tomorrow|today|shortly)
    `,
  },
];

export const MISSTEP_ADVICE: Record<Misstep, { why: string; suggestion: string }> = {
  blame: {
    why: 'This sentence may read as blaming: it makes what happened their doing.',
    suggestion: 'Tell what happened without "you": "The file was saved to the old folder; here is how to get it back."',
  },
  dismiss: {
    why: 'This sentence may read as playing it down, or as doubting what they saw.',
    suggestion: 'Take it as they told it: "I believe you, and I want to find out why it looks fine from here."',
  },
  flippant: {
    why: 'A joke here may feel as if it were at their cost.',
    suggestion: 'Leave the joke for when it works again, and say what happens next instead.',
  },
  condescend: {
    why: 'This wording may make the person feel small for asking.',
    suggestion: 'Say the same fact without the measure: drop "just", "obviously" or "as I said", and keep the step.',
  },
  command: {
    why: 'This reads as an order, and it does not say what it is for.',
    suggestion:
      'Make it a request with a reason: "Could you send me the number on the label? With it I can see the fault from here."',
  },
  jargon: {
    why: 'These terms may be unknown to the person, and nothing here explains them.',
    suggestion: 'Say it by what they can see or do, or explain the term in half a sentence.',
  },
  negative: {
    why: 'This says only what cannot be done, and leaves the person without a way on.',
    suggestion: 'Add what is possible: "What I can do today is …", with a time.',
  },
  deflect: {
    why: 'This sends the person away, and nobody is left holding their case.',
    suggestion: 'Stay with it: "I am passing this to … with the whole story, and I will check with them by …"',
  },
  canned: {
    why: 'This would fit any ticket: nothing in it shows that their message was read.',
    suggestion: 'Name one thing from their message, and say what you do about it and by when.',
  },
  overpromise: {
    why: 'This promises something that nobody can know for sure.',
    suggestion:
      'Promise what is in your hands: "I removed the cause we found; if it comes back, write to me and I take it up again."',
  },
  'close-early': {
    why: 'This ends the matter before the person has said that it works for them.',
    suggestion: 'Let them have the last word: "Could you try it and tell me whether it works for you?"',
  },
  'sorry-but': {
    why: 'The second half takes back what the first half gave.',
    suggestion: 'Let the apology stand alone, and put the facts in a sentence of their own without "but".',
  },
};
