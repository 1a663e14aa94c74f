// How people say what is wrong, what they ask, what they tried. Collected by hand for this project.
import type { ConcernKind } from '../labels.ts';
import { lines } from '../rules/lines.ts';
import type { Rule } from '../rules/rulebook.ts';

export const CONCERN_RULES: Rule<ConcernKind>[] = [
  {
    name: 'asks for something',
    label: 'request',
    weight: 0.8,
    phrases: lines`
      (could|can|would) (someone|somebody|anyone|anybody|you|u) (please)? .. (check|look|resend|reap|come|help|tell|see|confirm|explain)
      (resend|re-send|reissue|advise|revert|ignore|expedite|assist|clarify|recover|find out|unlock|reap)
      (i|we) (would like|'d like|want|wish|need) to (speak|talk|know who|see|meet)
      needs (a|an|the|new|replacing|fixing|changing|resetting)
      ^ <please>
      <please> (can|could|help|send|add|give|make|move|change|take|cancel|remove|delete|reset|create|unlock|install|order|let|call|ring|phone|fix|check|look|tell|set|put|bump|raise|extend|return|have|advise|enable|disable|confirm|reply|answer|do|reopen|re-open|restore|renew|replace|grant|share|forward|stop|close|update|block|unblock|allow|restart|acknowledge|arrange|come|find|get|bring|provide|someone|somebody|upgrade|increase|switch|turn|assign|approve|keep|coordinate|escalate|investigate|see|swap|release|refund|review|include|invite|map|connect|show|explain|use|leave|pass|note|be|write|email|not|don't|only)
      (could|can|would|will|couldn't|can't) (you|u|ya|somebody|someone|anybody|anyone|your team|one of you|it|we|i) (please|pls|kindly|possibly|perhaps|maybe|just|also)? .. (help|send|add|give|make|move|change|take|cancel|remove|delete|reset|create|unlock|install|order|let|call|ring|phone|fix|check|look|set|put|bump|raise|extend|return|have|get|pin|enable|disable|confirm|do|reopen|re-open|restore|renew|replace|grant|share|forward|stop|close|update|block|unblock|allow|restart|arrange|come|bring|provide|upgrade|increase|switch|turn|assign|approve|keep|investigate|see|swap|release|refund|review|include|invite|map|connect|borrow|swap|pass|sort|push|rename|merge|transfer|mount|write|email|place|book|show|walk|clear|organise|organize|split|issue|process|lift|sign|transfer|whitelist|mind|be)
      could .. (get|have|be (added|moved|changed|reset|given|removed|set|made|unlocked|restored|extended|replaced))
      (can|could|may|might) (i|we) (please|pls|also|kindly)? (have|get|borrow|order|request|be|ask (for|you|that)|trouble|bother|keep|swap|upgrade)
      (would|do) you mind
      (i|we) (need|want|require|request|would like|'d like|d like|am requesting|are requesting|wish|demand|expect|hope to get|am asking|ask) (to (have|get|order|request|change|cancel|move|add|reset|ask|borrow|extend|report that|be)|a|an|the|my|our|access|this|that|it|you|more|another|new|two|three|#|somebody|someone|for|permission|help|your help|to)
      (need|needing|requesting|request for|asking for|looking for) (a|an|the|access|help|new|more|another|two|#|permission|someone|somebody|your|to|for)
      ^ (requesting|need|request|requested|want|wanted)
      ^ (cancel|reopen|re-open|fix|send|get|give|call|ring|phone|take|stop|put|change|remove|delete|refund|return|restore|unlock|reset|add|honour|honor|close|replace|bring|tell|let|find|check|unblock|renew|extend|turn|make|answer|sort|block|set|help|escalate|move|upgrade|increase|grant|open|enable|order|install|ship) (it|this|that|me|my|the|us|our|them|him|her|somebody|someone|a|an|up|back|off|access|all|everything|to)
      (either) .. (honour|refund|fix|give|send|replace|return|pay)
      (get|put|pass) me
      new .. <please> $
      <please> $
      help $
      help me
      (somebody|someone|anyone|anybody) (please|pls)? (call|phone|ring|help|come|fix|look|check|explain|reply|answer) 
      who can (come|help|fix|look|do|reset|unlock|approve)
      (would|it'd) be (great|good|nice|helpful|lovely|appreciated|grateful|wonderful|fantastic) if
      (i'd|i would|we'd|we would|would|much|highly|greatly) (be grateful|be glad|appreciate|appreciated) (if|it if|a|an|some|your|any)
      (is it possible|would it be possible|is there any chance|any chance) .. (to|of|you|for|that)
      would (you|it|somebody|someone|your team) be (able|so kind|possible|willing|ok)
      (kindly|be so kind)
      let me know
      (as per|in line with) .. (rfc|policy|agreement)
      asks for
      (just)? (want|need) .. (back|fixed|working|sorted|gone|removed|restored|unlocked|down)
    `,
    unless: lines`
      (don't|do not|didn't|no longer|doesn't) need
      please find (attached|enclosed|below)
      (i|we) need (it|this|that|them|the|my) .. (to (work|teach|do my|finish|present|run|open|print)|for (work|the|my|class|patients))
      (what|which|how|why|when|where|who) .. (do|should|must|can|could|am|would) (i|we)
    `,
  },
  {
    name: 'asks a question',
    label: 'question',
    weight: 0.7,
    phrases: lines`
      /\?/
      ^ (how|what|which|why|when|where|who|whose|does|do|did|is|are|can|could|will|would|should|has|have|was|were|may|am) (i|we|you|it|this|that|the|there|my|our|a|an|they|he|she|to|do|does|can|is|are|should|would|will|cable|one|of|anyone|anybody|someone|somebody|come|much|many|long|about|version|button|file|form|team|kind|happens|on)
      (wondering|wonder|curious|like to know|want to know|know|tell me|unsure|not sure|asking|question) .. (if|whether|how|what|which|why|when|where|who)
      any (idea|ideas|news|update|updates|chance|progress|eta|clue|tips|thoughts)
      ^ (ok|so|and|but|also|hi|hello|hey|btw|quick question|question) .. (how|what|which|why|when|where|who) (do|does|did|is|are|can|should|would|will|to)
    `,
    unless: lines`
      know (how|what) (important|busy)
      when (it|they|i|we|he|she) (began|started|came|went|moved|opened|arrived)
      /^(?:when|what|how|where|while) (?:i|we|it|the|they|he|she)\b[^?]*,[^?]*$/
      <dont> (understand|know|see|get)
      (how kind|what a)
    `,
  },
  {
    name: 'says a feeling outright',
    label: 'feeling',
    weight: 0.8,
    phrases: lines`
      (i'm|i am) (shaking|trembling|in pieces|in tears|in shock|out of my mind|at the end of)
      i feel (dreadful|awful|terrible|bad|guilty|rotten|sick|dread|like)
      (getting|feeling|growing) (quite|very|rather|really|so|more and more|increasingly)? (anxious|nervous|worried|desperate|angry|frustrated|scared|tired|impatient)
      (i'm|i am|im|we're|we are|i feel|feeling|feel|i was|i've been|i'm feeling|makes me|makes you feel|it makes me|left me|me feel|am|'m|feels|we feel|got me) (so|very|really|a bit|bit|quite|rather|just|absolutely|totally|completely|kind of|kinda|getting|pretty|extremely|honestly|genuinely|seriously|too|now|a little|feeling|beyond|more than|starting to get|let's say|truly|incredibly|properly|only|also)? (so|very|really|bit|quite|rather|just)? (worried|afraid|scared|frightened|terrified|nervous|anxious|stressed|panicking|panicked|uneasy|concerned|upset|sad|angry|furious|fuming|livid|frustrated|annoyed|disappointed|embarrassed|ashamed|confused|lost|lonely|empty|low|down|hopeless|helpless|tired|exhausted|fed up|sick|desperate|beside myself|devastated|gutted|heartbroken|discouraged|overwhelmed|humiliated|mortified|let down|not wanted|stupid|foolish|silly|an idiot|daft|useless|at my wits|at a loss|uncomfortable|unsafe|depressed|miserable|bewildered|baffled|puzzled|irritated|relieved|delighted|happy|pleased|grateful|sick of|losing|dreading|freaking|in tears|close to tears|not managing|not coping|struggling|worn out|shaking|alone|out of my depth)
      (worried|afraid|scared|terrified|nervous|anxious|frightened) (about|that|of|i|it|we|to|rn|now|sick)
      (bit|very|really|rather|quite|so|pretty|extremely|deeply|most|little) (unsettling|worrying|frightening|scary|upsetting|stressful|uneasy|worried|nervous|annoying|frustrating|embarrassing|disappointing|confusing|scared|anxious|concerned|disappointed|distressing|alarming|sad|disheartening)
      (not|am not|i'm not) (really)? (managing|coping) .. 
      (won't|can't|cannot|shan't|couldn't|didn't) (sleep|cope|stop (crying|shaking|worrying))
      (sleep well|lose sleep|losing sleep|sleepless)
      let down by
      (fills|filled) me with
      i (hate|dread|fear|despair)
      (breaks|broke|breaking) my heart
      (in|close to|near) tears
      i (cried|could cry|could weep|could scream|want to (cry|scream)|am crying)
      beside myself
      my (nerves|stomach|heart)
      crawl under
      (sick|ill) (with|to my)
    `,
    unless: lines`
      (happy|glad|pleased) to (help|provide|wait|come|send|test)
      (i'm|i am) (happy|glad|lost) (for|to|the|my|with)
      (afraid|sorry) (i|we) (can't|cannot|have to|must)
      (wouldn't say|not) (i'm|i am) (annoyed|angry|upset)
      am i
      (down|low|sick) (to|on|leave|today|battery)
      signed off
    `,
  },
  {
    name: 'tells what they tried',
    label: 'attempt',
    weight: 0.7,
    phrases: lines`
      (i|we|i've|we've|ive|weve|have|i have|we have|already|i had|and|just|even|both|then|also) (already|also|even|just|both|now|since|have|then)? (tried|restarted|rebooted|reinstalled|cleared|refreshed|updated|uninstalled|unplugged|replugged|checked|swapped|replaced|cleaned|power cycled|power-cycled|logged out|signed out|rolled back|followed|readded|re-added|re-installed|disabled|enabled|turned it off|turned off|switched it off|switched|reset|re-set|changed the|changed my|pinned|retyped|reconnected|forgot the network|moved it|opened it as|looked (in|at|through|for|everywhere)|googled|searched|read the|asked (my|a|our|the)|pulled the (plug|cable)|deleted and|removed and|re-paired|repaired|reflashed|flushed|verified|ran|tested|compared|contacted|changed cable|plugged|held (down)?|pressed|followed)
      ^ (tried|restarted|rebooted|reinstalled|cleared|refreshed|updated|uninstalled|unplugged|checked|swapped|replaced|cleaned|rolled back|reset|tested|followed|turned|switched|logged out|reconnected|retyped|googled|changed|cleaned)
      tried (it|to|both|with|another|a different|different|all|everything|other|the|on|turning|restarting|logging|clearing|using|two|three|several|again|incognito|tethering|every)
      (turned|turning|switched|switching) .. off and (back)? on
      off and on again
      (cleared|clearing|emptied) (the|my)? .. (cache|cookies|history|queue)
      (different|another|other) (browser|cable|port|computer|laptop|network|cartridge|printer|account|charger|device|font|room|socket|keyboard)
      # (cards|reboots|reboot|restarts|readers|cables|browsers|computers|resets|restart|laptops|tries|attempts)
      (as|like) (instructed|you (said|suggested|told|advised|asked)|suggested|described in)
      (incognito|private window|safe mode)
      by hand .. (refreshed|cleared)
      nothing (helps|helped|works|worked)
      (restart|reboot|reset|reinstall|reinstalling|restarting|rebooting) (didn't|did not|doesn't|does not|hasn't|no|made no|changes nothing|didnt)
      as a workaround
    `,
    unless: lines`
      when (i|we) tried
      (trying|tried) to (log|open|print|pay|reach|call|get|send|find|upload|sign|use|save|export|buy|book)
      ^ checked in
      (can|could|should|would|may) (i|we|you) .. (restart|try|reset)
      how .. (reset|restart|update|change)
    `,
  },
  {
    name: 'what it does to them',
    label: 'impact',
    weight: 0.7,
    phrases: lines`
      (cost|costs|costing|has cost) (me|us|my|our) 
      (had|have|with) a full (waiting room|house|class|shop|ward|restaurant|lobby)
      (have|with|got) # (people|students|guests|patients|customers|children|visitors|participants|staff) (in|waiting|at|on|here|standing|sitting|outside)
      (i|we|nobody|no one|they|staff|students|customers|patients|guests|people|everyone|the team|my team|the lads|lads|nurses|drivers|teachers|colleagues|none of us|half the|the whole) (can't|cannot|cant|can not|couldn't|are unable to|is unable to|am unable to|can no longer|are not able to|won't be able to) (work|do (my|our|any|their|anything)|get (any|on|anything|paid)|serve|sell|teach|bill|ship|invoice|check (in|out)|take (orders|payments|calls)|pay|log in|log into anything|check|start|finish|process|see patients|book|order|treat|deliver|access|continue|use|submit|travel|enter|leave|print the|open anything)
      (people|customers|patients|students|guests|clients|staff|visitors|parents|families|passengers|drivers|shoppers|colleagues|users|everyone|lads|children|kids|volunteers|nurses|members) .. (waiting|leaving|queuing|queueing|complaining|have to|are having|are standing|are stuck|standing|are sitting|wait|leave|left|complain|shouting|screaming|want|calling|sitting|are back|will be|pay us late|travel|are on|can't|cannot|getting|are without|are going|lose|losing|stuck|are angry|turned away|sent home|going home|walk out|are asking|asking)
      (queue|line) .. (out of|out the|around|of people|of customers|growing|is|to the)
      (writing|doing|typing|working|entering|counting|noting|taking|retype|retyping|write|type|entering|doing|do|doing it|doing everything|record*|charting) .. (by hand|on paper|manually|at night|in the evening)
      (back on|back to|on|with|using) (paper|pen and paper|pen|whiteboard)
      (lost|losing|lose|cost*|costing) .. (money|sales|revenue|orders|customers|clients|a day|half a day|the day|hours|the morning|the afternoon|business|euros|pounds|dollars|bookings)
      (whole|entire|my|our|half the) .. (team|department|ward|office|floor|shop|store|class|company|shift|branch|school|clinic|warehouse|site|factory|line|production) .. (waiting|stopped|stands still|at a standstill|is down|idle|affected|blocked|is stuck|can't|cannot|is standing|offline)
      (at a standstill|standing still|stands still|grinding to a halt|ground to a halt|is stopped|production (is)? (down|stopped))
      (sitting|sat|standing) (here|around|idle|on (their|our|my) hands|there|in the dark)
      on (their|our) hands
      (means|meaning|so that|which means|as a result|because of (this|that|it)|consequently|therefore) .. (i|we|they|nobody|my|our|the|customers|patients)
      (so|and) (now)? (i|we|they|nobody|no one) (have to|has to|had to|must|need to|can't|cannot|cant|couldn't|am|are|'re|'m|keep|do|missed|miss|lost|lose|will)
      (holding|holds|held) (up|us up|me up|everything up|everyone up)
      (delays|delaying|delayed|blocks|blocking|blocked|stops|stopping|prevents|preventing|keeps|keeping) (me|us|my|our|the (whole|entire|team|release|launch|shift|payroll|project)|from)
      (i'm|we're|i am|we are) (losing|missing|behind|stuck|late|blocked|borrowing|running behind|sending|turning|working from|using my|paying|writing|doing|without)
      (missed|missing|miss|going to miss|will miss) (my|our|the|a|an) .. (deadline|appointment|interview|meeting|exam|call|flight|train|class|shift|payment|delivery|pay|lesson)
      (on the|to make) .. (phone|spot) .. up
      (everyone|everybody|all of us) (who|is|are|will|has|that) .. (affected|logged|late|wrong|waiting|stuck|locked)
      will be (logged|late|wrong|fined|unpaid|delayed|charged|without)
      been (sat|sitting|stuck|standing) here
      (is|are) how (i|we) .. (work|earn|pay|live|reach|get paid|talk to|see)
      (my|our) (only|livelihood|living|job|business|income|wages|pay|salary|rent) .. (depends|depend|way|is|are|relies)
      the only (one|way|thing|place|printer|machine|computer|till) .. (i|we|that|in|people|can|on|works)
      (boss|manager|customer|customers|client|clients|patients|parents|director) .. (screaming|shouting|furious|angry|waiting|on my back|breathing|complaining|threatening|calling|ringing)
      (asking for|want|wanting|demand*) .. (money back|refund|refunds)
      patients (have to|are|wait)
    `,
    unless: lines`
      so (i|we) (tried|think|restarted|rebooted|assume|thought|guess|was wondering|would|called|checked|need|'d)
      (i|we) (can't|cannot|cant) (use|access|open|log in|submit|continue|start|leave|check|print|enter) (my|the|this|that|it|into|to|teams|outlook) .. $
      /\?/
    `,
  },
  {
    name: 'names a time that counts',
    label: 'deadline',
    weight: 0.7,
    phrases: lines`
      (in|within) (#|five|ten|fifteen|twenty|thirty|half an|an) (min|mins|minutes|minute|hour|hours)
      at (half past|quarter (to|past)|#|noon|midnight|lunch|break)
      (on|this|next|coming) (monday|tuesday|wednesday|thursday|friday|saturday|sunday) (and|i|we|the|is|we're|morning|afternoon|evening)
      (deadline|cut-off|closing date|submission) .. (is|for|at|on) (noon|midnight|tomorrow|today|tonight|#|monday|tuesday|wednesday|thursday|friday)
      (sit|have|hold|run|give|start) .. (exam|test|exams|tests|presentation|interview|audit|demo|board|inspection) .. (on|at|in|tomorrow|today|this|next)
      (by|before|until|till|no later than|not later than|latest) (the)? (end of|close of|start of|beginning of)? (this|next|the)? (<day>|<month>|tomorrow|tonight|today|noon|midnight|lunch|lunchtime|evening|week|month|day|weekend|eod|cob|eow|year|year-end|#|friday's|monday's|morning|then|opening)
      (due|closes|closing|shuts|ends|expires|expire|starts|start|begins|opens|opening|launch|launches|live|goes live|deadline|submission|handover|leaving|leave|flight|flying|exam|interview|demo|presentation|audit|inspection|webinar|meeting|call|shift|class|lesson|lecture|delivery|filing|payroll|hearing|visit|inspector|auditors|auditor|conference|board|shop|store|show|session|workshop|surgery|clinic|appointment) .. (is|are|be|at|on|in|by|from|tomorrow|tonight|today|this (afternoon|morning|evening|friday|week)|next) .. (#|<day>|<month>|tomorrow|tonight|today|noon|midnight|morning|afternoon|evening|week|month|the)
      (closes|shuts|ends|expires|due|is due|are due|starts|begins|opens|leaves|runs out|switched off|shut down|deleted|suspended|cut off|go live|goes live) (at|on|in|by|tomorrow|tonight|today|this|next|midnight|end|soon)
      (deadline|cut-off|cutoff|due date) (is|was|for|of|on|at|tomorrow|today|tonight)
      (need|needs|needed|want|require|required|must|have|has|got|like|going|wants|to be|to have|to write|to send) ... (by|before|on|from|for|until|between|at) (the|this|next)? (<day>|<month>|#|tomorrow|tonight|today|noon|midnight|week|weekend|end of)
      (need|needs|needed) .. (today|tomorrow|tonight|this (morning|afternoon|evening|week)|next week|monday|tuesday|wednesday|thursday|friday)
      (between|from) # .. (and|to|until) # .. <month>
      /\(\s*\d{1,2}\.? \w+ (?:to|-|until) \d{1,2}\.? \w+\s*\)/
      /\b(?:on|by|before|from|until|till|opening on|starting|as of) (?:the )?\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/
      /\b(?:on|by|before|from|until|till|opening on) the \d{1,2}(?:st|nd|rd|th)\b/
      /\b(?:in|within|next|only|have|left|thats|that's|got)\W+(?:the next |about |less than |under |only |just )?(?:\d+|five|ten|fifteen|twenty|thirty|forty|sixty|two|three|an|one|half an)\s?(?:min(?:ute)?s?|hours?|hrs?)\b/
      (says|have|only|got|left|within|in) # (days|day|weeks|week)
      # (days|minutes|mins|min|hours) (left|to go|remaining|before)
      (is|'s|are) (next|this|on) (<day>|week|month)
      (starts|start|starting|begins|joins|joining|flying|fly|travel*|leaving|leave|opening|opens|moving|move|going|arrives|presenting|present|teach*|launching) .. (on|at|in|next|this|tomorrow|tonight) (<day>|#|the|week|month|morning|afternoon|<month>)
      (starts|start|starting|begins|joins|leaves|leaving|flying|opens|travels|presenting|teaching) (tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|soon|next|at #|in #)
      at (midnight|noon|#) .. (today|tonight|tomorrow|sharp|latest|and|is when)
      (today|tonight|tomorrow) (at|by|before) (#|noon|midnight)
      (end of (the)? (day|week|month|quarter|year)|eod|month end|quarter end|year end)
    `,
    unless: lines`
      (last|since|ago|yesterday) .. (<day>|week|month|night|year)
      since (<day>|<month>|#|the|last|this|yesterday)
      (was|were|came|went|happened|wrote|reported|asked|called|promised|told|sent|bought|opened|began|started|received|got|had) (it)? .. (on|in|at|by|for|before) (the)? (<day>|<month>|#|noon|morning)
      (drops|fails|logs|locks|every|after|takes|took|stops|crash*) .. (in|after|#) .. (min|mins|minutes|hour|hours)
      in the (first|last) hour
      (open|opens|opening) (at|in|on) .. (monitor|screen|browser|tab|window|excel|word)
    `,
  },
  {
    name: 'how they want to be helped',
    label: 'preference',
    weight: 0.8,
    phrases: lines`
      (please)? (call|ring|phone|text|e-mail|email|mail|write|contact|message|reach|reply|answer|respond) .. (rather than|instead of|not by|only by|by (phone|e-mail|email|mail|text|letter|chat)|on my (mobile|cell|phone|extension|private)|to my (private|personal|home|other)|at (my|home|ext)|after #|before #|between #|in writing|in (simple|plain) (terms|words|english))
      (rather|prefer|prefers|preferred|preferably|ideally|i'd like it|suit me|suits me|suits us|works best|best for me|best time|better for me|easier for me)
      (by (e-mail|email|phone|letter|text|chat|post)) .. 
      (don't|do not|dont|please don't|no|not|never) (call|phone|ring|email|e-mail|text|phone calls|calls|remote session|remote)
      (remote session|remote access|teamviewer|a call|phone) (is)? (fine|ok|okay|possible|welcome|works|is good|not possible)
      (in|with) (simple|plain|small|easy|everyday|non-technical|layman's) (terms|words|english|language|steps)
      (no|without|not too much|skip the|less) (jargon|technical (terms|words|language)|tech speak|techno)
      (step by step|step-by-step|slowly|go slow|be patient with me|be gentle|bear with me|like (i'm|i am) (five|5)|like you'd tell|as you would tell|as if (i|you) (were|was|am)|for dummies|in baby steps|big letters|large print|with pictures|with screenshots)
      (the same|one) (person|chap|colleague|technician|agent|man|lady|guy|woman|contact|engineer) .. (who|come|back|again|as|until|please|that)
      (available|free|reachable|here|at my desk|in the office|around|home|in) .. (mornings|afternoons|evenings|after #|before #|between #|until #|from #|weekdays|only|on <day>|all day|tomorrow morning|mon|tue|any time|anytime|till)
      (mornings|afternoons|evenings|weekdays|after #|before #) (only|please|best|work|works|suit|suits|is best|are best|would be|are good|is good|preferred|i'm|i am)
      (coordinate|liaise|speak|talk|deal|arrange|get in touch|check) (it)? (directly)? with (mr|mrs|ms|my|our|him|her|the|dr|them)
      (direct line|my number|my extension|my mobile|reach me|contact me|best number|extension) (is|on|at|by|below|directly|under)
      (before|without) (you)? (reply-all|replying to all|copying|cc|telling|involving|informing)
      (ring|call|phone|text|write|message|email) me (first|before|on|at|back on|instead|rather)
      (please)? (keep|keep this|treat this) (it|this)? .. (between us|confidential|private|discreet|quiet)
      (leave|put) (it|the) .. (with|at) (reception|the front desk|my desk|security|the porter)
      (could|can) someone (other|else|female|male|who speaks|who knows|who has)
      someone who (speaks|knows|has seen|understands|listens|can explain)
      (cc|copy|bcc) (me|my|our|in)
      (i speak|my english|english is not|speak (french|german|spanish|polish))
      i (can't|cannot) (talk|take calls|be called|speak|answer the phone)
      (only talk|only call) 
      no (rush|hurry|need to call|phone calls)
      not before #
      please only (tell|write|call|reply)
      (as|since|because) (i'm|i am) (deaf|blind|hard of hearing|dyslexic|colour-blind|colour blind|colourblind|colorblind|partially sighted)
    `,
    unless: lines`
      (a|the|your) (call|phone|text) (drops|dropped|fails|cut)
      (can't|cannot|won't|doesn't) .. (call|phone|ring|text) (out|in|anyone)
      (people|customers|patients) can't (call|phone|ring)
      no rush
      no hurry
    `,
  },
];

