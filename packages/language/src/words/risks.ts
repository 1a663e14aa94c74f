// Signs that a person must look at the message soon. Collected by hand for this project.
// Distress is written for recall: a false alarm costs a look, a missed one may cost much more.
import type { Risk } from '../labels.ts';
import { lines } from '../rules/lines.ts';
import type { Rule } from '../rules/rulebook.ts';

export const RISK_RULES: Rule<Risk>[] = [
  {
    name: 'asks for somebody higher',
    label: 'escalation',
    weight: 0.8,
    phrases: lines`
      (speak|talk|talking|speaking) (to|with) (whoever|somebody|someone) .. (signs|signed|decides|charge|responsible|approves|approved|runs|authority|senior|higher|above)
      (handles|deals with|takes|receives) complaints
      (complaint|complaints) (procedure|process|department|officer|officers|team)
      (want|going|like|need|wish) to complain
      (whoever|person who) (runs|is responsible|is in charge|is accountable)
      (speak|talk|talking|speaking) (to|with) .. <boss>
      (want|demand|expect|need|insist on|ask for|like|get me|fetch|give me|asking for) .. <boss>
      (put|pass|connect|transfer) (me|us) (through|on|over)? (to)? .. <boss>
      get me .. <boss>
      get me (somebody|someone|whoever) .. (charge|authority|senior|responsible|decide|decides|competent)
      (escalat*|escalate) (this|it|further|the|to|my|higher|beyond)
      (please|pls|i|we|want|to|will|going to|have to|must) escalate
      (want|need|would like|like) .. (escalated|raised)
      (formal|official|written) complaint
      (file|filing|make|making|lodge|lodging|submit|raise|raising|put in) .. complaint
      (will|going to|shall|have to|'ll) complain
      (take|taking|took) (this|it|the matter) (further|higher|up|to)
      (raising|raise|raised|bring|bringing|mention*|report*|taking) (this|it) (at|with|to|in) .. (huddle|board|meeting|director|management|<boss>|<regulator>|committee|council|head|principal|union)
      (go|going|turn|turning|write|writing|complain|complaining|report*|talk|talking|speak|contact*|inform*|involve|involving|hear from) .. <regulator>
      (go|going|turn|write|writing|complain|complaining|report*) (directly|straight)? to .. <boss>
      <regulator> will
      your (boss|bosses|director|superiors|management|supervisor|ceo)
      who (is|'s) your (manager|boss|supervisor)
      (call|ring|phone|hear from) .. your (manager|boss|supervisor|director)
      (product|service|account|it|support|department|duty|general|regional) (manager|director|head) .. (call|phone|ring|on the phone|today|now|contact)
      raised above
      above your head
      over your head
      next (step|stop) (is|will be) .. (<boss>|<regulator>|management|board)
      with your (director|manager|boss)
      legal (steps|action|advice|consequences)
      (i will|i shall) see you in court
      who do i complain to
      where (do|can) i complain
      name (of)? your (manager|supervisor|boss)
      (refund|money back) .. (otherwise|or)
      chargeback
    `,
    unless: lines`
      my (manager|boss|supervisor|director|lead|ceo) (asked|told|wants|said|needs|approved|is|has|would|can|gave|and|also|'s)
      (for|to|by|from) my (manager|boss|director|supervisor) .. (approved|approval|access)
      manager (approval|access|role|view|account)
      complaint* (form|mailbox|inbox|system|page|register|team|department) .. (not|won't|error|load|fail*|doesn't)
      (phishing|suspicious|spam)
      union (select|all|type)
      our (lawyers|lawyer|union|legal department) (need|needs|uses|use|has asked|have asked)
    `,
  },
  {
    name: 'may leave',
    label: 'churn',
    weight: 0.8,
    phrases: lines`
      (i'm|i am|we're|we are|i'll be|we'll be) (cancelling|canceling|cancelling|switching|leaving|moving (on|away|to another)|terminating|not renewing|looking elsewhere|considering (other|alternatives)|quitting|out of here|ditching|dropping)
      (talk|talking|speak|speaking) to (your|the|a) .. (competition|competitor|competitors|rival|rivals)
      (ditch|ditching|dump|dumping|drop|dropping|replace|replacing) (you|this (tool|system|product|service|software|app)|your (tool|system|product|service|software|app|company))
      (cancel|cancelling|canceling) (it|this|everything|my|our|the (contract|subscription|service|account|plan)|and)
      (last|final) (straw|renewal)
      cancel (my|our|the|this|everything|all) .. (subscription|plan|account|contract|membership|service|licence|license|order of|policy)
      (cancel|cancelling|canceling|terminate|terminating|end|ending|close|closing) (my|our|the) .. (subscription|plan|account|contract|membership|agreement)
      (switch|switching|switched|move|moving|moved|go|going|change|changing|migrate|migrating) (over)? (to) (a|an|another|your|some)? .. (competitor|competitors|provider|vendor|supplier|competition|company|alternative)
      (your|the|a) (competitor|competitors|competition)
      (other|another|different|new) (provider|vendor|supplier|company) .. (look*|switch*|find|offers|instead|quote*)
      (look|looking|find|finding|shop|shopping|evaluat*|scop*|searching|trial*) (for|at|around for|into)? .. (alternative|alternatives|replacement|competitor|elsewhere|other providers|another provider|something else|another tool)
      (take|taking) (my|our) (business|money|custom) elsewhere
      go elsewhere
      (i'm|i am|we're|we are|i'll be|we'll be) (off|out|gone|leaving|done with you|finished with)
      (stop|stopping|stopped|quit) (using|paying|the subscription|subscribing)
      (won't|will not|not) (be renewing|renew|renewing|be back|use you|use this|come back|recommend)
      (notice period|give notice|giving notice|hand in .. notice|serve notice)
      (lose|losing|lost) (me|us) as (a|an|your)? .. (customer|client|user|subscriber)
      (delete|close|remove) my account
      (leave|leaving|left) (you|your (service|company|platform)|for)
      (had|been) enough .. (cancel|leav*)
      unsubscrib* from (everything|the service|your service)
      (my|our) last (month|order|year|renewal) with you
      (regret|sorry) (signing|choosing|ever) (up|signing|choosing|buying)
      bought our own
      i want out
    `,
    unless: lines`
      (cancel|close) (the|this|my) (ticket|request|case|meeting|booking|appointment|call|order|reservation|slot)
      (moving|move) to (another|a new|a different) (office|desk|building|floor|department|team|room|site)
      close my account (was|is|button|page) .. (error|fails|missing)
      leave (request|form|balance|days|policy|approval)
      (parental|maternity|paternity|sick|annual) leave
      (did|do) not (want to)? cancel
      left (you|for) .. (voicemail|message|mail|note|lunch|meeting|home|conference)
      leave (you|for|it)  .. (today|lunch|holiday|vacation|the airport|with)
      leaving for
      has left
    `,
  },
  {
    name: 'it came back, or was asked before',
    label: 'repeat',
    weight: 0.7,
    phrases: lines`
      <ordinal> .. (crash|crashes|failure|outage|error|freeze|drop|disconnect|disconnection|lockout|breakdown|time|jam|restart|reboot|ticket|lesson|shift|order|customer|reset) .. (today|this week|this month|this morning|this year|in a row|already|since|running)
      every (monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|week|month) .. (the|it|and|again|this|same|i|somebody|freezes|crashes|drops)
      (is|are|gets|got|was|has been) (lock|locked|block|blocked|disable|disabled|kick|kicked|down|stop|stopped|freeze|broke) .. again
      (same|the same) .. (it did|they did|as) .. (last|before|yesterday)
      (did|does|do|doing) (it|this|that) last (week|month|year|time)
      (i|we) (was|were) promised
      (once more|one more time|another time) 
      (asking|ask|write|writing|report*|call*|explain*) .. (a|for the) (third|second|fourth|fifth) time
      in the ticket history
      (see|read) (the|my) (ticket|history|previous|earlier|thread)
      (explain|tell) .. all over again
      (here|there) we go again
      (told|tells|telling) me it's (sorted|fixed|solved|done|resolved)
      # times (since|today|this|now|already|in a row|before)
      <ordinal> (time|ticket|request|call|e-mail|email|mail|message|case|attempt|reset|replacement|handover|occurrence|one this|outage|laptop|day in a row|week in a row|week running|month in a row|complaint|fault|visit|reminder|person i|week of|month of)
      for the <ordinal>
      (this is|it's|its|that's|now) (the|my|our) <ordinal> .. (time|one|ticket|call|case|week|day|month|reset|replacement|visit|person|attempt|laptop|today|this|gone|after|report|mail|message|request|that's|in)
      (down|broken|frozen|stuck|locked|offline|out|dead|gone|failing|failed|crashed|missing|wrong|charged|jammed|blocked|empty|happened|happens|happening|back|started|stopped|broke|did it|died|disconnected|not working|slow|kicked me out|logged out|popped up|appeared|lost|error|issue|problem) .. again
      again $
      ^ (again|hello again|hi again|hey again|me again|it's me again|back again)
      (me|us|i'm|here) again
      again (today|this morning|this week|last night|since|and|after|with the|the same)
      again (says|fails|failed|broke|broken|down|not|no|locked|crash*|the|my)
      (once|yet) again
      (it|problem|error|issue|fault|message|noise|bug|crash|popup|pop-up|prompt|virus|ticket) .. (came|come|comes|is|'s|are|was|has come) back
      back again
      with a vengeance
      (problem|issue|error|fault|noise|message|crash|bug|lines|streaks|flicker) (is|are|has|came|come|returned|reappeared) (back|come back|returned|again)
      (has|have|it) (returned|reappeared|resurfaced|recurred|come back)
      (same|identical) (problem|issue|error|story|fault|result|as before|trouble|symptom|symptoms|deadlock|crash|question|outage) (as|again|happen*|since|like|with|back)
      (the)? same .. (error|problem|issue|fault|message) .. (again|as|still|since|back|today)
      ^ .. same (thing|error|problem|issue) 
      same (thing|error|problem|issue) (again|still|as|happens|happened|today|for|with)
      same (error|problem|issue|thing|again)
      like (before|last time|last week|last month)
      as (before|last time|last week)
      still (not|no|nothing|won't|wont|doesn't|doesnt|isn't|isnt|can't|cant|cannot|haven't|hasn't|waiting|having|getting|broken|down|stuck|wrong|the same|fails|failing|says|shows|showing|bounces|crashes|happening|offline|unresolved|locked|missing|dead|hear|see|have|has|get|broke|there|charged|sends|asks|drops|lost)
      is still
      (i|we) (have|'ve)? (already)? (reported|raised|logged|mentioned|asked|told|wrote|written|called|rang|phoned|e-mailed|emailed|explained|opened|submitted|sent|contacted|complained|spoke|spoken|flagged) .. (before|already|twice|times|last (week|month|year|time|friday|monday|tuesday|wednesday|thursday)|yesterday|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (january|february|march|april|may|june|july|august|september|october|november|december)|ago|when it|weeks|days|a case|a ticket|and then|# times)
      (i've|we've|ive|i have|we have|i) (already)? (told|asked|wrote to|written to|said) <you>? .. (twice|already|before|times|i live|that|again|about)
      i've told you .. (twice|already|before|times|that|live)
      as i (already)? (said|wrote|told|explained|mentioned|reported)
      (my|our) (last|previous|earlier|other|first) (ticket|request|mail|e-mail|email|message|report|call|case|two|three)
      (previous|earlier|last|old|closed) ticket
      ticket (was|got|has been|is|been)? (just|already)? (closed|marked|set to) .. (as|without|but|resolved|solved|again|before|cannot)
      (reopen|re-open|reopening|re-opening)
      (was|were|been|got|it's|is|told .. was) (fixed|solved|repaired|resolved|sorted) .. (last|on|yesterday|before|and|but|yet|now|monday|tuesday|wednesday|thursday|friday|a week|only|in)
      (thought|told|said|promised|claimed) .. (was|it's|it is|had been|been|is) (now)? (fixed|solved|repaired|resolved|sorted|done|tested|fully tested)
      no change (since|after)
      (nope|no luck|didn't help|did not help|no joy|no dice)
      (keeps|keep) (coming back|happening|on happening|returning)
      every (time|month|week) .. again
      (your|the) (fix|patch|repair|correction|change|update|workaround) .. (didn't|did not|hasn't|lasted|only|wrong|doesn't|not|made)
      whatever (he|she|you|they) did .. (lasted|didn't|only|until|till)
      # (months|weeks|days|times) of this
      (repeated|repeatedly|recurring|recurrent|reoccur*|intermittently since)
      (chasing|chase|following up|follow up|follow-up|any (news|update|progress)) .. (on|about|my|this|from)?
      (second|third|another) reminder
      back to square one
      back where (i|we) started
      how many times
      told on (monday|tuesday|wednesday|thursday|friday)
      as you? (suggested|instructed|told|advised|said) .. (still|same|and|but|nothing)
    `,
    unless: lines`
      (works|working|printing|running|up|fine|right|live|opens|open|online|see|hear|use|in|like new) .. again
      (thanks|thank you|cheers) again
      (and)? .. (is|are) back $
      back (in|from|at) (the office|holiday|leave|work|vacation|monday|my desk)
      (get|got|getting|want|have|give me) .. back
      (all|everything) .. right again
      (second|third) (monitor|screen|line|floor|phone|laptop|account|child|signatory|admin|user|day of|year)
      first time
      (never|not) .. again (please|thanks)
      still (love|works|happy|good)
      (try|call|write|ask|explain|log in|sign in|start|see you) again
      once again (thanks|thank)
      same (day|time|room|place|way|model|name|address|team|for|page|desk)
      as (discussed|agreed)
    `,
  },
  {
    name: 'demeans the helper',
    label: 'abuse',
    weight: 0.85,
    phrases: lines`
      (you|you're|you are|youre|ur|u r|u are|you lot are|you people are|you guys are|your team is|your lot are|whole lot of you are|all of you are) (all|just|clearly|obviously|so|such|really|a|an|bunch of|such a|a bunch of|a bit|completely|utterly|absolutely|fucking|bloody|genuinely|the most|total|totally|pretty|beyond|probably|actually)? .. (useless|hopeless|incompetent|idiot|idiots|stupid|moron|morons|clown|clowns|pathetic|worthless|dumb|thick|simple|lazy|imbecile*|joke|jokers|liar|liars|parasite*|amateurs|muppets|cretin*|brainless|waste of space|waste of oxygen|rubbish|garbage|trash|dense|braindead|brain-dead|disgrace|ignorant|inept|monkeys|robots|clueless|scum|fools|fool)
      (are|is) you .. (stupid|thick|simple|dumb|retarded|deaf|blind|brain-dead|illiterate|dense|slow|mental|special|daft)
      are you (just|really|all|actually|people|lot|even|completely|a bit|just a bit)? .. (stupid|thick|simple|dumb|retarded|deaf|blind|illiterate|dense|slow|daft)
      (stupid|useless|incompetent|lazy|fucking|bloody|moronic|worthless|pathetic|idiotic|clueless) (people|idiot*|lot|bunch|team|support|helpdesk|agent|staff|person|monkey*|clown*|cow|git|bastard*|bitch*|woman|man|moron*|muppet*)
      (bunch|pack|load|shower) of .. (idiots|clowns|morons|amateurs|incompetents|muppets|monkeys|liars|cowboys|jokers|useless|fools|crooks|thieves)
      (idiots|morons|imbeciles|cretins|wankers|bastards|arseholes|assholes|scumbags|twats|pricks|dickheads)
      (idiot|moron|imbecile|cretin|wanker|bastard|arsehole|asshole|scumbag|twat|prick|dickhead|bitch)
      (fuck|screw|sod|piss|bugger) (you|off)
      f off
      go to hell
      shut up
      (a|my) (goldfish|monkey|toddler|five year old|child|dog|trained monkey|trained ape|chimp|potato|toaster) (could|would|can|'d|would've|does|understands|has)
      (do|did|have) you (even)? (have|got) .. (brain|brains|clue)
      (brain|brains|braincell|brain cell) .. (between|among)
      (i|we) know where you (live|work)
      (you|you'll|you will) .. (regret|be sorry|pay for this)
      should (all)? be (fired|sacked)
      (get|find) (a|another|yourself a) (real|proper|new)? job
      (what|who) (is|are) .. wrong with you
      waste of (space|oxygen|skin|air)
      can you (even)? read
      learn (to read|english|how to)
      (speak|learn) (proper)? english
      too (stupid|thick|dumb) to
      (you|u) suck
      (trained)? monkeys could
    `,
    unless: lines`
      i (feel|am|'m|felt|was|look) .. (stupid|idiot|useless|hopeless|dumb|thick|fool)
      (i'm|im) .. (idiot|stupid|useless|moron|thick|hopeless)
      (call|called|calls|calling|named) me
      makes me feel
      (an|such an|like an|the) idiot .. (i|me)
      (idiotproof|idiot-proof)
      (password|username|machine|printer|laptop|laptop) is
      you are not (stupid|useless|an idiot|hopeless)
      dumb question
      stupid (question|me|of me|mistake)
      (he|she|they|customer|boss|colleague) (said|called|told|says)
    `,
  },
  {
    name: 'may harm themselves',
    label: 'distress',
    weight: 0.95,
    phrases: lines`
      (might|may) as well be dead
      (wish|wished) i (was|were) dead
      (see|is|there's|find) (a|no|any) way out for me
      (can't|cannot|can not|cant|don't|do not) see (a|any) way out
      see no way out
      i want to (disappear|vanish|be gone|fade away) $
      (thoughts|thinking|think) (of|about) .. (hurting|harming|killing|ending|suicide|death|dying)
      ending (it|my life|things|it all)
      (can't|cannot|can not) take (it|this) (any|much|no)
      (nobody|no one|no-one) would (even)? (notice|care|miss|mind) .. (if|me|when)
      if i (was|were|am|wasn't|disappeared|vanished|just) (gone|dead|not here|here|not around|didn't wake)
      (what's|whats|is) the point (of|in) (living|going on|being here|life|anything|it all)
      (ready|want|wanting) to (give up on|end) (life|it all|everything)
      (not|don't think) i (can|will|could) (make it|survive|get through) .. (tonight|this|the night|week|it)
      tired of (living|life|being alive|existing)
      suicid*
      (kill|killing|hurt|hurting|harm|harming|cut|cutting) (myself|my self)
      self (harm|injury)
      self-harm*
      (end|ending|take|taking) (my|my own) (life|own life)
      end it (all)?
      (want|wants|wanted|like|rather|wish|going|ready|try|tried) (to)? (be dead|die|to die|to be dead|not wake up|disappear forever|not be here|not exist|stop existing)
      i (wish|want|wanna|just want|wanted) (i (was|were)|to be)? .. (dead|die|gone forever)
      wish i (was|were|had) (dead|never (been|woken|woke)|not)
      better off (dead|without me)
      (everyone|everybody|you|they|world|family|kids) .. better (off)? without me
      (don't|do not|dont|can't|cannot|no longer) (want|see the point|see a point|see any point) .. (live|be alive|living|be here|exist|wake up|go on|in living|of living|being here|be around)
      (no|any) (reason|point|will) (to|in|of) (live|living|go on|going on|be here|wake up|carry on)
      not worth living
      (can't|cannot|can not|cant|couldn't) (go on|take (it|this|much)|do this|carry on|keep going|face) (any more|anymore|any longer|much longer|like this|another day|longer|tomorrow)?
      (don't|do not|dont) want to be (here|alive|around)
      (overdose|overdosed|od'd|pills) .. (took|take|taking|all|enough)
      (took|take|taking|swallow*) (all|a lot of|too many|the whole) .. (pills|tablets|medication)
      jump (off|from) .. (bridge|roof|building|window|platform)
      (on|off) the (roof|bridge|ledge) .. (me|i|jump|end)
      say (my)? goodbye (to everyone|for good)
      goodbye (everyone|world|forever)
      (this|it) is (goodbye|the end for me)
      nothing left to live
      i (won't|will not) be (here|around) (any more|anymore|much longer|tomorrow|for long|next week)
      kms
      unalive
    `,
    unless: lines`
      (can't|cannot|can not|don't|do not) see (a|any) way out of the (menu|building|app|dialog|window|loop|page|screen|form|setup|assistant)
      (took|take) .. (tablets|phones) .. (to|from|for|out|in|with|off)
      (laptop|computer|pc|printer|phone|server|program|process|app|battery|machine|tablet|screen|mouse|router|vpn|software|it|macbook|thing|system|scanner|monitor|drive|modem) .. (wants|want|wanted|going|trying|tries|decided|ready|seems|about|likes) to (die|kill itself|be dead|commit suicide|give up)
      (server|process|job|service|pod|container|thread) .. suicid*
      <cant> (go on|take) .. (the|to the|my|a|an|new|that|orders|payments|cards|calls|bookings|exams|photos|pictures|vpn|wifi|internet|teams|zoom|line|site|website|holiday)
      (go on|take) (the|to the|my|any) (vpn|wifi|internet|teams|zoom|site|website|page|portal|calls|payments|orders)
      (can't|cannot|cant) (go on|carry on|take this|do this) (with|until|on|in|from|by|without|to|the|job|order|slide|course) .. (the|my|work|installation|setup|reset|step|order|export|it|password|code|approval|myself)
      dead (line|pixel|battery|link|slow)
      i won't be (here|around) (next week|tomorrow|much longer) .. (holiday|leave|vacation|out of office|retir*|office|back on|contract|move|moving)
      (end it|end my) (call|session|meeting|subscription|contract)
      suicide (prevention|hotline|squad|helpline) .. (page|link|site|team|training|content|course)
      take (this|it) anymore .. (discount|code|coupon)
    `,
  },
  {
    name: 'is not well',
    label: 'distress',
    weight: 0.75,
    phrases: lines`
      (he|she|they) died
      (my|our) .. (died|passed away|is dying|passed on)
      (widow|widower|widowed|bereaved|bereavement|funeral of my)
      (won't|can't|cannot|cant|not|don't know how (i'll|to|i)|unable to|struggling to) (cope|coping)
      (cope|coping) (any more|anymore|any longer|much longer|alone)
      (not|am not|i'm not|isn't|aren't) (managing|doing|feeling|okay|ok) (very|so|too|at all)? (well|okay|ok|good|at all|by myself|alone|on my own|any more|anymore)
      (signed|been|i'm|i am|off) (off)? .. (with)? (depression|burnout|burn-out|breakdown|severe anxiety|ptsd|post-natal|postnatal)
      (my|with|have|having|suffer from|suffering from|diagnosed with|living with) .. (depression|bipolar|ptsd|anxiety disorder|panic attacks|burnout|eating disorder)
      (panic|anxiety) attack*
      (nervous|mental|emotional) (breakdown|collapse|wreck)
      breaking (down|apart) (crying|in tears|here)?
      (falling|fall) apart
      (off|without|stopped taking|run out of|ran out of|skipped) my (medication|meds|tablets|antidepressants|insulin)
      my (therapist|therapy|psychiatrist|psychologist|counsellor|counselor|crisis team)
      (haven't|have not|can't|barely|hardly) (slept|eaten|sleep|eat|left|got out of|get out of|leave) .. (my)? .. (days|weeks|room|bed|month|house|flat|proper*|nights|since)?
      (crying|cried|in tears|sobbing|weeping) .. (all|every|at my desk|day|night|toilet|bathroom|car|again|here|right now)?
      (don't|do not|dont) know how (much longer|long) (i|we) can
      (can't|cannot|cant) (stop|help) (crying|shaking)
      nobody (to talk|would notice|would miss|cares if i|would care)
      no one (to talk|would notice|would miss|cares if i|would care)
      (nobody|no one|anyone) else (is)? (awake|to turn to|left)
      (i'm|i am|feel|feeling) (so|completely|utterly|totally|very|all|quite)? (hopeless|worthless|broken|suicidal|desperate|alone in this|at breaking point|at the end)
      feel* like (a burden|nothing|giving up on everything|dying|a failure)
      (breaking point|end of my strength|at my limit|lowest point|rock bottom|dark place)
      (lost|buried|burying) my (wife|husband|mother|father|mum|mom|dad|son|daughter|brother|sister|baby|partner|child)
      (wife|husband|mother|father|mum|mom|dad|son|daughter|brother|sister|baby|partner|child) .. (died|has died|passed away|passed|is dying|was killed|does not know me|doesn't know me)
      (he|she|my (husband|ex|partner|boyfriend|father)) .. (hits|hit|beats|beat|threatens|threatened|hurts|follows|stalks|stalking|is violent|will kill|tracks|locked me)
      (afraid|scared|frightened) (of|for) (my (husband|ex|partner|boyfriend|father|life)|him|what i might)
      (being|been) (bullied|harassed|stalked|abused|threatened|blackmailed)
      (miscarr*|stillb*)
      (lose|losing|lost) (my home|my house|custody|the will)
      (help me|please help) .. (scared|alone|dying)
      everything (is|feels) (falling apart|too much|pointless|hopeless)
      too much (for me|to bear)
      i'm (drowning|sinking|breaking|at breaking point)
      (no|little|not much) strength (left)?
    `,
    unless: lines`
      (app|site|server|system|website|printer|page|stream|network) .. (can't|cannot|won't|not|isn't|doesn't) (cope|coping|feeling)
      (server|system|network|database|laptop|printer|it) .. (cope|coping|falling apart|falls apart|breakdown)
      not (doing|managing) (well|very well) (with|on) .. (the new|this new|formula)
      (cost|price|error|line|expense|time) breakdown
      lost my (mother's|father's|dad's|mum's|mom's|son's|daughter's|wife's|husband's|partner's|child's|sister's|brother's) .. (phone|password|number|file|photos|pictures|email)
      (motherboard|mother-board)
      daughter board
      crying (shame|out for|on the phone)
      (was|were|had) (people|customers) crying
      people crying
      shaking (the|image|picture|video|cursor)
      panic attack (app|page|article)
      (barely|hardly) (slept|left) .. (battery|percent)
      (bullied|harassed|threatened) (by|with) .. (printer|updates|popups|pop-ups|system|spam)
      therapy (room|department|software|team|booking) .. (printer|screen|pc)
    `,
  },
  {
    name: 'compromise',
    label: 'security',
    weight: 0.8,
    phrases: lines`
      (typed|entered|gave|put|filled) .. (her|his|their|my|the|our)? .. (password|pin|card number|bank details|login|credentials|card details|username and password|one-time code)
      (pressed|clicked|tapped|followed|opened) (on)? .. (link|attachment) (in|from|that|which|on) .. (parcel|text|sms|mail|email|e-mail|message|delivery|bank|stranger|unknown)
      left .. (laptop|phone|tablet|bag|stick|badge|keys|notebook|briefcase|usb) .. (on|in|at|behind) .. (train|bus|taxi|tram|plane|the #|pub|cafe|hotel|station|airport|bench|car|cab)
      unencrypted
      phish*
      (hacked|hacker|hackers|hacking|ransom*|malware|spyware|trojan|keylogger|virus|viruses|breach*|data leak|intruder|compromised)
      scam*
      (suspicious|dodgy|fishy|strange|weird|odd|fake|fraudulent|unknown|bogus) (mail|email|e-mail|link|attachment|login|log-in|sign-in|message|caller|call|sms|text|invoice|activity|device|access|transaction|request|website|sender|prompt|popup|pop-up|user|session|account|process|program)
      (clicked|opened|followed|pressed|tapped) .. (link|attachment|zip|file|button|pdf) ... (suspicious|strange|fake|mail|email|text|then|and|wasn't|was not|turned|asked|from|phish*|in a|password|bank)
      (entered|gave|given|typed|told|shared|handed|sent|put in|disclosed|leaked|posted|exposed|published) .. (my|our|the|his|her|a|his|company|bank|admin|customer)? .. (password|pin|credentials|card details|card number|bank details|login|2fa code|code|api key|token|secret|secrets|private key|key) ... (to|on|in|over|into|by|him|her|them|caller|it|public*|accident*|page|form|site|git|github|chat|repo|slack|phone)
      (password|credentials|api key|token|secret|key|keys|login|passwords|data) .. (leaked|exposed|stolen|compromised|public|published|in the open|in plain text|visible to|in a public|pushed to|committed)
      (committed|pushed|pasted|posted) .. (key|keys|secret|secrets|token|tokens|password|passwords|credentials)
      (somebody|someone|anyone|anybody|stranger|strangers|a man|a woman|a caller|they|hacker*|he|she|ex|other people|everyone|everybody|anyone on the internet) .. (in my|into my|access to my|logged in|logged into|signed in|reading my|reads my|seen my|using my|used my|has my|got my|in to my|hacked|remote|teamviewer|anydesk|take over|taken over|looking at my|looking at mine|see my|see mine|sees my)
      (logins|login|sign-ins|sign-in|log-ins|prompts|approvals|codes|push notifications|approval prompts|mfa prompts) .. (i didn't|i did not|not me|from (russia|china|abroad|another|brazil|nigeria|vietnam|a country)|that wasn't|wasn't me|i never|in the middle of the night|between)
      (didn't|did not|never|not) (ask|asked|request|requested|start|started|initiate) (for)? (it|this|that|them|a code|a reset|the code|the reset)?
      approval prompts
      mfa (fatigue|bombing)
      (wasn't|was not|isn't|is not) me
      (lost|left|stolen|stole|misplaced|forgot|forgotten|nicked|pinched|missing|gone missing|robbed|mugged|can't find|cannot find|cant find) .. (my|our|the|a|his|her|work|company|work's|school|spare|with|of)? .. <machine> ... (train|bus|taxi|cab|uber|plane|airport|pub|bar|cafe|hotel|car|street|somewhere|restaurant|bag|tram|night|yesterday|today|from|in|on|at|of|this morning|weekend|bike|park|toilet|shop)
      (my|our|work|the|his|her) .. <machine> .. (was|were|been|got|has been|is|has gone)? (stolen|lost|nicked|pinched|missing|taken|robbed|snatched)
      (lost|stolen|misplaced|left) (my|the|a|our|her|his) (work|company|office|school|hospital|service)? <machine>
      (stole|stolen|snatched|grabbed) (my|our|the) .. <machine>
      <machine> .. (was|got|been|is) (stolen|lost|nicked)
      broken into
      break-in
      burgl*
      (impersonat*|spoof*|identity theft)
      (not|isn't|wasn't) really (from)? .. (it|bank|microsoft|support)
      (from|claiming|claimed|pretending|saying|said) .. (microsoft|bank|it department|helpdesk|technical team|apple|amazon|police) .. (rang|called|phoned|asked|remote|wanted|access|password|code|teamviewer)
      (man|woman|somebody|someone|caller|guy) (rang|called|phoned) .. (saying|claiming|pretending|from|said)
      (let|gave|given|allowed) (him|her|them|someone|somebody|the caller|a stranger) (on|onto|into|in|access|control|remote)
      (teamviewer|anydesk|remote access|remote control) .. (man|stranger|caller|rang|called|scam*|him|he|them)
      (someone|somebody) else's (salary|payslip|data|account|file|files|records|mail|mailbox|photos|results|invoice|details|medical)
      (wrong|another|other|different) (person|patient|customer|client|employee|recipient|recipients|family|user|patients|customers|clients|employees) .. (data|records|details|results|mail|file|files|account|name|salary|invoice)
      (sent|mailed|emailed|e-mailed|forwarded|shared) .. (to the wrong|to everyone|to all|to a stranger|with everyone|publicly|by mistake to|to an external)
      (on|in) a public (page|repo|repository|folder|link|bucket|channel|website)
      default password
      (password|passwords|pin) .. (came with it|factory|sticker|never changed|on a (note|sticky|post-it)|the same for)
      (seen|watched|viewed|looked at|opened) by (anybody|anyone|everybody|strangers)
      (card|account|money|funds) .. (charged|gone|emptied|used|withdrawn|transferred) .. (by someone|without me|not by me|unknown|in (another|a different) country|fraud*)
      unauthori*
      data protection (incident|breach|violation|issue)
      gdpr (incident|breach|violation)
      (final warning|invoice overdue|account suspended|verify your account|your account will be)
      (another|more) of these (mails|emails|e-mails|messages|texts)
      (didn't|did not) (open|click) (the|it|on|any) .. (zip|link|attachment|file|it)?
      (supposedly|allegedly|claims to be|pretends to be|looks like it) .. (from|ceo|boss|director|bank|it)
      gift cards
      ransom note
      strange (ending|endings|extension)
    `,
    unless: lines`
      (security|phishing|awareness) (training|course|quiz|webinar|team meeting|policy|module|week|test passed)
      (firewall|antivirus|anti-virus|defender) (blocked|removed|quarantined) (it|the attack) successfully
      virus scan* (is|takes|slow|runs|schedule)
      growth hack*
      (life|hack) hacks
      (phishing|spam|virus) (filter|filters|simulation report) (is|works|just)
      token ring
      lost connection
      (lost|left) (my|the) (connection|place|session|seat)
      unauthori* (error|401|response|message) (when|from|in|on|after|code)
      401 unauthori*
      (forgot|forgotten|lost) (my|the|his|her) (password|pin|username|code|login)
      (sent|posted|shared) (you|to you|the code to you|in my last)
      missing (from|in) the (box|delivery|list|order)
    `,
  },
  {
    name: 'data may be lost',
    label: 'data-loss',
    weight: 0.75,
    phrases: lines`
      (wrote|written|writes|saved|copied|saving|writing|printed) over (last|my|our|the|it|them|yesterday's|all)
      (there's|there is|have|has|with|got) no (copy|copies|backup|other copy|second copy|way back|undo)
      (<data>|work) (gone|lost|deleted|missing|vanished)
      is (my|our|the) .. (<data>|work) .. (gone|lost|deleted)
      (removed|deleted|lost|wiped|ate|killed) (my|our|all|all my|all our) .. (templates|settings|bookmarks|macros|rules|signatures|folders|rows|entries|worksheets|work|tabs|presets|favourites)
      (folder|drive|disk|inbox|mailbox|table|list|calendar|directory|database) (is|was|are|now|seems|looks|appears|comes up) (now|completely|totally|suddenly|all)? (empty|gone|blank|wiped)
      (lost|lose|losing|deleted|delete|erased|wiped|overwritten|overwrote|destroyed|corrupted|corrupt|vanished|disappeared|missing|gone|emptied|purged|trashed|formatted|swallowed|ate|eaten|evaporated|unsaved|binned) .. (my|our|the|all|his|her|everything|a|an|some|two|three|half|entire|whole|its|#)? .. <data>
      <data> .. (is|are|was|were|has|have|got|been|seem|seems|appear|went|all|just|suddenly)? .. (gone|lost|missing|deleted|erased|wiped|vanished|disappeared|overwritten|corrupt|corrupted|empty|destroyed|unreadable|damaged|blank|emptied|evaporated)
      <data> .. (deleted|lost|wiped|erased|gone|vanished|disappeared|missing|overwritten)
      (lost|wiped|erased|deleted|ate|eaten|swallowed|destroyed) (everything|it all|all of it|hours|the last (hour|two|three|#|day|week)|an hour|half (a|my|the) day|a (day|week)|days|weeks|months|years|all my|my whole|my entire|the entire|the whole)
      everything (is|was|has|'s) .. (gone|lost|deleted|wiped|disappeared|vanished|empty)
      (can|could|can't|cannot|cant|could not|be able) .. (be)? (recover|recovered|restore|restored|retrieve|retrieved|undelete|undeleted|got back|get back|brought back|rescued|salvaged)
      (get|getting|got|bring|have) .. <data> back
      (recover|restore|retrieve|undelete|rescue|salvage) .. (my|our|the|a|it|them|this|that|deleted|lost|previous|old|those|these) .. (<data>|version|from|backup)?
      (is|are|was|were) .. (gone for good|lost forever|gone forever|lost for good|beyond recovery|unrecoverable)
      (gone|lost) (for good|forever)
      (no|without|never had|don't have|haven't|didn't make|have not|not) .. (a backup|backup|backups|backed up|back up|kept the originals|any copy|a copy|copies|originals)
      scheduled for deletion
      (will be|be|being|gets|get|going to be) (deleted|erased|wiped|purged) .. (on|in|due|tomorrow|today|after|next|soon|unless|permanently|automatically)
      (my|the|our) .. <data> (is|are|was|were) (all)? (there|here) (yesterday|before|last) .. (and now|but now|now)
      (accidentally|by accident|by mistake|mistakenly|must have|may have|might have|think i|i just|i have|i've|ive) .. (deleted|wiped|erased|overwritten|overwrote|emptied|formatted|removed|saved over|dragged)
      (didn't|did not|never|hasn't|wasn't|without|not) (save|saved|saving|sync|synced|back up) .. (anything|it|my|work|changes)?
      autosave (was|is)? (off|failed|didn't)
      (just|has|have)? (ate|eaten) .. (hour|hours|work|file|thesis|morning|draft|document)
      (deleted|removed|wiped) my <data>
      (fear|afraid|scared|worried|fear of) .. (losing|lose|lost|deleted|wiped) .. <data>
      are there (snapshots|backups|any backups|copies)
      is there (a|any) (backup|snapshot|copy|way to get (it|them) back)
      (shift|ctrl) delete
      bit rot
      raid .. (failed|degraded|lost)
      (disk|drive|hard drive|ssd|nas|usb stick) .. (dead|died|clicking|failed|crashed|unreadable|not recognised|not recognized|formatted)
    `,
    unless: lines`
      (delete|remove) (the|this|these|my|an|old|her|his) .. (account|user|tickets|group|mailbox|after|please)
      please (delete|remove|purge)
      (lost|missing) (in|from) the (post|mail|delivery|menu|box|list)
      (works|working|restored|is back|are back|back again|recovered) .. (thank*|again|now|great)
      deleted (the)? (cache|cookies|temp|temporary|app|and reinstalled)
      (rather|better) than (losing|lose)
      not (one|a single) .. lost
      nothing (was|is|has been)? lost
      (is|gets|get)  purged after
      (message|mail|email|report|page|field|column) (is|are|was|were|comes|came|arrives) (empty|blank|missing the)
      empty (page|screen|field)
      <machine> .. (lost|left|stolen)
      (lost|left|stolen) .. <machine>
      report* .. (blank|missing|empty) page
      (attachment|logo|icon|button|menu|column|header|footer|option) .. (missing|gone|disappeared)
    `,
  },
];

/** Words of a risk that mean something else; they silence what was learned, never a rule above. */
export const RISK_TRAPS: Rule<Risk>[] = [
  {
    name: 'to go on a thing',
    label: 'distress',
    weight: 1,
    phrases: lines`
      (can't|cannot|can not|couldn't|won't|unable to) (go|get|log|come) on (to)? (the|my|our|any|that|this)
      (system|server|laptop|printer|machine|phone|battery|site|process|service|browser|drive) .. (dying|dies|died|dead|wants to die|gave up|given up)
    `,
  },
  {
    name: 'to move house',
    label: 'churn',
    weight: 1,
    phrases: lines`
      (move|moves|moving|moved|relocate|relocating|switch|switching) (to|into) (a|an|another|the|our|my)? (new|other|next|third|second|different|ground|upper)? (office|building|floor|room|desk|department|team|ward|site|address|flat|house|town|shift)
    `,
  },
];
