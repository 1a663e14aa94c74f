// What a reply does well, as support people write it. Collected by hand for this project.
// Some moves (listen, personalize, ask, teach, expect) also need a look at the other side or at the
// shape of the sentence; that is done in coach/moves.ts.
import type { Move } from '../labels.ts';
import { lines } from '../rules/lines.ts';
import type { Rule } from '../rules/rulebook.ts';

export const MOVE_RULES: Rule<Move>[] = [
  {
    name: 'names what it is like',
    label: 'empathize',
    weight: 0.8,
    phrases: lines`
      (that|this|it|which|what) (is|was|'s|must be|must have been|sounds|feels|must feel|has been|would be|can be|has to be|does sound) (a|an|really|very|so|quite|pretty|truly|incredibly|such a|such an|more than|rightly|understandably|absolutely|no|a truly|a really|hugely|deeply|the)? .. (exhausting|horrid|nasty|rotten|beastly|tedious|cruel|unnerving|mean|wretched|gruelling|trying|tricky spot|rough|hard|tough|frustrating|frightening|scary|stressful|annoying|maddening|awful|horrible|terrible|upsetting|worrying|distressing|unpleasant|tiring|wearing|unsettling|alarming|painful|unfair|miserable|nightmare|difficult|disappointing|nerve-racking|nerve-wracking|infuriating|embarrassing|shock|fright|blow|nuisance|pain|lousy|grim|rotten|sad|heartbreaking|galling|way to (start|end|spend)|pressure|bad (day|week|start|time|moment)|long (day|night|week|wait)|last thing|not what you|too long|tight|fun|ordeal|lot to|a lot)
      must (be|have been|feel|have felt|seem) .. (hard|exhausting|rough|tough|frustrating|frightening|scary|stressful|annoying|maddening|awful|horrible|terrible|upsetting|worrying|distressing|tiring|unsettling|difficult|dead on your feet|shattered|tired|worn out|at your wits|nerve-racking|shock|nightmare|wearing|lonely|painful|disheartening)
      (the)? last thing (you|anyone|anybody|a person) (need|needs|want|wants|needed|wanted)
      (i'd|i would|anyone would|anybody would|we'd|who wouldn't|i'd have|i would have) .. (been|be|have been|feel|felt|have felt|trust|have) .. (afraid|angry|annoyed|worried|scared|upset|furious|frustrated|cross|nervous|fed up|panicked|too|either|the same)
      (i|we) (wouldn't|would not) .. either
      (can|could) (well|fully|only|easily)? (imagine|see|understand|hear|appreciate) (how|why|that|what|you|the|this|your)
      (i|we) (completely|fully|totally|really|do|truly|quite|can|well|very well|certainly)? (understand|appreciate|realise|realize|know|see|get) (your|how|why|that (this|it|you|your)|the (frustration|pressure|stress|urgency|worry)|what (you're|you are|this|it)|this is|you're) .. (frustrat*|worr*|feel*|stress*|hard|upset*|annoy*|concern*|pressure|difficult|important|disappoint*|anger|angry|inconvenien*|urgent|urgency|going through|costs|means|much|inconvenient|situation|eager|precious)
      (understand|hear|feel|appreciate|share) your (frustration|anger|concern|worry|disappointment|pain|stress|annoyance)
      (no wonder|small wonder|understandably|quite right to|rightly (angry|upset|annoyed|worried)|you have every (right|reason)|every reason to be|of course you're|of course you are|it's understandable|that's understandable|perfectly understandable|makes (complete|perfect|total) sense (that|to be))
      (ouch|oof|ugh|what a (day|week|night|morning|start|shock|fright|nightmare|pain|mess|nuisance|shame|blow|worry|rotten))
      (dead on your feet|pulling your hair|heart (sink|stop|racing))
      (shouldn't|should not|ought not|mustn't) (land on|happen to|have to (happen|wait|fight|chase|deal|do|ask|explain|find)|be|cost) .. (you|anyone|anybody|twice|like this)?
      no (one|body) should (have to|find|be|wait|lose|need)
      nobody should (have to|find|be|wait|lose|need)
      (is|was|are) (useless|no use|no good|no help) (when|to you|if|for)
      with .. (waiting|hanging on|hanging over|screaming|staring|queueing|queuing|standing|on your back|at stake|watching|ahead of you|behind you|to go) .. (you|it|that|this|there)?
      (losing|waiting|being|having|not hearing|missing|seeing|finding|going|sitting|standing|spending|starting|getting|coming|hearing) .. (is|was|must be|sounds|would|hurts|isn't) .. (hard|exhausting|rough|tough|frustrating|frightening|stressful|annoying|maddening|awful|horrible|upsetting|worrying|tiring|wearing|tiresome|unpleasant|no fun|too long|painful|enough|scary|way|bad|unacceptable|not on)
      (so|very|deeply|really|truly) sorry (for your loss|about your (aunt|uncle|mother|father|wife|husband|mum|dad|son|daughter|brother|sister|grandmother|grandfather|friend|dog|cat))
      (sorry|condolences) (for|on|about) your (loss|wife|husband|mother|father|mum|dad|aunt|uncle|son|daughter)
      (costs|cost|cost you|costing you) .. (day|morning|evening|sleep|time|nerves|money|sales|trust)
      (hurts|stings|smarts)
      (i'm|i am|we are) (so)? sorry (this|that|you|it) .. (cost|kept|left|made|put|meant|ruined|scared|frightened|worried|gave)
      not (a|the) (nice|pleasant|good|great) (thing|way|feeling|moment|start)
      (three|two|four|#) (too many|too long)
      (pressure|stress|worry) (you're|you are|that|this) .. (under|in|puts)
    `,
    unless: lines`
      /\?/
      (understand|know|see) (that)? you (need|want|would like) to
      it is hard to
      (but|however) (you|we have|each|policy|it's your)
    `,
  },
  {
    name: 'says sorry',
    label: 'apologize',
    weight: 0.8,
    phrases: lines`
      sorry (for|about|that|this|to|it|you|the|we|i|was|once|again|your|and)
      (i'm|i am|we're|we are|so|very|truly|deeply|really|really am|am|are|terribly|sincerely) .. sorry
      ^ (oh no|oh|ah|right)? .. sorry
      sorry $
      (apologise|apologize|apologies|apology|apologising|apologizing)
      (our|my) (mistake|error|fault|failing|oversight|bad|slip|doing|blunder|omission)
      (that|this|it) (is|was|'s) (on|down to) (us|me)
      (we|i) (got|had) (it|this|that) wrong
      (we|i) (should have|should've|ought to have) (told|warned|checked|called|answered|replied|said|caught|seen|noticed|written|rung|asked|done|been|explained|tested|come|let|got|mentioned|spotted|read|sent|fixed|given)
      (we|i) (shouldn't have|should not have|should never have)
      (we|i) (let you down|messed (this|that|it)? up|dropped the ball|missed (your|it|this|that|the)|overlooked|forgot|slipped up|failed (you|to)|broke (it|this|that|your)|kept you waiting|was wrong|were wrong|never asked|owe you an apology)
      (forgive|pardon) (me|us)
      (i|we) (take|accept) .. (responsibility|blame)
      (wrong|mistake|herring|error|slip|fault) (of|on) (mine|ours|our (side|part|end)|my (side|part))
      (our|my) (update|patch|change|system|form|side|script|server|migration|instructions|mail|reply) .. (locked|broke|dropped|deleted|lost|caused|sent|did this|did that|wiped|was wrong|knocked)
    `,
    unless: lines`
      sorry (you|if you|that you|to hear (that)? you) .. (feel|felt|see it|think|took|are upset|feel that way|took offence|misunderstood|are unhappy|find)
      sorry if
      sorry .. but
      sorry .. however
      (no|not) (need|reason) to (be sorry|apologise|apologize)
      don't (be sorry|apologise|apologize)
      nothing to (be sorry|apologise|apologize)
      not (our|my) (mistake|fault|error)
      not sorry
      sorry (for your loss|about your (aunt|uncle|mother|father|wife|husband|mum|dad|son|daughter|brother|sister|friend))
      regret .. but
    `,
  },
  {
    name: 'one person to another',
    label: 'personalize',
    weight: 0.8,
    phrases: lines`
      (happened|happens|did|same thing|happened just so) to me .. (too|last|once|myself|as well|twice|on)
      (me|myself|us) (too|as well|last (week|month|year|monday|tuesday|wednesday|thursday|friday)|included|among them)
      (my own? (mother|father|mum|dad|aunt|uncle|wife|husband|daughter|son|sister|brother|gran|grandmother|kids|colleague and i|partner|cat|dog|neighbour|team and i|child|boy|girl)|my aunt's|my mother's|my father's|my son's|my daughter's)
      (i've|i have) (done|been|had|got|lost|made|fallen|caught|forgotten|sat) .. (that|it|there|same|myself|this) .. (myself|too|before|often|once|more than once)
      (i'd|i would|we'd|we would) (love|like) to (hear|see|know)
      (i'd|i would|we'd) (love|like) to (hear|see|know) (how|what)
      (good luck|fingers crossed|all the best|best wishes|safe travels|enjoy|happy birthday|congratulations|have a (good|lovely|great|safe)) .. (with|for|to|on|your|the|trip|show|exam|wedding|concert|flight|holiday|lesson)
      (i)? hope (the|your|you) .. (goes|go|get|gets|is|enjoy|have|recover|feel|make|sleep)
      get well
      (say|give) .. (hello|my regards|regards|hug|pat) to
      (made|makes) (my|our) (day|week|morning|evening)
      (between|from one) .. (us|to another)
      (the two|both) of us
      (you and (i|me)|we'll (do|get|go|look|sort|fix|find|manage|see) .. together|let's|together with you|with you side|side by side)
      so (that)? (you|we) .. (get|sleep|rest|home|time|weekend|evening|go home|make it|your)
      (croeso|bonjour|merhaba|hola|namaste|salaam|aloha|moin|ciao|guten tag)
      lucky (you|girl|boy|grandson|granddaughter|kids|class|dog|cat)
      (before|in time for|for|until|during|after|ahead of) your (demo|meeting|exam|lesson|class|trip|flight|presentation|interview|shift|holiday|wedding|concert|talk|deadline|board|appointment|surgery|show|call|launch|audit|leave)
      (i|i'd|we'd|you'd) .. in your (place|shoes|position)
    `,
    unless: lines`
      let's (be honest|face it|not (exaggerate|dramatise))
      have a (good|great|nice|lovely) (day|one|weekend|evening) $
      best wishes $
      all the best $
      (a|i'm a|i am a) (mum|dad) too
      hope this (helps|finds)
    `,
  },
  {
    name: 'asks to check and say',
    label: 'confirm',
    weight: 0.8,
    phrases: lines`
      (tell|let|show|text|write|ring|give|send|drop|message|email|shoot) (me|us) .. (if|whether|that|when|once|how many|what you see|see|know (if|when|whether|how|that|once|it))
      (let me|let us) (know|see|hear) .. (if|whether|when|how|that|once|it|works|looks)
      let me (see|know) $
      (say|shout|scream|yell|holler|ping me|reply|write|tell|ring|call|come back|get back) .. (if|whether) (it|that|they|the|this|not|you|any|anything|there|one|yours)
      (could|can|would|will) you .. (check|test|try|confirm|verify|see|have a look|look|open|print|listen|give it|log in|sign in|send yourself|send one|restart|scan|call|do) .. (and|if|whether|now|that|once|again|one|it|works)
      (please|kindly)? (check|test|try|verify|confirm) .. (and|whether|if|that) .. (tell|let|say|write|know|works|it|shout|reply|there|all)
      (please)? confirm (that|if|whether|it|when|for me)
      (does|do|is|are|can|has|have|did|will) (it|that|they|this|you|yours|the|everything|all|your) .. (now|work|works|working|there|right|better|again|fixed|gone|solved|through|see it|back|come up|look right|do it) 
      /\b(?:does|do|is|are|can|did|has|have)\b[^?.]{2,50}\b(?:now|for you|on your (?:side|end)|as well|again)\s*\?/
      (i'd|i would) like to hear (from you)? (that|whether|if)
      (hear|know) from you .. (that|whether|if)
      (keep|leave|kept) (it|the ticket|this|this one) open .. (until|till|so)
      (until|till) you (have|'ve)? (tell|confirm|told|confirmed) (me|us|that|it)
      (take|have|give it) .. (a look|a try|a go|a spin|one shot|ten minutes) .. and (tell|let|say|shout|see)
      is it (ok|okay|good|fine|better|working|right|back|gone|solved|fixed)
      on your (side|end) .. (now|too|as well) 
    `,
    unless: lines`
      (if|should) you (have|need) (any|anything|further|more|other) .. (question|questions|help|else)
      let (me|us) know (if|when) (you|there's|there is) (have|need|want|prefer|would|anything|like|any)
      (tell|let) me .. (when|what time|which day|where) (suits|you|would|works for|is best)
      (when|since) .. did
      (was|were|did) .. (before|ever|already|entered|last|yesterday)
    `,
  },
  {
    name: 'asks what is needed',
    label: 'ask',
    weight: 0.8,
    phrases: lines`
      (could|can|would|may|might|will) (you|i) .. (tell|send|paste|share|name|give|describe|forward|attach|let|ask|say|show|explain|read|note|copy)
      (please|kindly) (tell|send|paste|share|name|give|describe|forward|attach|let me know) .. (which|what|where|when|how|me|us|the|a|your|screenshot)
      /\?\s*$/
      (i|we) (just|only|still)? (need|have|wonder|want) .. (question|to know|to ask|know) 
      (i|we) (need|'d need) (to know)? .. (from you|the (number|name|id|tag|date|model|version)) 
    `,
    unless: lines`
      (know|see) what (happened|i mean)
    `,
  },
  {
    name: 'takes it on',
    label: 'own',
    weight: 0.8,
    phrases: lines`
      (of us|team is|colleague is|i'm|we're|i am|we are) .. on it
      (i|we) (can|could) .. (push|send|bring|have|do|open|set|move|add|lend|swap|install|reset|come|offer|get) .. (you|it|to|within|by|today|now|at|for you|your)
      (i'll|i will|i shall|i'm going to|i am going to|we'll|we will|i'd better) (now|then|also|gladly|happily|personally|just|first|go and|quickly|still|be|and|have it|make)? (look|check|find|fix|sort|add|change|move|send|bring|take|put|get|have|make|order|set|reset|remove|restore|ask|arrange|handle|see|do|stay|follow|go|talk|speak|open|create|start|restart|test|try|watch|keep (an eye|at|on it|this|it)|work|pull|run|dig|trace|chase|escalate|raise|pass|tell|mark|book|reserve|extend|replace|swap|refund|pay|correct|update|upgrade|lift|unlock|release|transfer|carry|own|stick|sit|walk|come (over|by|to you|down|round|and)|drop|deliver|give|grant|clear|clean|roll|revert|undo|undelete|investigate|review|prepare|print|switch|turn|join|hold|wait with|push|build|write (a|the|it)|explain|show|teach|guide|help you|train|record|document|merge|apply|deploy|patch|import|export|copy|collect|pick|mention|finish|complete|cancel|stop|block|report|note|forward|name|read|recover|rescue|rebuild|repair|wire|fit|install|mount|lend|sign|adjust|lower|increase|raise|double-check)
      (i'm|i am|we're|we are) (now|already|just|also|currently|personally|still|right now|not .. i'm)? (looking|checking|finding|fixing|sorting|adding|changing|moving|sending|bringing|taking|putting|getting|making|ordering|setting|resetting|removing|restoring|asking (the|them|our|for a|my)|arranging|handling|staying|following|opening|creating|starting|restarting|testing|trying|watching|keeping|working|pulling|running|digging|tracing|chasing|escalating|raising|booking|extending|replacing|swapping|refunding|paying|correcting|updating|unlocking|releasing|carrying|walking|coming|delivering|giving|granting|clearing|rolling|reverting|investigating|reviewing|preparing|printing|switching|turning|joining|holding|pushing|building|ending|writing|recovering|repairing|installing|fitting|lowering|increasing|blocking|lending|copying|on it|on my way|on the phone|on call|with you|right here|doing|marking|calling (the|them|our)|ringing (the|them|our)|talking|closing the (gap|hole)|driving|heading)
      (let me) (look|check|see|find|sort|fix|take|ask|get|try|do|dig|pull|bring|have a look|talk|run)
      (leave|leaving) (it|this|that) (with|to) me
      (i'm|i am) (your|the one|the person|dealing|responsible|in charge|on|who)
      (i've|i have) (put|asked|told|set|made|booked|reserved|written|added|passed|taken|got|given|started|ordered) .. (and i'll|and i will)
      (it's|this is|that's) (mine|with me|on my desk|my job|my case|in my hands) 
      (count on me|you can rely on me|i've got this|i have got this|i've got you)
      (i|we) (stay|keep|remain|stand) .. (on|with|at|your|until)
      (i|we) (have|take|take care of|look after) (it|this|that) .. and (stay|keep|remain|stick) (on|with|at) (it|this|you)
      ^ (i|we) (have|take care of|look after) (it|this) (now|myself|personally)? $
      (we|i) pay (that|it|this) back
      me on #
      ^ (i am|me) $
      (i|we) take it from here
      my next step
      on it $
      will (check|look|fix|send|do|sort|test|handle) .. (today|tonight|tomorrow|now|this|it|for you)
    `,
    unless: lines`
      (i'll|i will|we'll|we will) (see|look) what (i|we)
      you (can|could)
      (i'll|i will|we'll|we will) (forward|pass|get (back|in touch)|let you know|be (happy|glad|in touch|back)|have to (close|ask you|disappoint)|not)
      (i'll|i will) (see|look) what (i|we) can
      (i'm|i am) (sorry|afraid|asking (because|so that)|closing|marking this|not the)
      (you'll|you will) have to
      while (we|i) (look|check) into
      (to be able to|before|so that|unless|until|if) (i|we) (can|could) (help|look|check)
      (we're|we are) (all|working as)
      which (i'll|i will) need
    `,
  },
  {
    name: 'comes back to them',
    label: 'follow-up',
    weight: 0.8,
    phrases: lines`
      (i'll|i will|i shall|we'll|we will|i'm going to|will|and|then) (also|then|personally|still|and)? (ring|call|phone|text|write|email|e-mail|message|update|check in|check back|check (with|on) you|look in|come back|get back|report back|be in touch|be back|follow up|follow-up|let you know|keep you|ask you again|ask again|drop by|stop by|see how|hear|reply|contact|confirm to you|tell you|send you (a|an|word|news|the result|an update)|give you a (call|ring|shout|bell)|ping you|come by|stop in) .. (you|again|tomorrow|tonight|today|on|at|by|in|when|how|to|back|with|after|until|every)?
      (keep|keeping) you (posted|updated|informed|in the loop|up to date)
      (get|come|coming|getting|report) back to you
      (i'll|i will) .. (ask|check|look|see|test|have a look|look in|come by|try|listen) .. (again|with you|once more|in on|how) .. (tomorrow|tonight|after|on|next|in|when|monday|tuesday|wednesday|thursday|friday)?
      (i'll|i will|we'll) .. (look|check|see|test|have a look) .. (tomorrow|tonight|next (week|month|monday|time)|in # (days|weeks|month|months)|in a (week|month|day|few days)|on (monday|tuesday|wednesday|thursday|friday)|by (tonight|tomorrow|noon))
      (next|another|an|the next|first|my next) (update|word|news|message|report|check-in|call) .. (at|by|tomorrow|tonight|before|on|from me|from us|in|comes|follows|today)
      how (did|have) (we|i) (do|done)
      (feedback|survey|rate (us|this|your)|tell us how we|anything (we|i) could have done|what (we|i) could have done|could have done better|do better|wasn't clear|was unclear)
      (i'll|i will) send .. (to your|you) .. (phone|inbox|photo|picture|note|word|on the|when)
      (i'll|i will) .. look out for
      (come back|write|reply|reach out|get in touch|knock|shout|ring me|call me) .. (any time|anytime|whenever|if (it|anything|you)) .. (again|else|happens|comes back|returns)
      (if it|should it|in case it|if this|if that) (comes|happens|returns|does it|acts|starts|goes|fails|stops|acts up|reappears) .. (me|write|ring|call|tell|let|reply|shout)
      how (it|that|things) (went|goes|go|is going|holds)
      (i'll|i will) (want|be curious|like) to (know|hear|see)
    `,
    unless: lines`
      (a member|one) of (our|the) (team|agents|colleagues)
      (if|should) you (have|need) (any|further|more) (question|questions)
      get back to (work|normal)
      (you|customer) .. will (call|ring|text|write)
      let me know
      (you|please) (write|ring|call) .. (back|to) (support|them|the vendor)
      so you can get back
    `,
  },
  {
    name: 'thanks or praises',
    label: 'appreciate',
    weight: 0.8,
    phrases: lines`
      <thanks> (so much|very much|a lot|again|too|also|both|all|kindly)? (for|to you for) .. (the (screenshot|screenshots|dump|log|logs|detail|details|clear|quick|file|photo|photos|picture|info|information|heads-up|heads up|steps|trace|list|precise|note|number|nudge|reminder|video|recording|good|serial|exact|kind)|checking|telling|flagging|letting|trying|sending|writing|finding|reporting|cleaning|testing|waiting|bearing|sticking|pointing|sharing|warning|explaining|coming|catching|spotting|staying|being|keeping|doing|going|taking|giving|asking|looking|noticing|confirming|answering|restarting|raising|speaking|saying|calling|digging|asking|getting|ringing|putting|rolling|making|helping|running|listing|your (patience with|screenshot|quick|clear|detailed|honest|help with|effort|kind|work|care|thorough|exact|good|note on|log|trouble|trust in me))
      <thanks> for <thing>
      ^ .. (good|great|nice|excellent|clever|smart|top|lovely|fine|brilliant) (shout|catch|spot|find|thinking|idea|question|work|description|report|instinct|move|call|eye|point|timing|detail|observation|job)
      (good|great|right|wise|clever|smart|glad|lucky|well) (that)? you (asked|told|said|reported|wrote|noticed|checked|called|rang|did|came|caught|saw|kept|stopped|mentioned|flagged|spoke|tried|saved|spotted|looked|thought|locked|pulled)
      (it's|it was|that's|that was) (good|great|right|wise|very good|brilliant|kind) (of you|that you)
      (well|nicely|beautifully) (spotted|done|described|explained|observed|caught|put|handled)
      (you|you've|you have) (did|done|explained|described|handled|acted|reported|found|already|reacted|noticed|caught|wrote) .. (well|clearly|right (thing|away)|so clearly|exactly right|perfectly|quickly|exactly what|all that|everything (right|i'd|we'd|correctly)|precisely|brilliantly|the best|a great)
      (your|the|that) (description|screenshot|screenshots|note|log|details|steps|photo|report|list|explanation|test|observation|tip) .. (helped|helps|was|is|made|makes|saved|narrows|tells|told|shows|showed|is just) .. (a lot|clear|great|perfect|us|me|helpful|exactly|gold|spot on|time|the|what)
      (i|we) (really|truly|do|very much)? appreciate (you|that you|how|the|your (patience with|honesty|quick|clear|detailed|telling|taking|effort|trouble|help|candour|openness|kind))
      (that|this) (helps|helped) (a lot|me|us|hugely|enormously|no end)
      that rules out
      kudos
      (you were|you're) (right|absolutely right|spot on|quick) (to|about)
      (what|such) (a)? (clear|kind|lovely|thorough|helpful|precise|useful|great) (message|note|description|report|list|words|mail)
      ta for
      cheers for
    `,
    unless: lines`
      <thanks> .. for .. (contacting|reaching out|getting in touch|your (message|mail|email|e-mail|request|enquiry|inquiry|ticket|interest|business|patience|understanding|cooperation|co-operation|attention|trust|loyalty|order|call|feedback)|writing (in|to us)|being a|choosing|calling us|sharing your (feelings|feedback|concerns))
      (good|great) (question|idea) .. (but|however|and i appreciate)
      (we|i) appreciate (your (business|interest|patience|understanding)|it $)
      appreciate your understanding
      a great question
      (would|'d) (appreciate|be good)
      well done (but|however)
    `,
  },
  {
    name: 'gives well-founded hope',
    label: 'reassure',
    weight: 0.8,
    phrases: lines`
      (nothing|no data|none of it|not one|no files|no messages|no photos|no money) .. (is|was|has|have|will be|can be|can|bad|has been|gets|got|were) .. (lost|gone|deleted|happen|wrong|broken|switched off|harm|charged|paid|leaked|missing|damaged|stolen|ruined|harmed|affected|touched|left|be lost|overwritten)
      (nobody|no one|no-one) (else)? .. (has|had|was|can|could|but you|else|saw|seen|got|opened|read|in) .. (in|been|seen|read|access|it|them|else|you|got|opened)?
      (you|you've|you have|you) (did|done|didn't do|haven't done|have done) (nothing|anything|everything|it all|all) .. (wrong|right|bad|correctly|silly|stupid|could)
      (it|this|that) (wasn't|was not|isn't|is not|had nothing to do with) .. (you|your (fault|doing|mistake|phone|computer|side|error))
      (you're|you are|you aren't|you were) (not|by no means|far from|in good company|not the (only|first)|in no|closer|nearly|almost|safe|on the right|well within|doing (fine|well|great|everything)|the (fifth|third|second|tenth)) .. (hopeless|alone|only|first|stupid|one|there|track|company|wrong|trouble|think|imagining|danger|blame|time|to blame|slow|silly|today)?
      (you)? aren't (alone|the only|the first|hopeless|stupid|it's everyone)
      not your (fault|mistake|doing|error)
      (happens|happened) to (all|everyone|everybody|the best|most|many|every|lots|me)
      (has|have) (caught|fooled|tripped|tricked) .. (us|everyone|me|all|people|many|up)
      (everyone|everybody|most people|lots of people|many people|plenty of people|half the) .. (trips|trip|stumble*|gets|get|does|do|falls|asks|ask|mixes|confuses|misses|wrong)
      (question|mistake|slip|mix-up) .. (i|we) (get|see|hear|make) .. (times|every|often|all the time|daily|each|a week|a day)
      (easily|quickly) (done|fixed|solved|sorted|put right|happens|undone|mended)
      easy (to|mistake|one|fix|slip|enough)
      (good|great) news
      (can|could|will) (all|still|easily|certainly|definitely|most likely|probably|very likely|well|be)? (be)? (fixed|recovered|restored|saved|undone|rescued|repaired|brought back|got back|sorted|reversed|put right|solved|refunded|replaced)
      (we|i|you) (can|'ll) .. (get|bring|have) (it|them|those|that|your|everything) .. (back|out|right|running|working)
      (is|are|'s|were|stays|stay|remain*) (all|still|quite|perfectly|completely|absolutely|safely|entirely|both|definitely)? (safe|fine|intact|there|backed up|untouched|unharmed|secure|in good hands|recoverable|still there|complete|sealed|in the backup|on the server|saved|ok|okay|covered)
      (most likely|probably|very likely) not
      (don't|do not|no need to|needn't|no reason to) (worry|panic|be afraid|be embarrassed|be sorry|apologise|apologize|feel)
      (nothing|no) (bad|harm) (can|will) (happen|come)
      (won't|will not|can't|cannot|doesn't|does not) (lose|be lost|stop|delete|cost|hurt|harm|break|happen|affect|touch|erase|be deleted|be charged|go wrong|lock) .. (you|anything|them|it|your|a thing|anyone|the|any)
      (with that|so|then|that way|this way|by then) (nothing|nobody|no one|you're safe|you won't|you can't|you're covered)
      (in the meantime|meanwhile|until then|for now|for today) .. (you can|you may|you could|can|works|use|stays|keeps|type|is|covers|so)
      (so|and) (nobody|no one|you|nothing) .. (has to|have to|needs to|need to|needn't|don't have to|won't|goes|gets) .. (wait|lose|worry|pay|go)
      (in|well in) time (for|before|to)
      (there's|there is|you have|you still have|you've got) (plenty of|enough|still|a) (time|backup|copy|way|spare)
      (odds|chances) (are|look|of)
      (seen|fixed|solved|had) (this|that|it|these|many|this one|this type) .. (before|many times|often|last week|every time)
      (i can see it|i can see them|i can see your|i see them all|i looked|i checked|i've checked|we checked|i checked them) .. (all|from here|safe|fine|there)?
      this (is|isn't) (normal|expected|how it should|meant to be|known|a known)
      (spare|replacement|backup|loan) .. (ready|here|wired|waiting|for you|is in|on your desk|if it)
    `,
    unless: lines`
      (only|just) (a|an) .. (thing|display|printer|font)
      nothing to (get|be) (worked|upset|worried|excited)
      get over it
      (can't|cannot) be (recovered|restored|fixed|undone|repaired)
      (won't|will not) be (fixed|recovered|restored|refunded)
      trust me
      (app|it|system|everything) (runs|works|is|looks) fine (here|for me|on my|from)
      (don't|do not) worry (at all|about it) .. (normal|nothing|it's|that's|fine)?
      can't possibly
      guarantee*
      should be (ok|okay|fine)
      (is|are) still (waiting|open|not|out|down|broken)
      you are not (allowed|entitled|authorised|authorized|supposed|listening)
      (you're|you are) not (allowed|entitled|supposed)
      (it|this) isn't (our|my|possible|allowed|in|part|something)
      you did nothing (about|to)
      /\?\s*$/
    `,
  },
  {
    name: 'explains',
    label: 'teach',
    weight: 0.8,
    phrases: lines`
      (top|bottom|upper|lower) (right|left|corner|row)
      (end|ends|ended|stop|stops|last|lasts|expire|expires|run out|runs out|log|logs|lock|locks) (after|when|every|itself|at|once|on their own|by itself)
      then (click|press|choose|open|select|go|export|save|ok|enter|pick|it|settings)
      (first|only) then
      (copied|moved|saved|checked|sent|tried|read) first
      (it's|that's|they're) (a|the|an|your) .. (key|program|list|note|place|box|kind|sort|second|old|part|copy|name|number|folder|layer|lock|window) .. (to|for|that|of|which|on|where|after|you|at)
      (because|since|as) (the|it|its|your|our|a|an|that|this|one|they|of|there|these|two|both|each)
      (this|that|which|it) (is|was|'s) (why|because|what|when|how|where|the (reason|cause|difference|way)|caused)
      (that|which|this) (means|meant|makes|made|caused|causes|happens|explains|is how)
      (the)? (cause|reason|culprit|trick|difference|background) (is|was|of|for|behind)
      (due to|caused by|comes from|came from|down to|thanks to an|result of|has to do with|leads to|led to)
      (happens|happened|appears|shows|comes|goes|stops|fails) (when|whenever|if|because|after|as soon|once|every time)
      (next time|in (the)? future|from now on|to avoid|to prevent|so (that)? it (doesn't|won't)|to stop (it|this|that)|if it (happens|comes back|does it)|another time|to keep (it|this))
      (it|that|the ..|which|they) (only|always|never|automatically|by default)? (works|needs|expects|knows|shows|keeps|forgets|remembers|sends|takes|asks|counts|reads|writes|copies|saves|deletes|locks|stops|starts|belongs|holds|waits|looks for|can only|checks|uses|treats|hides|turns|switches|runs on|wants|allows|lets|tells|stands for|blocks|sits|lives) .. (when|if|until|only|every|the|a|once|after|before|for|to|in|by|as|unless|while|it|its|your|each|nothing|all|both|on|from)
      (was|were|is|are|had|has|got|'s) .. (set to|switched (off|on)|turned (off|on)|renamed|updated|moved|swapped|changed|replaced|disabled|enabled|expired|out of date|full|locked|blocked|by default|default|unplugged|stuck|misconfigured|overwritten|duplicated|mapped|linked|saved|cached|stored|remembered|confused|pointing|missing|running|slipped|lost an hour|cut off|too (small|big|long|old|new|short)|wrong|worn|empty|filtered|limited|reserved|in the wrong|on the wrong|older|newer|inside|outside|behind|full|loose|shared|split)
      (by default)
      (go to|click|press|choose|select|open|pick|tick|untick|uncheck|right-click|double-click|tap|hold|hit|switch (off|on|to)|turn (off|on)|type|enter|drag|scroll|unplug|plug|pull|wipe|log (out|in)|sign (out|in)|restart|toggle|set|use|add|look (under|in)|put|take|lift|push|swipe|connect|disconnect|save|upload|download|install|copy|paste|fill in|insert|remove|delete|empty|clear|enable|disable) (the|it|on|your|and|a|an|under|in|to|for|this|that|both|all|out|off|one|into|here|down|up|from|with|gps|settings|only|keep)
      /\S\s>\s\S/
      /(?:^|\n)\s*(?:\d+[.)]|step \d+)/
      you can (also)? (print|find|see|set|change|switch|turn|do|check|get|open|use|choose|undo|stop|hide|reach|restore|keep|export|copy|add|click|pick|edit|drag|delete)
      (the)? (first|second|lower|upper|left|right|top|bottom|green|red|old|new) .. (is|are|means|counts|wins|one is|number|button) .. (tried|for|used|the|when|if|only)
      (is|are) (called|the program|the (thing|box|part|list|button|place|name|number|short|kind)|a (kind|sort|way|note|list|copy|program|small|setting)|short for|like a|what|where)
      (once|as soon as|whenever|each time|every time|while|if|when) (you|it|the|they|that|both|two|someone|a) .. (it|the|you|they|then|that|only|and|press|click|will|goes|gets|has|can)
      (so|therefore|which is why|hence|then) (it|the|they|that|your|y|at|half|both|everything|nothing|all|we|you) .. (was|were|is|are|had|has|went|goes|thinks|thought|shows|showed|couldn't|can't|didn't|doesn't|looks|looked|comes|came|sees|saw|reads|gets|got|stays|needs|know|it's|knows)
    `,
    unless: lines`
      /\?\s*$/
      (as|because) you (didn't|failed|forgot|ignored|refused)
      (thank|thanks|sorry|apolog*)
      i'm asking
      (obviously|clearly)
      (send|give|provide|tell) (me|us) (the|your|all|a)
      due to (high|unusual|increased|our|policy|company|the volume)
      (go to|open|use) (a|the|our) (ticket|portal|help hub|website|form|support|self-service)
      (can't|cannot|could not|won't|not) be (recovered|restored|changed|offered|given|refunded|handed|shared)
      (is|are|was) (therefore)? closed
    `,
  },
];