// What is wrong has too many forms for phrases alone, so the words of trouble are weighed instead.
export const TROUBLE_RULES: Rule<'problem'>[] = [
  {
    name: 'fault',
    label: 'problem',
    weight: 0.6,
    phrases: lines`
      (doesn't|does not|doesnt|don't|dont|do not|didn't|did not|isn't|is not|isnt|aren't|arent|won't|wont|will not|wouldn't|hasn't|haven't|not|never|no longer) .. (work|working|works|open|opens|opening|load|loads|loading|start|starts|starting|print|prints|printing|connect|connects|connecting|connected|respond|responds|responding|react|recognise|recognize|recognised|recognized|show|shows|showing|appear|appears|charge|charging|arrive|arriving|arrived|sync|syncing|send|sending|receive|receiving|turn|boot|accept|accepts|accepted|save|saving|saved|find|finds|log|let|ring|ringing|update|updating|match|go|play|playing|come|talking|talk|display|read|scan|pair|run|running|get|detect|detected|install|available|found|reachable|possible|valid|allowed|shown|in sync|visible|correct|right|delivered|up|there|supported|download|upload|refresh|switch|unlock|register|appear|pick|see|hear|allow|want)
      (can't|cannot|cant|can not|couldn't|could not|unable to|not able to|can no longer|impossible to) .. (log|login|sign|open|access|print|connect|send|receive|see|hear|find|get|use|reach|save|upload|download|install|join|start|book|pay|submit|edit|type|scan|view|delete|push|pull|enter|read|call|dial|share|add|change|export|import|do|move|turn|unmute|order|check|hand|load|reset|work|play|record|log-in|remember|be got|be reached)
      <wont> .. (open|load|start|print|connect|work|let|turn|boot|charge|save|go|come|accept|play|sync|update|send|scan|pair|log|unlock|respond|stay|stop|recognise|recognize|read|budge|close)
      (error|errors|exception|failure|fault|bug|glitch|outage|crash*|timeout|time-out|blue screen|bsod|deadlock|404|403|500|502|503)
      (fail|fails|failed|failing|broken|broke|breaks|freez*|froze|frozen|stuck|hangs|hanging|hung|down|dead|died|dies|offline|jammed|jams|blocked|locked|disabled|disable|expired|invalid|rejected|rejects|refused|denied|bounce*|dropped|drops|dropping|disconnect*|missing|gone|lost|vanished|disappeared|corrupt*|unavailable|unreachable|unresponsive|flicker*|crackl*|beeps|beeping|leaking|overheat*|slow|sluggish|laggy|lagging|blurry|garbled|scrambled|distorted|cracked|smashed|spilled|spilt|stolen|stopped|stops|times out|timing out|timed out|hijacked|kicked|kicks|kicking|loops|looping|duplicate*|twice or|doubled|wrong|empty|blank|black|grey screen|white screen|greyed out|grayed out|cut off|cuts|off by|out of sync|out of order|swallow*|ate|eats|spinning|spins|suspended|closes itself|closes|no signal|no sound|no picture|no internet|no connection|no wifi|no display|no network|no power|no access|inactiv*|overdue|bricked|bug)
      (says|say|said|saying|shows|show|showing|showed|displays|reads|states|tells me|telling me|told me|reported|reports|returns|pops up|popping up|asks|asking|keeps asking|claims|complains|thinks) .. (error|invalid|not|no|wrong|denied|expired|"|fail*|offline|unknown|disabled|disable|locked|full|waiting|user|incorrect|blocked|that|0|me|for|again|yesterday*|cannot|can't|check)
      /\b(?:says?|said|shows?|showing|reads?|tells me|states?|it is|it's|displays?|get|got|getting|gives?|message)\s*:?\s*["'“‘][^"”’]{2,}/
      keep* (on)? .. (crashing|freezing|dropping|failing|losing|kicking|asking|signing|logging|disconnecting|resetting|rejecting|bouncing|cutting|turning|showing|closing|restarting|stopping|locking|forgetting|hanging|timing|getting|sending|telling|saying|throwing|jumping|coming|going|beeping)
      (only|just) (works|shows|prints|rings|loads|opens|a-z|half|one|the first|some|on one|sound on) 
      instead of
      (since|after) (the|an|this|yesterday's|last|your|latest|my|our|a) .. (update|upgrade|migration|patch|change|maintenance|move|restart|weekend|switch|reset|power cut|storm|release|login)
      (nothing|no) (happens|happened|works|comes|appears|shows|response|sound|reaction|picture|signal|toner|paper|light|lights|internet|power|connection|signal)
      (charged|billed|invoiced|debited) .. (for|twice|again|wrong|double|me|my|us|after|the)
      (took|taken|takes) .. (money|payment) 
      (too|very|so|extremely|awfully|terribly|painfully) (slow|small|large|loud|quiet|dark|bright|late|long)
      (pushed|released|rolled|deployed|made|changed) .. (breaking|change|update|release|bug|broken)
      (locked|logged|kicked|signed|thrown|shut) (me|us|myself|him|her|out|them|everyone) .. (out|off|of)
      locked myself
      forgot* .. (password|pin|code|login|username)
      (don't|dont|do not|no longer|haven't|have not|hasn't|without|lost|have no|has no|no) .. (access|permission|password|code|the rights|rights|key|licence|license|admin|sound|signal|internet|connection|wifi|mail|mails|email|emails)
      (i|we) .. (deleted|clicked|let (him|her|them)|gave|dropped|lost|left|spilled|spilt|broke|wiped|overwrote|sent) .. (my|the|a|on|our|link|it|entire|phone|laptop|coffee|water|him|her|file|folder|all|in|to|work)
      (got|get|getting|received|receive|receiving|keep getting|had|have|been getting) .. (error|prompts|message|mail|spam|notification|warning|popup|pop-up|alert|calls|codes|emails|e-mails|letter|invoice|bill|fine|charge|messages)
      it (doesn't|won't|isn't|keeps|just|only|still|always|never|closes|stops|says)
      (problem|issue|trouble|difficulty|difficulties) (with|is|when|in|on|printing|logging|opening|connecting)
      (has|have|had) (a)? (problem|issue|trouble|difficulty|difficulties)
      (come|comes|came|coming) (out|up) (as|in|blank|wrong|black|empty|garbled|with)
      (prints|printing|arrive|arrives|sends|shows|displays) (twice|blank|black|in|only|nothing|wrong|late|every|yesterday*|gibberish|double|someone)
      (the)? (figures|numbers|dates|date|time|clock|total|totals|amount|balance|data|prices) (is|are|was|were) (wrong|from|off|old|out|missing|not|incorrect|yesterday*)
      (out|run out|ran out) of (memory|space|storage|paper|toner|ink|order|disk|seats|licences|licenses|battery|date)
      # seats left
      (ended|terminated|cancelled|canceled|suspended|removed|revoked|deactivated|deleted) .. (my|account|access|by|without|on|in|due|the)
      does nothing
      (works|worked|fine|ok) .. (but|except|only|until) 
      (third|second|fourth) .. (gone|broken|dead|this|after|that's)
    `,
    unless: lines`
      (works|working|fixed|solved|sorted|printing|back|fine) .. (now|again|perfectly|like|great|thank*)
      nothing (is|was)? lost
      not (one|a single) .. lost
      lost count
      no (longer need|problem|problems|issue|issues|worries|hurry|rush)
      (don't|do not) need .. any more
      let me know
    `,
  },
];
