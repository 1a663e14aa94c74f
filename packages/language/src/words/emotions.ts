// What people write when they feel something. Collected by hand for this project from the label
// definitions in docs and from how office workers, nurses, shop staff, teachers, developers and
// customers write; no corpus was copied. Weight: how much one occurrence convinces. Degree: 1 a
// hint, 2 a plain feeling or a stated effect, 3 insult, ultimatum or despair.
import type { Emotion } from '../labels.ts';
import { lines } from '../rules/lines.ts';
import type { Rule } from '../rules/rulebook.ts';

export const EMOTION_RULES: Rule<Emotion>[] = [
  // ── frustration ────────────────────────────────────────────────────────────────────────────
  {
    name: 'frustration word',
    label: 'frustration',
    weight: 0.8,
    degree: 2,
    negatable: true,
    phrases: lines`
      frustrat*
      annoy*
      irritat*
      exasperat*
      infuriat*
      maddening
      fed up
      fedup
      sick of
      sick and tired
      tired of
      had enough
      had it (with|up)
      at my wits end
      at my wit's end
      at the end of my (rope|tether)
      losing (my|the) (patience|mind|will)
      patience is (running|wearing)
      driving (me|us) (mad|crazy|insane|nuts|up the wall|round the bend)
      drives (me|us) (mad|crazy|insane|nuts|up the wall)
      pulling my hair
      tearing my hair
      gets on my nerves
      getting on my nerves
      ready to throw
      throw (it|this|the) .. out of the window
      argh*
      grr*
      ugh
      aargh*
      ffs
      for (gods|pete's|goodness|heaven's|christ's|crying out) (sake|loud)
      wtf
      smh
      doing my head in
      does my head in
      had my fill
      last straw
      pain in the (neck|backside|arse|ass|butt)
    `,
  },
  {
    name: 'judges the thing',
    label: 'frustration',
    weight: 0.72,
    degree: 2,
    phrases: lines`
      (can't|cannot|wouldn't|couldn't) say (i'm|i am|we're|that i'm|i was|that) .. (thrilled|happy|impressed|pleased|delighted|amused|surprised|overjoyed)
      (hardly|not exactly|not quite|scarcely|barely) .. (thrilled|ideal|helpful|surprising|a success|progress|what i'd call|rocket|the service|acceptable|encouraging|inspiring)
      (no longer|hardly|barely) .. (exist|funny|usable|bearable|amusing)
      (beyond|past) (caring|patience|annoying|ridiculous)
      (really|so|very|rather|pretty|quite|extremely|incredibly|deeply) (annoying|irritating|frustrating|tedious|unhelpful|inconvenient|aggravating|tiresome|poor|bad|unreliable)
      (inconvenient|a hassle|hassle|unhelpful|unreliable|flaky|ropey|dodgy (again|as)|hit and miss|temperamental|pointless|cumbersome|convoluted|fiddly|long-winded)
      (it|this|that|which|thing|system|process|app|service|situation|software|update|printer|whole thing) <be> <very>? <awful>
      (absolutely|totally|completely|utterly|simply|frankly|bloody) <awful>
      what a (joke|farce|mess|pain|nightmare|waste|shambles|circus|palaver|nuisance|disaster|load of)
      waste of (my|our|everyone's|everybody's)? (time|money|effort|day)
      wasted (my|our|a|an|the|half|hours|# )
      wasting (my|our) time
      makes no sense at all
      for no (good)? reason
      (stupid|bloody|damn|damned|wretched|blasted|cursed|crappy|fucking|freaking|flipping|ruddy|pesky) (thing|system|app|printer|portal|laptop|computer|vpn|site|software|update|form|password|machine|update|page|program|phone)
      beyond (me|a joke|frustrating|words)
      not fit for purpose
      less than ideal
      leaves a lot to be desired
      hardly (ideal|acceptable|helpful)
      not (exactly|very|particularly|really|hugely|terribly) (helpful|useful|impressed|amused|thrilled|practical|ideal)
      not (impressed|amused|thrilled|ideal)
      unimpressed
      how (hard|difficult) can it be
      is it (really)? too much to ask
      it can't be that (hard|difficult)
      i don't have time for this
      no time for this
      gets old
      getting old
      getting (silly|ridiculous|tiresome)
    `,
  },
  {
    name: 'it happened before',
    label: 'frustration',
    weight: 0.62,
    degree: 1,
    phrases: lines`
      <ordinal> .. (crash|crashes|failure|outage|error|freeze|drop|disconnect|disconnection|lockout|breakdown|time|jam|restart|reboot|ticket|lesson|shift|order|customer|reset) .. (today|this week|this month|this morning|this year|in a row|already|since|running)
      # times (since|today|this|now|already|in a row|over|before|a day|an hour|so far|in the last|in two|in)
      (twice|three times|four times|five times) (today|this|now|already|in a row|in one|in the|in a|since|a day|an hour|last)
      every (monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|hour|half hour|minute|few minutes|ten minutes|five minutes|# minutes|month|week|lesson|shift|lunch|login|restart|other day)
      (once|one time) more (and|i|then|this)
      (happens|happen|goes|does this|does that) (once more|one more time)
      asking a (third|second|fourth|fifth) time
      (year|month|week|day) after (year|month|week|day)
      (did|does|doing) it last (week|month|year|time)
      here we (go|are) again
      (deja vu|déjà vu)
      all end the same
      never ending
      neverending
      as per usual
      guess what
      i counted
      rinse and repeat
      <ordinal> (time|day|week|month|attempt|ticket|call|case|e-mail|email|mail|handover|reset|replacement|one|request|person|colleague|visit) .. (in a row|this|today|now|that|running|i|we|in|since|and)
      for the <ordinal> time
      (this is|its|it's|that's|that makes|makes) the <ordinal> .. (time|one|ticket|call|case|week|day|month|reset|replacement|visit|person|colleague|technician|attempt|laptop|today|this)
      <ordinal> time
      keep* (on)? getting
      keep* (on)? (asking|telling|saying|crashing|freezing|dropping|failing|losing|kicking|throwing|sending|signing|logging|disconnecting|coming|going|happening|having|being|resetting|rejecting|bouncing|cutting|turning|showing|closing|jumping|restarting|stopping|locking|trying|forgetting|hanging|timing|popping)
      (every|each) (single|bloody|damn) (time|day|morning|week|one)
      over and over
      again and again
      time and again
      time after time
      yet again
      once again
      and again
      all over again
      back to square one
      back where (i|we) started
      same (old)? (thing|story|problem|issue|error|nonsense|song|message|result) (again|as|every|happen*|still)?
      ^ (nope|no) .. (same|still)
      same (thing|error|problem|issue) $
      same as (before|last|yesterday|always|ever)
      happens (every|all the) (time|day|morning)
      constantly
      non-stop
      nonstop
      always the same
      groundhog day
      never (ever)? (works|worked|ends|stays)
      went through this
      been through this
      how many (more)? times
      how many times
      how often (do|must|should) (i|we)
      third .. (handover|ticket|technician|call|time|week|month)
      (was|been|got) (fixed|solved|repaired|changed) .. (and|but|yet)
      (like|just like|as) (before|last time|last week|last month)
      for good this time
      (tickets|calls|mails|emails|e-mails|cases) (later|and counting)
    `,
    unless: lines`
      (first|second|third) time (user|buyer)
      thank* ... again
      (works|working|printing|running|up|back|fine|see|hear|open) .. again $
      never (worked|used) with
      keep (getting) better
      each day at
      keeps (its|the)
    `,
  },
  {
    name: 'again and still',
    label: 'frustration',
    weight: 0.5,
    degree: 1,
    phrases: lines`
      (down|broken|frozen|stuck|locked|offline|out|dead|gone|failing|failed|crashed|disconnected|missing|wrong|charged|jammed|blocked|empty) .. again
      again $
      ^ again
      again (today|this morning|this week|last night|and)
      (happened|happens|happening|back|started|stopped|broke|did it|doing it|does it|died|crashed|failed) again
      still (not|no|nothing|won't|doesn't|isn't|can't|cannot|haven't|hasn't|waiting|wait|having|getting|broken|down|stuck|wrong|the same|fails|failing|says|shows|showing|bounces|crashes|happening|offline|unresolved|unsolved|locked|missing|dead)
      is still (not|down|broken|the|wrong|missing|stuck|out)
      and it still
      but still
      to no avail
    `,
    unless: lines`
      (hello|hi|thanks|thank you|cheers) again
      (works|working|printing|running|up|fine|right|live|opens|open|online|see|hear|back) .. again
      again (please|soon)
      (once|try|tell|show|call|explain|ask) .. again
      still (works|working|good|fine|happy|love|grateful)
      back again (and|,)? (all|working)
      i forgot
    `,
  },
  {
    name: 'kept waiting',
    label: 'frustration',
    weight: 0.65,
    degree: 2,
    phrases: lines`
      (hung|hang|hangs) up on (me|us)
      (answer|reply to|respond to|read|pick up) (one|a single|a|my|any|the) (e-mail|email|mail|phone|call|message|ticket|question) in
      (left|leave|leaving|kept) (me|us) (hanging|waiting|in the dark|standing|on hold)
      (nobody|no one|no-one) (is|has|seems|was|will|ever|can) .. (answering|answered|responding|come|thought|to care|listening|around|there|available|helped|bothered|able|tell|told)
      (silence|crickets) (since|for|ever|from|so far)
      (days|weeks|months) of silence
      chasing (this|you|it|an answer|a reply)
      (chased|reminded|nudged) (you|this|them|it)
      still waiting
      (been|have been) waiting
      (waited|waiting) .. (for)? .. (#|since|ages|hours|days|weeks|months|all|forever|long|over)
      # <period> (on hold|in the queue|in a queue|waiting|of waiting|of silence|without|later|now|for nothing|for this|to get|wasted|lost|gone)
      (on hold|in the queue) for
      on hold
      (haven't|have not|hasn't|not|never) (heard|had a reply|had an answer|received (an answer|a reply|any)|got a reply|got an answer|gotten)
      no (reply|answer|response|reaction|news|word|update|updates|progress|call|callback|call back|feedback) (so far|yet|since|from|to|for|at all|again|whatsoever|in)
      no (reply|answer|response|news|update) $
      without (a|any|an) (reply|answer|response|word|result|progress)
      <nobody> .. (called|calls|rang|rings|answers|answered|replied|replies|came|comes|cares|looked|looks|reads|read|listens|listened|responded|knows|picks|picked|seems|bothered|helped|told|has|phoned|wrote|gets|turned)
      (been|sat|sitting|stuck) (here|sitting|like this|there|without) (here)? .. since
      since (monday|tuesday|wednesday|thursday|friday|last week|last month|january|february|march|april|june|july|august|september|october|november|december) .. (nothing|no|and still|still|nobody|without|waiting)
      (days|weeks|months|hours|a week|a month|a year) (now|already)
      for (days|weeks|months|ages|hours|#) .. <period>? now
      (after|for) # (days|weeks|months|hours) (of|now|still|without|waiting|i|we|nothing|no)
      (three|four|five|two|six|#) (months|weeks) of this
      (taken|takes|taking|took) (forever|ages|weeks|months|so long)
      how (much)? long* .. (do|does|must|should|will|is|can|before)
      when (will|is) (this|someone|somebody|anyone|it) .. (finally|ever|actually)
      any (time|day) (this year|soon)
      ignored
      ignoring
      radio silence
      falls on deaf ears
      into (a|the) (void|black hole)
    `,
    unless: lines`
      happy to wait
      no hurry
      thank you for (waiting|your)
      how long (does|do|is|will|can) (a|the|an|my) .. (warranty|loan|battery|licence|license|take|keep|valid|last)
      patient is waiting
      no (answer|reply) (needed|necessary|required)
      ignore* (this|the|my)
    `,
  },
  {
    name: 'tried in vain',
    label: 'frustration',
    weight: 0.55,
    degree: 2,
    phrases: lines`
      (i'd|i would|we'd) (rather|prefer) not (explain|repeat|go|tell|start|describe|type)
      (explain|tell|type|describe|repeat|say) .. (all over again|again|once more|from the (start|beginning|top)|every time)
      (having|had) to (explain|repeat|tell|describe|start|chase|beg|ask) .. (again|twice|every|each|over|you)
      in the ticket history
      the fix (removed|broke|deleted|killed|made|changed|lost|wiped)
      (nothing|none of it|none of that|none of this|neither|not one of them) (works|worked|helps|helped|did)
      (tried|done|did) (everything|all|all of that|all that|it all|every)
      (tried|done|did|told|asked|said|explained|reported|written|wrote|sent|called|rang|restarted|rebooted) .. <times>
      <times> (already|now|today|so far|this week)
      i (have|'ve)? (already)? (told|asked|said|explained|reported|written to) <you>? .. (already|before|twice|times|last|on)
      as i (already)? (said|wrote|told|explained|mentioned)
      i already (told|said|did|tried|sent|explained|wrote|gave|answered)
      no (luck|joy|dice|change|success|difference|use|effect)
      to no (avail|effect)
      in vain
      for nothing
      going (in|round in|around in) circles
      passed (around|from|on|along|back)
      from (one|pillar) .. (to (another|the next|post))
      (bounced|sent|shunted|pushed) (around|back and forth|between|from)
      back and forth
      a different (colleague|person|agent|technician|answer)
      same (question|questions|screenshot|steps|information|details|form) (again|every|each|over)?
      (the)? same screenshot
      did not (help|change|work)
      didn't (help|change|work|do) (a thing|anything|at all|either)?
      does nothing
    `,
    unless: lines`
      no change (needed|required)
      no difference to
      tried in vain not
      called in sick
    `,
  },
  {
    name: 'held up',
    label: 'frustration',
    weight: 0.42,
    degree: 2,
    phrases: lines`
      (taken|took|take|used|wasted|given up|lost) .. (afternoon|afternoons|morning|mornings|day|days|hours|evening|evenings|weekend|lunch) (off|out|for|on)
      (cost|costs|costing|has cost) (me|us|my|our) .. (morning|afternoon|day|hours|evening|night|nights|sleep|money|sales|customers|customer|client|sale|order|weekend|trade|business|lesson|deal)
      (eaten|ate|chewed|swallowed|mangled) .. (my|our|the) .. (worksheets|paper|card|homework|letters|report|afternoon|morning|minutes)
      (locked|shut|cut) (me|us) out
      locked to me
      (sitting|sat|sits) (here|around|idle|on (their|our|my) hands|twiddling)
      twiddling
      (kicked|kicks|kicking|throws|threw|thrown|boots|booted|chucked) (me|us) (out|off|to)
      (ate|eaten|eats|swallowed|swallows|lost|wiped) .. (hour|hours|morning|afternoon|day|work)
      (i|we) (cant|can't|cannot) (work|do my job|do anything|get anything done|get on with|do any work)
      cant (log into|get into|do) anything
      whole (day|morning|afternoon|week|weekend) (is|was)? (gone|wasted|lost|spent)?
      (spent|spend|spending|lost|losing) (the|my|an|all|half|#|hours|two|three|most) .. (hour|hours|morning|afternoon|day|days|evening|weekend|lunch|trying|on this)
      (by hand|manually|on paper) .. (in the evening|every|again|all day)
      (back (on|to)) (paper|pen)
      workaround for (the|a)
      makes (my|our) (job|work|life) (impossible|harder|hell|miserable)
      cannot get on
      holding (me|us|everyone|everything) up
      held up
      have to (redo|retype|start over|start again|do it all)
      start (over|from scratch|again from)
      from scratch
    `,
    unless: lines`
      no (rush|hurry)
    `,
  },
  {
    name: 'ironic praise',
    label: 'frustration',
    weight: 0.75,
    degree: 1,
    phrases: lines`
      (deserves|give) .. (medal|prize|raise|bonus|award|promotion|round of applause)
      (how|so|very) (kind|thoughtful|generous|helpful|nice|considerate|clever) of <you> to
      ^ (wow|great|brilliant|wonderful|fantastic|lovely|superb|marvellous|perfect|awesome|nice|bravo|congratulations|congrats|terrific|splendid|amazing|excellent) .. (another|again|locked|now|job breaking|work breaking|timing|so|just|yet|error|outage|update|crash|down|broke|broken)
      (great|good|nice|wonderful|lovely|fantastic|brilliant|top|excellent) (job|work|going|stuff) .. (again|breaking|there|everyone|guys|with|on)? .. (breaking|broke|broken|losing|deleting|killing|locking|again|down|as (usual|always))
      (just|how) (what|great|perfect|wonderful|lovely|what (i|we) needed)
      (thanks|thank you) (for nothing|a (lot|bunch|million) for (breaking|deleting|nothing|losing|locking))
      for nothing .. thanks
      (love|loving|enjoy|enjoying) (how|it when|that|the way|being|waiting|spending|typing|the new) .. (crash*|lock*|lose*|break*|delete*|fail*|error|asks|again|every|forgets|log* me|hold)
      (must be|what a) (fun|magic|miracle|surprise|treat|joy|feature)
      as (usual|always|ever|expected) $
      surprise surprise
      shock horror
      what a (surprise|shock|treat|joy)
      (no)? surprise* there
      who could have (guessed|known|seen)
      five stars
      slow clap
      well done (it|everyone|whoever|guys|all|team)
      so much for
      i (suppose|guess|presume|take it|imagine) .. (feature|normal|intended|progress|improvement|fine|service)
      apparently
      in your (infinite)? wisdom
      some (genius|clever (person|soul))
      whoever (picked|decided|chose|designed|thought|came up|approved|wrote|made)
      with a straight face
      call (that|this|it) (progress|support|service|an improvement|a fix|fixed|help)
      so-called
      because "
      my favourite
      oh (great|joy|good|lovely|wonderful|brilliant|goody|fantastic)
      the joys of
      living the dream
      i'm (totally|completely|absolutely) fine
      i'm fine .. totally
      totally fine
      (wouldn't|won't) say (i'm|i am|that i'm) (annoyed|angry|upset|impressed|thrilled)
      at this rate
      i (do)? so (love|enjoy)
      do any of you
      does (anybody|anyone|somebody) (there)? (actually|even|ever|really)? (read|listen|talk|work|look|check|care)
      is (anybody|anyone|somebody) (actually|even|ever|really|there|out there|alive)
      hello (anyone|anybody|is anyone)
      anyone (home|there|alive|awake)
      can (anybody|anyone|somebody) (actually|even|finally|please finally)
      finally (do|fix|look|send|answer|help|tell|get)
      care to (explain|tell)
      would it kill you
      if it's not too much (trouble|to ask)
    `,
    unless: lines`
      (thank you|thanks) .. (fixed|fixing|sorting|helping|so much)
      five stars (to|for) (you|the team|him|her)
      (is|are) anyone (there)? (free|available|able)
      apparently (it|the) (was|is) (my|me)
      (can|could) (someone|anyone) (please|help)
    `,
  },
  {
    name: 'shouts',
    label: 'frustration',
    weight: 0.4,
    degree: 2,
    phrases: lines`
      /[!?]{3,}/
    `,
    unless: lines`
      <thanks>
      (yay*|yes|wow|great|works|working|love*|happy|finally|back|perfect|omg it|hooray|brilliant)
      by who
      (help|scared|afraid|worried)
    `,
  },

  // ── anger ─────────────────────────────────────────────────────────────────────────────────
  {
    name: 'anger word',
    label: 'anger',
    weight: 0.85,
    degree: 2,
    negatable: true,
    phrases: lines`
      angry
      anger
      furious
      fuming
      livid
      outrag*
      enraged
      raging
      seething
      pissed (off)?
      mad at
      hopping mad
      beside myself with (anger|rage)
      my blood (boil*|is boiling)
      boiling
      incensed
      disgust*
      appalled
      appalling
      scandal*
      disgrace*
      shameful
      shame on you
      how dare <you>
      insult*
      contempt
      unacceptable
      not acceptable
      inexcusable
      unforgivable
      intolerable
      unprofessional
      incompeten*
      negligen*
      inept
      clueless
      a scam
      scammers
      rip off
      rip-off
      ripoff
      fraud* (company|service|lot)
      crooks
      thieves
      liars
      daylight robbery
      take* the (piss|mick|mickey)
      taking (me|us) for (a fool|fools|a ride|granted)
      treat* (me|us|people|customers) like
      i demand
      we demand
      i am no longer (polite|patient|asking)
      not asking (any more|anymore|nicely)
      what the (hell|fuck|heck|f)
      wtf
      fuck* (this|you|off|thing|system|useless)
      go to hell
      screw you
      sick joke
      beyond belief
      i have had it
      i've had it
    `,
    unless: lines`
      insult* .. (filter|list)
      scandal sheet
      not (a scam|your fault)
      is (it|this) (a)? scam
      (looks|seems|sounds|feels) like a scam
      fraud (team|department|alert|warning)
    `,
  },
  {
    name: 'rage',
    label: 'anger',
    weight: 0.8,
    degree: 3,
    phrases: lines`
      (absolutely|utterly|completely|beyond|so) (furious|fuming|livid|disgusted|outraged|seething|disgraceful|unacceptable|outrageous|appalling)
      (worst|most (useless|incompetent)) .. (ever|company|service|support|team|helpdesk|i have)
      (go to hell|screw you|fuck (you|off|this)|shut up|i hate you|rot in)
      (done|finished|through) with (you|this desk|your company|all of you)
      (i|we) will (sue|see you in court)
      (bunch|pack|load) of .. (idiots|clowns|morons|amateurs|liars|crooks|thieves|cowboys)
    `,
    unless: lines`
      done with (your|the) (form|training|course|survey|update)
    `,
  },
  {
    name: 'accuses',
    label: 'anger',
    weight: 0.62,
    degree: 2,
    phrases: lines`
      (cannot|can't|can not) believe (nobody|no one|you|that you|anyone|that nobody|that no one|how|this|your|that|we)
      (nobody|no one|no-one|not one of you|none of you) .. (thought to|cared to|bothered to|had the (decency|courtesy)|warned|informed|asked|checked|even|took)
      (could|might) have (warned|told|asked|informed|checked|let (us|me) know|thought|tested|mentioned|at least|had the)
      (hung|hang|hangs) up on (me|us)
      (rude|rudely|arrogant|patronising|patronizing|condescending|dismissive|careless|irresponsible|reckless|sloppy|lazy|shoddy|disrespectful|insulting|lied|lying|cheated|robbed|conned|mocked|laughed at|sneered)
      (you|they) (charge|take|bill|invoice|took|want|cash) (us|me|our|my) .. (and|but|yet) .. (can't|cannot|don't|won't|nothing|not|never|no)
      (signs|signed) off (on)? (this|these|that|those|such)
      (i|we) mean it
      (would|will|won't|wouldn't) (stand for|tolerate|accept|put up with)
      (as if|like) (we|i|it|they) (don't|didn't|doesn't|were|was|had) .. (matter|exist|count|nothing|an idiot)
      (you people|you lot|you guys|you jokers|you clowns|your lot|your kind|your so-called)
      (you|your team|your people|your company) (never|always|keep|clearly|obviously|just|simply|don't even|didn't even|can't even|couldn't be bothered|refuse*|failed|ignored|broke|deleted|destroyed|ruined|lied|promised|pushed|charged|closed|cost|wiped|took|lost|locked|killed|messed|screwed|botched|forgot|posted|gave|sent) (to|me|us|my|our|the|a|it|this|that|on|care|listen|read|up|answer|somebody|someone|every|no)
      your (fault|mistake|doing|failure|mess|screw-up|cock-up|problem not|incompetence|negligence|broken|useless|stupid|wonderful|precious|brilliant|little|shoddy|lousy|crappy|"|marvellous|bloody)
      thanks to (you|your) .. (lost|missed|failed|broken|lose|late|fine)
      (nobody|no one|no-one|none of you|not one of you) .. (rang|called|looked|cared|cares|bothered|warned|told|asked|listens|listened|reads|read|answers|answered|lifted|came|takes|took|thought|replied)
      do you (even|ever|actually|people|guys|lot) (read|care|listen|test|work|know|check|think|understand|do)
      did (you|anyone|anybody|somebody|nobody) (even|ever|actually|bother) (to)? (read|test|look|check|think|try|listen)
      are you (even|serious|kidding|joking|deaf|blind|stupid|trying|having a laugh|simple|thick|a bot|people)
      is this (how|what) (you|your)
      this is how
      what (do|are) (you|we|i) (actually)? (pay|paying) (you|for)
      what are you (people|actually|even|being)? .. (paid|doing|playing) (for|at)
      your job
      do your job
      somebody (should|needs|has|ought) (to)? (be|lose|answer|explain|take|pay)
      (owes|owe) (me|us|my team) .. (explanation|apology|answer)
      i (want|expect|demand) (an|a|the) (explanation|apology|answer|refund|compensation|manager|name)
      (a|that|this|your) (form|template|canned|standard|copy-paste|automated) (reply|answer|response|letter|mail|email) (is|was|isn't|for)
      who (approved|signed|decided|authori*|thought|is responsible|allowed)
      held (responsible|accountable|liable)
      (liable|accountable) for
      pull your finger
      get your act
      sort yourselves
      cover* (your|it) (back|up|backside)
      hiding behind
      fobbed
      palmed off
      brush* (me|us) off
      lied to
      (a|an outright|downright) lie
      not an accident
      don't tell me
      don't you dare
      simple as that
      enough is enough
      as i expected from you
      (any|do) of you (talk|read|know|even|actually)
    `,
    unless: lines`
      <thanks>
      you (always|never) (help*|let me|fail to help|once)
      you sent me (the|a) (link|form|file)
      did you get
      you just (have|need)
      as you (asked|suggested|said)
      if you
    `,
  },
  {
    name: 'ultimatum',
    label: 'anger',
    weight: 0.6,
    degree: 2,
    phrases: lines`
      (we'll|we will|i'll|i will|i'm|we're) (be)? (talking to|taking|looking|going|moving|switching|cancelling|canceling|leaving|speaking to|calling|contacting) .. (competition|competitor|competitors|elsewhere|lawyer|solicitor|press|provider|business)
      if (this|it|that) (happens|breaks|fails|goes|isn't|is not|doesn't|keeps|continues|occurs) .. (again|once more|one more|by|fixed|sorted|i|we) .. (cancel*|leav*|complain*|escalat*|switch*|want|go|done|take|report*|out)?
      (speak|talk) (to|with) (whoever|somebody who|someone who|a human|a person|a real|an adult)
      (who|whom) (handles|deals with|takes) complaints
      (where|how) (do|can) i (complain|make a complaint|file)
      (either|or else|otherwise) ... (ombudsman|manager|lawyer|solicitor|complain*|refund|money back|leave|cancel|court|police|press|boss|director|chargeback|competitor)
      (either) ... or ...
      or (else|i|we) (will|am|'m|are|'re|cancel|leave|go|walk|off)
      or i'm (off|out|gone|done|leaving)
      give me (my|our) money back
      (want|demand|expect|give) .. (my|our) money back
      get me (your|the|a|whoever|somebody|someone) .. (manager|boss|supervisor|charge|senior)?
      (put|get|pass|connect) me (through)? (to|on to) .. <boss>
      i (want|demand|insist|expect) .. <boss>
      (formal|official) complaint
      consider this
      final (warning|notice|chance)
      last (chance|warning)
      (name and shame|go public|goes to the press|social media)
      (you) (will|'ll) (be)? (hear|hearing|regret)
      (my|our) (lawyer|solicitor|legal)
      (raising|taking|escalat*|report*) (this|it) (to|with|at|further|higher|up)
      (somebody|someone) (phone|call|ring|fix|explain|answer) (me|this|it)
      (i will|i'll|i shall|i'm going to) (complain|escalate|report|sue|go to)
      competitor*
      i'm done with (you|this|your)
      done with (you|this desk|your)
      never (again|buying|using|recommend*|coming)
    `,
    unless: lines`
      (either|or) (is|works|way|of|one) (fine|ok|good)?
      or (i|we) (can|could)
      never again .. (forget|lose)
      my manager (asked|wants|said|told|approved|needs|is)
      report this (phishing|mail|email|suspicious)
      (phish*|suspicious|scam)
      consider this (ticket|request|case)
      <please> consider
      our legal team (needs|wants|uses)
      product review
      code review
      review (it|the|this)
    `,
  },

  // ── anxiety ───────────────────────────────────────────────────────────────────────────────
  {
    name: 'fear word',
    label: 'anxiety',
    weight: 0.85,
    degree: 2,
    negatable: true,
    phrases: lines`
      (worry|worried|worries|worrying|worrisome)
      worried
      worry
      worrying
      worries me
      afraid
      scared
      scary
      frightened
      frightening
      terrif*
      anxious
      anxiety
      nervous
      nervy
      panic*
      freaking out
      freaked (me)? out
      petrified
      alarmed
      alarming
      uneasy
      unsettl*
      unnerv*
      on edge
      in a state
      stressed (out)?
      stressing
      stressful
      sweating
      sick (with|to my stomach|about)
      absolutely sick
      feel* .. sick
      dread*
      beside myself
      heart (is)? (racing|sank|stopped|pounding|in my mouth)
      lose sleep
      losing sleep
      (can't|won't|shan't|couldn't|not) sleep
      keeps me (up|awake)
      kept me (up|awake)
      my stomach
      shaking
      trembling
      fear (that|of|for|the|it)
      i fear
      fearing
      concerned (that|about|because|as)
      bit concerned
      very concerned
      rather concerned
      jittery
      desperate*
      in despair over
      oh god
      omg
      oh no
      eek
      yikes
      gulp
      please tell me
      fingers crossed
      get (in|into) trouble
      be in trouble
      (lose|losing|cost me) my job
      get (fired|sacked)
      in deep (water|trouble)
      (bit of)? a disaster
    `,
    unless: lines`
      (service|process|server|app|pod|container|machine|job|program|kernel|thread|driver|it) .. panic*
      panics
      (no|not|nothing to|don't|dont) worr*
      no worries
      panic (attack|button|mode|room)
      kernel panic
      panicking child
      afraid (not|to say|i have to)
      i'm afraid (i|we|that|it|the|this|my) (can't|cannot|have to|must|need|don't|forgot|is|does|won't)
      concerned (party|parties|person|users)
      where .. is concerned
      as far as
      used to be (afraid|scared|nervous)
      was so (afraid|scared|worried)
      kernel
      stress (test|testing)
      was worried .. but
      disaster recovery
      (apparently|the screen) says panic
    `,
  },
  {
    name: 'fear at its height',
    label: 'anxiety',
    weight: 0.8,
    degree: 3,
    phrases: lines`
      (terrified|petrified|panic-stricken|hysterical)
      beside myself
      (absolutely|utterly|completely|totally|really) (sick|terrified|desperate|panicking|petrified)
      (won't|can't|cannot|couldn't) (cope|breathe|stop shaking|think straight)
      (i'm|i am|im|we're) (desperate|shaking|panicking|in pieces|freaking out)
      (sick|ill) with (worry|fear|dread)
      i beg (you)?
      my (life|career|degree|whole life|livelihood|job) (is|depends|is over|is on the line|hangs)
    `,
    unless: lines`
      (is|are) (desperate|panicking) (for|about the)
      beside myself with (joy|happiness|rage|anger)
      kernel
    `,
  },
  {
    name: 'asks about harm',
    label: 'anxiety',
    weight: 0.65,
    degree: 2,
    phrases: lines`
      what am i going to (tell|say|do)
      (what|how) (am i|are we|do i|will i) (going to|supposed to|meant to)? (tell|explain|say to|face)
      (i'm|i am) (shaking|trembling|in pieces|a wreck|losing it|hyperventilating)
      (quite|so|very|really|getting|rather|a bit|extremely) (anxious|nervous|worried|scared|jumpy|panicky|tense|twitchy)
      could (someone|anyone|they|he|she|people) have (seen|read|got|taken|copied)
      (am|are|will|would|do|did|have|could) (i|we) .. (lose|losing|lost|be (charged|fined|locked|hacked|fired|blamed|paid)|get (a zero|fired|charged|fined|in)|been (hacked|compromised|scammed)|hacked|in trouble)
      should (i|we) be (worried|concerned|scared|alarmed)
      is (it|this|that|everything|my|the|our) .. (safe|gone|lost|ruined|hacked|compromised|dangerous|at risk|gone for good|gone forever)
      are (they|we|the|my|our) .. (safe|gone|lost|at risk|ruined)
      (can|could|has|have|is|did) (someone|somebody|anyone|anybody|strangers|they|he|she|hackers|a stranger|other people|everyone) .. (see|seen|read|got|get|stolen|access|looking|log|use|used|watch*)
      who is (looking|reading|watching|logged)
      what (if|happens if|will happen if)
      (is|was) (it|this) (a)? (virus|scam|hack|phishing)
      have i (just)? (lost|deleted|been|broken|ruined|wiped|given)
      did i (just)? (lose|delete|break|ruin|wipe|give)
      (i|we) (think|hope|believe) i (may|might)? (have|'ve)? .. (deleted|wiped|lost|broken|clicked|leaked|overwritten)
      i (may|might|must) have .. (deleted|wiped|lost|broken|clicked|leaked|overwritten|given|been had|let)
      is it (too late|already too late)
      (i hope|hoping|hope) .. (not|nothing|isn't|hasn't|haven't|nobody|no one|didn't) .. (lost|gone|broken|serious|bad|too late|deleted|seen|hacked)?
      (don't|do not|didn't) (want|dare) to (lose|touch|break|make|open|turn|click|shut|press)
      i dare not
      daren't
      scared to
      afraid (of|to|that|it|i|we|they|he)
      (what|how) (do|will|am|can) i (tell|say to|explain|going to tell)
      if (it|this|that) .. (goes|gone|lost|fails) .. (i|we)
      i (don't|dont|do not) know what to (do|tell)
      don't know what (to do|i'll do)
      what (do|should|can|must) i do now
      what now
      (on|in) my (own)? (name|head|conscience)
      (mustn't|must not|can't|cannot) (lose|miss|be late|afford)
      won't cope
      can't cope
      (left behind|still in there)
      before it (is|'s) too late
    `,
    unless: lines`
      can anyone (see|access) (this|the) (link|file|folder|page)
      can (someone|somebody|anyone|anybody) .. (help|please|look|tell|have a look|get access|use the)
      hope (this|that) (helps|finds)
      is it safe to assume
      is the .. (case|parcel|item) lost
    `,
  },
  {
    name: 'begs for help',
    label: 'anxiety',
    weight: 0.6,
    degree: 2,
    phrases: lines`
      (pls|please|plz) (pls|please|plz)
      help !
      /\bhelp\s*!{2,}/
      please (please)? (help|hurry|someone|somebody|quick) .. (now|quick|fast|asap)
      i beg
      begging
      s.o.s
      sos
      mayday
      somebody help
      someone help
      emergency
      (in|with) tears
      please hurry
      please be quick
      who (can|could) come
      (starts|begins|closes|shuts|due|ends|is|live|on) in (#|a few|under|less) .. (min|mins|minutes|hour) ... (and|but|,)
      /\bin (?:\d+|five|ten|twenty|fifteen|thirty)\s?min(?:ute)?s?\b/
    `,
    unless: lines`
      emergency (exit|contact|number|line|department|room|power|light|lighting|phone|kit|door|button|stop|call)
      in # minutes (it|the|then) (locks|logs|goes|drops)
      (drops|fails|logs|locks|every|after) .. in # min
      back in # min
      (calm|works)
    `,
  },
  {
    name: 'frightened face',
    label: 'anxiety',
    weight: 0.55,
    degree: 1,
    phrases: lines`
      /[😬😰😨😱😟😧😥😓😖🙏😵🥶]|:[-']?[sS](?=\s|$)|\bD:/
    `,
    unless: lines`
      <thanks>
      thank
    `,
  },

  // ── confusion ─────────────────────────────────────────────────────────────────────────────
  {
    name: 'does not understand',
    label: 'confusion',
    weight: 0.75,
    degree: 1,
    phrases: lines`
      (can't|cannot|couldn't|can not|unable to) .. (get my head (round|around)|wrap my head|make out|make sense|make anything of|tell (apart|the difference)|see the logic|see what)
      get my head (round|around)
      (which|what) (box|button|one|option|form|field|link|of (them|these|the two)) .. (is (meant|for|right|mine|the)|do i|am i|should i|to (press|click|choose|use|fill))
      (they|it|which|one|who) .. (is it now|is right|is authoritative|applies|is true)
      (mixed|contradictory|conflicting|different) (messages|information|answers|instructions|signals)
      (doesn't|does not|didn't) (tell|say|mean) (me)? (a thing|anything|much|why|what|which)
      (lost in|out of my depth)
      confus*
      baffl*
      puzzl*
      perplex*
      bewilder*
      mystif*
      stumped
      flummoxed
      (don't|dont|do not|didn't|cannot|can't|cant|couldn't|never) .. (understand|understood|follow|get|grasp|see why|see how|make sense|make head|fathom|work out|figure out|figure|tell which|tell what|tell who|tell who's|tell if|tell whether|wrap my head)
      (not|no|isn't|never) (sure|clear|idea|clue) .. (what|why|how|which|where|who|whether|if|when)
      no (idea|clue)
      not the (foggiest|faintest)
      haven't (a|the) (clue|foggiest|faintest)
      unclear
      makes (no|zero|little) sense
      doesn't make (any)? sense
      (what|why) on earth
      how on earth
      (i am|i'm|am) (completely|totally|a bit|so|rather|quite|utterly|now)? (lost|at a loss|at sea)
      at a loss
      lost (me|you) at
      you lost me
      (what|which) .. (does|do|did) (that|this|it|they|he|she) .. mean
      what .. (mean|means) $
      whatever that (means|is)
      what (it|that|this) (means|wants|is supposed)
      what (is|does) (it|this) (want|supposed|expect)
      (what|which) am i (supposed|meant|on|doing)
      am i (supposed|meant) to
      which (one)? (is it|is right|is true|is correct|do i|am i|should i (believe|use|trust|follow))
      (how|why) (that|this|it) (can|could) be
      how (can|could) (that|this|it) be
      where (has|have|did) .. (gone|go)
      don't (even)? know (what|how|where|which|why|who)
      dont know (what|how|where|which|why|who)
      do not know (what|how|where|which|why|who)
      (can't|cant|cannot|could not|couldn't) find (how|where|out (how|where|what))
      went over my head
      over my head
      double dutch
      all greek to
      chinese to me
      gibberish
      gobbledygook
      mumbo jumbo
      go* round and round
      what am i (missing|doing wrong)
      am i (missing|doing) something
      strange* enough
      huh
      eh $
      (contradict*|conflicting)
      (one|it) (says|tells me) ... (another|the other|also) ... (says|tells|say)
      the half of it
    `,
    unless: lines`
      (don't|do not|can't) (understand|see) why (you|nobody|your|no one|anyone|anybody|it takes|this (takes|is taking|has))
      (you|they|he|she) .. (don't|doesn't|didn't) (understand|get it|know)
      not sure if (this|you) (is|are) the right
      don't get (the|a|any|an|my|our|through|paid|anything|it anymore|emails|mail|mails)
      (can't|cannot|cant) get (in|into|to|the|a|my|on|through|it|out|past|any)
      (don't|didn't|can't|not) .. get .. (in|into|access|through|the|paid|past)
      (don't|doesn't|didn't|not) (see|follow) (the|any)
      don't know (who|how much longer|why i bother|who else)
      no idea (if|whether|when) (you|it)
      lost my
      doesn't (get|understand|follow)
      to avoid confus*
    `,
  },
  {
    name: 'puzzled question',
    label: 'confusion',
    weight: 0.5,
    degree: 1,
    phrases: lines`
      /\b(?:who|what|why|where|how|which|huh)\s*\?{2,}/
      /\?!|\?\?\?/
      /[🤔😕🤷🫤😵]/
    `,
    unless: lines`
      (waiting|seriously|again|still)
      (lose|zero|hacked|scared|looking at)
    `,
  },

  // ── disappointment ────────────────────────────────────────────────────────────────────────
  {
    name: 'let down',
    label: 'disappointment',
    weight: 0.85,
    degree: 2,
    negatable: true,
    phrases: lines`
      (were|was) (shown|sold|told|promised|offered|led|advertised|quoted) .. (this|but|instead|and|only|when)
      (promised|told|assured) (a|an|me a|us a) (call|callback|visit|technician|replacement|refund|answer|reply|date|fix|laptop)
      (was|were) promised
      disappoint*
      let down
      let-down
      letdown
      let (me|us) down
      letting (me|us) down
      gutted
      deflated
      disillusion*
      underwhelm*
      what a shame
      it's a (shame|pity)
      such a (shame|pity)
      a real (shame|pity)
      that's a shame
      sadly
      a pity
      oh well
      never mind then
      anticlimax
      sorely
      lost (all)? (faith|trust|confidence)
      (don't|no longer|can't) trust (you|your|it|this)
      not what (i|we) (was|were|expected|ordered|asked|hoped|paid|had in mind|signed)
      hoped for (more|better)
      expected (more|better|so much)
      (deserve|deserved|deserves) better
      used to be (so|good|great|better|reliable|quick|helpful|fast)
      not (up to|as) (standard|promised|advertised|described|agreed)
      fall* short
      fell short
      (heartbroken|heart-broken)
      this is how (it|i|we|loyalty|it's) .. (repaid|thanked|treated)
      is (this|that) all
      (and)? that was that
      so that's that
      aw
    `,
    unless: lines`
      let (it|him|her|them) down
      (set|break) (it|him|her) down gently
    `,
  },
  {
    name: 'expected otherwise',
    label: 'disappointment',
    weight: 0.62,
    degree: 1,
    phrases: lines`
      (i|we) (had|'d|honestly|really|genuinely|actually)? (thought|hoped|believed|expected|assumed|trusted) .. (that)? .. (would|was|were|it'd|you'd|'d|had|this|it|finally|at least|the|with|you|somebody|someone)
      (was|were|had been) (honestly|really|so|genuinely|much)? (looking forward|promised|told|assured|hoping|excited|counting on|expecting|led to believe)
      (i'd|i had|we had|we'd) (hoped|expected|thought|been told|been promised|looked forward)
      i did (expect|hope|think|trust)
      (was|were|is|are) supposed to (be|have|work|come|arrive|last|get|make|fix|help|do)
      (was|were) meant to
      (you|they|he|she|your colleague|it) (said|promised|told (me|us)|assured|guaranteed) .. (would|will|was|it|by|on|monday|tuesday|wednesday|thursday|friday|yesterday|last|fixed)
      as promised
      (that's|thats|which is|it's|its) (why|what) (i|we) (paid|chose|bought|signed|pay)
      paid (good money|extra|for)
      (supported|been with|been loyal|recommended|trusted|stood by) (you|your)
      (after|for) (all)? (these|those|#) years
      in (good faith|trust)
      (still|yet) only
      only to (find|discover|see|be)
      turns out (it|that) (doesn't|isn't|can't|does not|is not)
      lifetime .. (licence|license|guarantee|warranty)
      finally (let|be able|work|get)
    `,
    unless: lines`
      i thought (i|maybe|it might|perhaps|you (should|might|would like)|id|i'd|let)
      (as|like) promised .. (here|attached|it)
      told to (contact|write|send|open|raise|log)
      (was|were) told (to|by|that you) (contact|write|open|raise|log|ask|ring)
      paid for by
      we thought you
      paid (leave|invoice|the invoice)
      i thought i'd
      looking forward to (your|hearing|it|seeing|the|working|meeting)
      better than (i|we) (expected|hoped|thought)
      as (expected|hoped)
    `,
  },

  // ── embarrassment ─────────────────────────────────────────────────────────────────────────
  {
    name: 'ashamed',
    label: 'embarrassment',
    weight: 0.85,
    degree: 1,
    negatable: true,
    phrases: lines`
      silly me
      (dreadful|awful|terrible|bad|guilty|rotten) (asking|for asking|about asking|bothering|that i|for (not|forgetting|bothering|wasting|the))
      (feel|feeling|felt) (dreadful|awful|terrible|bad|guilty|rotten) (asking|for|about|that)
      (my|a) (silly|daft|stupid|dumb|clumsy|careless) (mistake|error|fault|fingers|self|blunder|slip)
      (i|i'm|i am|i was) (always|so|such a|a bit|rather|just|too)? (forgetful|clumsy|careless|slow (with|on|at)|ignorant|thick|a klutz|scatterbrained|hopeless)
      clumsy me
      how embarrassing
      can't believe i (did|said|clicked|fell|missed|sent|forgot)
      (sorry|apologies) .. (being (so|such)|my (ignorance|stupidity|mistake|slowness|fault)|wasting your time|so many questions)
      embarr*
      ashamed
      asham*
      mortif*
      humiliat*
      cring*
      sheepish
      blush*
      red-faced
      red faced
      my face is red
      (feel|feeling|felt|look|looking|looked|am|being) .. (stupid|silly|foolish|daft|dumb|an idiot|like an idiot|a fool|like a fool|thick|dim|ridiculous|useless|hopeless|a right|such a|a muppet|a plonker|a bit slow|old)
      (stupid|silly|dumb|daft|dim|foolish|basic|naive|noob|beginner|beginner's|idiotic) (question|of me|me|mistake)
      (i'm|i am|im) (such|just|clearly|obviously|probably)? .. (an idiot|a fool|a dinosaur|an old|a technophobe|a luddite|a muppet|a numpty|thick|dim|hopeless|useless|so stupid|so dumb|so silly|being (thick|stupid|dim|silly|daft|slow)|not (very)? bright|bad at|no good (at|with)|a bit slow|terrible with|rubbish (at|with))
      (hopeless|useless|terrible|rubbish|no good|not good|bad|clumsy|clueless) (with|at) (computers|technology|tech|these|this|it|these things|machines|gadgets|passwords|all this)
      don't (judge|laugh|tell anyone|tell my)
      dont (judge|laugh)
      no (judging|laughing)
      promise not to laugh
      please don't laugh
      entirely my (own)? (fault|mistake|doing)
      (my|my own) (own)? (fault|stupidity|mistake|error|silly|stupid|bad|doing)
      my bad
      my own (fault|stupid*|mistake|doing)
      all my fault
      totally my fault
      mea culpa
      (i|i'm) (know|) i know i know
      i know i know
      i know (i|that i) (should|shouldn't|shouldnt|ought)
      i? really? (shouldn't|shouldnt|should not) have
      i shouldn't have
      i shouldnt have
      i should (never)? have (known|checked|read|asked|noticed|listened|seen|thought|saved|backed|had)
      should never have
      should have known (better)?
      ought to have known
      how (could i|stupid|silly|dumb|daft) (be|of me|am i|was i)?
      i could (crawl|sink|die of shame|kick myself|disappear)
      kick* myself
      crawl under
      hide under
      (fell|fallen|fall) for (it|that|this)
      been had
      i (was|am|stand) (in the wrong|corrected)
      my apologies for (the|my) (tone|rant|outburst|mail|email)
      (apologise|apologize|apologies) for (the|my) (tone|rant|outburst|manner|language|stupid|mail|last)
      sorry for (the|my) (tone|rant|outburst|being (rude|short|snappy|such))
      i (was|am|'m) (rude|the problem|the idiot|to blame)
      blame (me|myself)
      turns out (i|it was me|i was|i had|i'd|the problem was me|it wasn't)
      it was me all along
      user error
      pebkac
      (sorry|apologies) .. (stupid|silly|dumb|daft|basic|obvious|ignorant|being (thick|slow|dense|a pain))
      (probably|maybe|perhaps) .. (something|doing something|missing something) (obvious|silly|stupid)
      everyone else (can|knows|seems|manages)
      too (ashamed|embarrassed|shy|proud)
      (hate|afraid|hesitate|hesitated) to (ask|admit|say|bother)
      i hate to (admit|ask|say)
      awkward
      to my shame
      shameful* .. (i|me)
      i must (confess|admit)
      confess*
      (please)? don't tell (my|the) (boss|manager|colleagues|team)
      (again)? i forgot .. again
      rookie (mistake|error)
      brain (fart|fog)
      senior moment
      me being (me|silly|stupid|daft|dense|slow)
      facepalm
      doh
      d'oh
      serves me right
      i only have myself
      /[🙈🫣😳🤦😅]/
    `,
    unless: lines`
      you (should|ought)
      (your|their|his|her) (fault|mistake)
      (shame|embarrassment) (for|to) (the|your) (company|team|university|school|organisation)
      embarrassing for (you|your|us|the)
      is embarrassing (that|how) (you|your|a)
      should be ashamed
      you .. ashamed
      not my (fault|mistake|bad|doing)
      fall for it (i|so|but) (didn't|reported)
      didn't fall
      turns out it? (was|is) (your|the server)
      user error (message|code|log)
      error
    `,
  },

  // ── sadness ───────────────────────────────────────────────────────────────────────────────
  {
    name: 'low',
    label: 'sadness',
    weight: 0.82,
    degree: 2,
    negatable: true,
    phrases: lines`
      (isn't|is not|not|there's no|there is no|no|little|not any|isn't really) (much|any|a|really)? (point|use|sense|hope) (in|of|to)? (me|my|us|trying|sending|asking|writing|any|going|even|complaining)
      (nobody|no one|no-one|who) .. (would|will|even) .. (notice|miss|care|bother) .. (if|when|me|i|gone)?
      (don't|do not|dont) want to (be here|live|go on|wake up|exist|carry on)
      (he|she|they) (died|passed away|passed|has died|is gone) .. (in|last|on|and|two|this|before|suddenly|a)
      (died|passed away|widow|widower|funeral|bereaved)
      (it|this|everything) (is|'s) (all)? (too much|hopeless|pointless|no use|for nothing)
      (lost|losing) (the)? (will|heart|hope|courage|interest)
      my (heart|spirits) (sank|sinks|is broken|broke)
      (glum|gloomy|crestfallen|forlorn|wretched|downcast|dejected|at a low ebb|weary|beaten)
      (what|whats) difference does it make
      used to (enjoy|love|look forward)
      (i'm|i am|im|so|very|really|feel|feeling|makes me|made me|bit|quite|rather|terribly) (so|very|really|rather|quite|a bit)? (sad|upset|low|down|empty|miserable|lonely|alone|hopeless|helpless|broken|defeated|discouraged|disheartened|demoralised|demoralized|depressed|heartbroken|devastated|crushed|worthless|tearful|numb|not wanted|unwanted|left behind|forgotten|invisible)
      feel* .. (sad|low|empty|miserable|lonely|alone|hopeless|helpless|broken|defeated|discouraged|disheartened|depressed|devastated|crushed|worthless|tearful|numb|not wanted|unwanted|left behind|forgotten|invisible|old and)
      not wanted (any longer|any more|anymore)
      sadden*
      heartbr*
      devastat*
      discourag*
      dishearten*
      demorali*
      depress*
      (in|to|close to|near|burst into) tears
      (been|was|started|start|am|i'm|i) (cry|crying)
      crying
      i cried
      weep*
      (grief|grieving|grieve)
      mourn*
      bereave*
      despair*
      given up
      gave up
      (i|i'm|ready to|about to|want to) (give|giving) up
      i give up
      (don't|dont|do not) know why i (bother|even|try|keep)
      why (do i|should i|even) bother
      what's the (point|use)
      whats the point
      no (point|use) ((anymore|any more)|trying|in trying|asking)
      see no point
      (don't|can't|cannot|haven't) (have)? (the)? (energy|strength|heart|will) .. (any more|anymore|left|to|for)
      worn (out|down)
      exhausted
      drained
      (burnt|burned) out
      burnout
      at rock bottom
      hit rock bottom
      (can't|cannot|can not) (go on|take (it|this|any)|do this|carry on|cope|face) .. ((anymore|any more)|any longer|much longer|anymore)?
      (not|aren't|isn't) (really)? (managing|coping) .. (well|very|by|alone|at|with)?
      struggling (to cope|on my own|alone|at home|mentally|with (depression|grief|anxiety))
      (all|everything) (is)? pointless
      nobody (needs|wants|misses|cares about|would (miss|notice)) (me|us|old)
      (i|it) (feels?|felt|makes me feel) (like)? .. (failure|burden|nobody|nothing|useless|stupid old)
      a failure
      a burden
      (we|i) (lost|miss|buried) (my|him|her|our) .. (wife|husband|mother|father|mum|mom|dad|son|daughter|brother|sister|friend|baby|partner|dog)
      (my|our) (late)? (wife|husband|mother|father|mum|mom|dad|son|daughter|brother|sister|grandmother|grandfather|partner|nan|gran) .. (died|passed|is gone|has gone|is in a home|in hospice|funeral|is dying|dementia|doesn't know me|does not know me)
      since (he|she) (died|passed|went|left us)
      before (he|she|they) (died|passed)
      (does|do) not know me
      (barely|hardly|not) (left|leave|got out of|get out of) (my|the|bed)
      signed off (with|sick with)? .. (depression|stress|burnout|anxiety)
      it was (all)? (i|we) (had|have) (left)? of
      all (i|we) have left
      nothing helps (anymore|any more)
      /[😢😭😞😔💔🥺]|:['-]?\(/
    `,
    unless: lines`
      (gave|give|giving) up (my|the|a|his|her|waiting on the|smoking|seat|desk)
      depress* the? (key|button|switch)
      (server|process|program|app|printer|laptop) .. (gave|given) up
      (gave|given) up (at|after) (step|page|the third)
      press
      crying (on|out) (the phone|for)
      exhausted (pool|quota|memory|heap|storage)
      (pool|quota|memory|heap|storage|disk|budget|ip|ips|addresses|battery|ram) .. exhaust*
      battery
      you don't
      <thanks>
    `,
  },
  {
    name: 'gives up quietly',
    label: 'sadness',
    weight: 0.55,
    degree: 1,
    phrases: lines`
      (don't|dont|do not) (trouble|bother|worry) (yourself|yourselves)
      (it's|its|it is) (ok|okay|alright|all right|fine) (love|dear|really|i'll manage|i will manage|don't)
      (i'll|i will|i shall) (just|simply)? (manage|wait till|wait until|do without|make do|go without|live without) .. (somehow|my|daughter|son|grandson|granddaughter|visits|comes|it)?
      never (got|get|gotten) on
      never mind $
      never mind then
      ^ never mind
      if it's too (complicated|much|difficult) .. (never mind|leave it|don't)
      forget it
      (i've|i have) (gone back|stopped|resigned)
      too old for (this|these|all)
      (i'm|i am) (too old|past it|the last one|on my own|all alone|by myself)
      by myself
      what did i expect
      as always it's me
      leave it then
      no one (to|else) .. (ask|help|turn)
      nobody (to|else) .. (ask|help|turn)
      not that it matters
      it doesn't matter (now|(anymore|any more))
      too late now
    `,
    unless: lines`
      never mind .. (found|solved|sorted|works|fixed|figured|got it|worked|it was|restarted)
      (found|solved|sorted|works|fixed|figured) .. never mind
      forget it if
      on my own (laptop|computer|pc|phone|account|machine|device)
      stopped working
      i'll wait (for|until) (your|the|monday|tuesday)
    `,
  },

  // ── gratitude ─────────────────────────────────────────────────────────────────────────────
  {
    name: 'thanks for something',
    label: 'gratitude',
    weight: 0.75,
    degree: 1,
    phrases: lines`
      <thanks> (so much|very much|ever so|a lot|loads|a million|a bunch|again|kindly|all|mille|both|everyone|indeed|ever)? .. (for|to) .. (the|your|my|sorting|fixing|helping|staying|coming|walking|getting|solving|being|taking|making|explaining|calling|ringing|phoning|answering|listening|looking|everything|all|last|that|this|his|her|a|whoever|him|their|quick|such|it|finding|bearing|keeping|going|showing|picking|doing|putting|saving|treating|not|waiting|restoring|rescuing|jumping|these|one|patient|patience|both|bringing|sending|patience|dropping|insisting|<proPeople>)
      (thank you|thanks|thank u|thx|cheers) (so much|a million|ever so much|very very much|so so much|sooo* much|a bunch|from the bottom)
      (i|we) (thank|want to thank|would like to thank|wanted to thank|wish to thank|must thank|just wanted to thank) (you|him|her|them|everyone|your)
      (pass|give|send|say|please say|convey) .. (thanks|thank you|my thanks|our thanks|regards and thanks) (on|to)
      thanks to (you|your (help|colleague|team)|him|her|them|the team|the lady|the gentleman|the chap|the technician|whoever)
      (big|huge|massive|heartfelt|sincere|warm|special|many) (thanks|thank you|thank-you|shout-out|shout out|kudos|bravo)
      (grateful|thankful|indebted|obliged) (for|to|that|and|i)
      (i'm|i am|we're|we are|so|very|really|most|truly|eternally|ever) (so|very|really|most|truly|eternally|ever)? (grateful|thankful|indebted)
      (i|we) (really|truly|so|do|very much|greatly|sincerely)? appreciate (it|that|your|you|the|all|how|this|everything)
      much appreciated
      really appreciated
      greatly appreciated
      (you|he|she|they|your colleague|the team|that|this|it)? (saved|rescued|made) (my|our|the) (day|life|evening|weekend|week|bacon|skin|neck|job|morning|afternoon|presentation|exam|year|night|whole)
      life saver
      lifesaver
      (you're|you are|you're all|youre|ur|he's|she's|he is|she is|they're|what) (a|an|such a|my|the|absolute|true)? .. (star|hero|heroes|legend|angel|gem|lifesaver|life saver|treasure|saint|genius|wizard|magician|champion|champ|best|rockstar|godsend|diamond|darling|miracle)
      (you've|you have|you were|you are|he was|she was|they were|he has|she has|everyone was|your colleague was|you both were|who was) (been)? (so|very|really|extremely|incredibly|most|all|always|all been)? (so|very|really)? (lovely|kind|patient|helpful|decent|brilliant|wonderful|thoughtful|marvellous|great|amazing|fantastic|excellent|quick|supportive|understanding|friendly|sweet|nice|generous)
      (very|so|really|that was|that's|how|it was|too) (kind|thoughtful|patient|decent|sweet|generous|lovely|nice|good|helpful) of (you|him|her|them)
      that was (very|so|really)? (thoughtful|kind|decent|generous)
      (i|we) owe (you|him|her) (a|one|big|my|the|coffee|cake|beer|lunch)
      bless you
      god bless
      hats off
      kudos
      props to
      (shoutout|shout-out|shout out) to
      couldn't have (done|managed) .. without
      without (you|your help|him|her) .. (would|wouldn't|couldn't)
      (above|beyond) and beyond
      went (out of (his|her|your|their) way|the extra mile|above)
      you were right to
      /[🙏❤💐🌷💜🥰]/
      tysm
      thank you $
    `,
    unless: lines`
      <thanks> (in advance|for nothing|for (your|the) (attention|understanding|cooperation|co-operation|consideration|time in advance|help in advance|efforts|patience in))
      (in advance|for nothing)
      (no thanks|no thank you|not thanks)
      (appreciate|grateful|appreciated) (if|a|an|some|any|it if|your (help|support|assistance|quick|prompt)|the (help|opportunity)|when)
      (would|will|be) .. (appreciate|appreciated|grateful|thankful|be grateful)
      if you (could|can|would)
      appreciate (that|it|you|your|this) ... but
      i (appreciate|understand) (that)? (you|someone|it|this) ... but
      thanks for (breaking|deleting|ruining|losing|locking|your (useless|standard|canned|automatic))
      (can|could) you
      please (help|fix|advise|send|let)
      save (my|our)
      thank* (for|you for) (your|the) (ticket|order|message|mail|email) $
      the best (way|option|time|practice)
      it? (saved|made) (my|our) (draft|file|changes|work)
      (how|very|so) (kind|thoughtful|generous|helpful) of you to (let us know|inform|tell|close|ignore|finally)
    `,
  },

  // ── satisfaction ──────────────────────────────────────────────────────────────────────────
  {
    name: 'pleased',
    label: 'satisfaction',
    weight: 0.72,
    degree: 1,
    negatable: true,
    phrases: lines`
      (is|are|was|it's|what|such) (an absolute|a real|a|an|pure|sheer)? (joy|delight|pleasure|treat|dream|breeze|godsend|revelation|lovely surprise|pleasant surprise|nice surprise)
      (made|makes|making) (me|us) (laugh|smile|happy|grin)
      (lovely|nice|pleasant|good|great|happy) (surprise|change|touch|job|work|improvement|to see|to have)
      (thrilled|overjoyed|ecstatic|tickled|beaming|grinning|smiling)
      (is|are) (clear|quick|fast|easy|simple|short|lovely|smooth|great|brilliant|fantastic) (and|now|to)
      (at last|finally) (there|here|back|it|works|working|done|a|we|i can)
      (my|our) (eyes|team|kids|patients|customers|pupils|students|users) (thank|thanks|love|loved|loves|are happy|are delighted)
      (well worth|worth the wait)
      it's (so|much|a lot) (better|faster|easier|nicer|quicker|clearer)
      (works|working|running|runs|prints|going|goes) (like a (charm|dream|treat)|perfectly|beautifully|brilliantly|wonderfully|great|a treat|flawlessly|smoothly|fantastically|so well|really well|like new|better than|a dream|splendidly|superbly|wonders)
      (love|loving|loved|adore) (it|this|that|the new|how (easy|simple|fast|quick|clear|it)|the|your new)
      yay*
      yaay*
      yaaay*
      yess*
      woohoo*
      woo hoo
      woot
      hooray
      hurrah
      hallelujah
      happy (days|bunny|with|now|to (report|say|see)|again|about|customer|camper)
      (so|very|really|i'm|i am|we're|quite|most|super|extremely|thoroughly) (so|very|really|quite|most|super)? (happy|pleased|delighted|relieved|glad|satisfied|chuffed|thrilled|content|impressed|overjoyed|made up|stoked|over the moon)
      (over the moon|on cloud nine|thrilled to bits|chuffed to bits)
      delighted
      relieved
      what a (relief|difference|improvement|joy|pleasure)
      such a (relief|pleasure|joy|difference|improvement)
      phew
      big relief
      (brilliant|fantastic|wonderful|perfect|excellent|amazing|superb|awesome|marvellous|great|magic|spot on|sweet|ace|fab|splendid) (it|that|all|everything|now|its|it's|thats|that's)? (works|working|did it|did the trick|worked|solved|sorted|is back|fixed|back)?
      (that|this|it) (did|does|has done) the (trick|job)
      just (right|what i (needed|wanted)|the job)
      exactly (as|what|how) (i|we) (wanted|needed|hoped|like|asked)
      (all|everything) (good|well|perfect|great|fine and dandy|is well|is good|is perfect|is great|is lovely|hunky dory|working perfectly)
      all good
      no complaints
      couldn't be (happier|better)
      much better
      so much (better|easier|faster|quicker|nicer|clearer)
      makes (my|our) (life|work|job|day) (easier|so much)
      a (pleasure|joy|delight) to (use|work)
      first class
      top notch
      five stars
      thumbs up
      impressed
      finally (works|working|have|got|fixed|sorted|in|printing)
      (it|its|it's|they|we|i'm|im) .. (printing|working|works|back|alive|in|fixed|online|loading|up)
      /(?:works|working|worked|printing|back|alive|fixed|loading|ringing|online|sorted)\b[^.?!]{0,40}!{1,}/
      happy to (confirm|report|say)
      (held|survived|went|ran) (up)? (beautifully|perfectly|without a (hitch|glitch)|smoothly|like clockwork|fine)
      not (one|a single) (order|complaint|error|call|problem|glitch|hiccup|drop)
      celebrat*
      behaved this time
      nice one
      ^ nice $
      /\bnice\s*(?:👌|👍|🙂|:\))/
      brilliant $
      /[👌🎉🥳😊😀😁😃😄🤩✨💪🙌👏😌]|(?:^|\s):-?\)(?=\s|$)|:-?D\b/
      the best thing
      like (it|this|the new) a lot
      really like
      beautiful*
      wonderful
      quick as a flash
      good as new
      as good as new
      with (half an hour|time|hours|minutes|a day) to spare
      (happy|glad) (it|that|to)
      magic
    `,
    unless: lines`
      (would|will|i'd|we'd|could) .. (love|be happy|be glad|be pleased|like|be great|be good|be nice|be perfect|be wonderful|be lovely|be brilliant)
      (not|never|isn't|wasn't|hardly) .. (happy|pleased|satisfied|impressed|good|great|glad|thrilled)
      happy (to|for you to) (help|provide|wait|come|send|test|do|pay|share|talk|discuss|jump)
      (another|broke|broken|error|useless|locked|crash*|stuck|waiting|fail*|nobody|again down|down again)
      glad (if|to help)
      (if|when) (it|everything|this) .. (works|working)
      (works|working|worked) (fine|perfectly|great|well|beautifully)? .. (until|before|yesterday|last|on (my|the) (other|phone|home)|elsewhere|but|except)
      used to
      was (working|looking)
      perfect* (fine|working|good|able)? (until|before)
      (was|were) (honestly|really)? looking forward
      make .. happy
      <cant>
      doesn't
      hopefully
      i hope
      (love|nice|great|good|happy) (if|to have)
      wonderful if
      so much for
      i've got
      finally (let|be)
      magic (link|number|mouse|keyboard|wand)
      finally .. please
      all good (wishes|things)
      (deserves|how kind)
    `,
  },
];
