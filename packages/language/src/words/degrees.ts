// How pressing, how wide, and how at home the writer is with technology. Collected by hand.
import type { Comfort, Impact } from '../labels.ts';
import { lines } from '../rules/lines.ts';
import type { Rule } from '../rules/rulebook.ts';

export const URGENCY_RULES: Rule<'1' | '2' | '3'>[] = [
  {
    name: 'now',
    label: '3',
    weight: 1,
    phrases: lines`
      (class|lesson|lecture|meeting|call|exam|demo|presentation|visitors|guests|interview|shift|clinic|surgery|year #|patients|service|show|board|train|flight) .. (in|at) (#|ten|five|fifteen|twenty|thirty|half past|half an|quarter|an) .. (min|mins|minutes|#|nine|ten|eight|hour|past|to)
      (before|by|until|till) # (am|pm|o'clock) 
      /\b(?:before|by|until|till)\s\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)\b/
      (deadline|closing|cut-off|submission) .. (is|at) (noon|midnight|#)
      # people (in|waiting|at|standing|sitting) (a|the|my|our|outside|front)
      at (half past|quarter to|quarter past) #
      (right now|this (very)? minute|this second|at this moment|immediately|at once|straight away|right away)
      (in|within) (the next|about|under|less than|only|just)? (#|five|ten|fifteen|twenty|thirty|an|one|two|half an) (min|mins|minutes|minute|hour|hours|seconds)
      # (min|mins|minutes) (left|to go|until|till|before|away|from now|and|!)
      thats # (min|mins|minutes)
      (midnight|tonight) 
      (shuts|closes|due|ends|deadline|starts|handover|begins|opens|open) .. (at|until|till|is at|by) (#|midnight|noon)
      (queue|line) .. (out of|out the|around|customers|people)
      (patient|patients|child|children|resident|passengers|baby) .. (waiting|numb|stuck|locked|trapped|at risk|in danger|unsafe|on the table|in theatre|is here)
      (icu|intensive care|operating theatre|operating room|ambulance|emergency room|resus|a&e)
      (life|lives|dangerous|in danger|trapped|smoke|fire|burning|sparks|gas|bleeding)
      (all|every|none of the|no) .. (tills|checkouts|registers|stores|shops|sites|branches|customers|users|terminals|lines|wards) .. (are|is|down|offline|can't|cannot|showing|stopped|fail*)
      (website|webshop|shop|checkout|payment*|production|network|phone lines|hotline|whole (site|company|office|building|hospital|school)) .. (is|are)? (completely|totally|all)? (down|offline|stopped|at a standstill|dead)
      (losing|lose|lost|costing) .. (money|revenue|sales|orders|customers|thousands|euros|pounds|dollars) .. (every|per|by the|a|each|now)
      (live|on air|on stage|about to start|about to begin|already (waiting|seated|here))
      (starting|starts|begins) in (#|five|ten|a few|half|an) 
      (that's|thats|only|just|i have|we have|got|leaves|leaving) .. # (min|mins|minutes)
      (ransom*|encrypted by)
      (money|payment|transfer) .. (being|is) (taken|withdrawn|stolen|transferred) 
    `,
    unless: lines`
      (deadline|closing|due) .. next (week|month)
      (not|isn't|n't) urgent
      (spare|no hurry)
      (signed|updates|updated|shown) .. live
      dashboard
      (right now|immediately) .. (not|no (rush|hurry))
      (no (rush|hurry)|whenever|not urgent)
      live (chat|long|in|alone|at|near|data|ride)
      (takes|took|after|every|drops|exactly|logs|for|of|about) .. # (min|mins|minutes|hours|hour)
      (smoke|fire) (wall|test|fox|alarm test)
      (last|on hold|waited|waiting|ago) 
      (couldn't|was|were) .. for # (min|minutes|hours)
      gas station
    `,
  },
  {
    name: 'today, or work is held up',
    label: '2',
    weight: 1,
    phrases: lines`
      (whole|entire|full) (team|class|shop|ward|waiting room|office|clinic|store) .. (waiting|stopped|idle|can't|cannot)
      (lunch|morning|evening) rush
      (freezes|down|stuck|dead) .. (rush|peak|in the middle of)
      (gone|lost|deleted|empty) .. this morning
      (today|this (morning|afternoon|evening)|by (noon|lunch|lunchtime|end of day|close of business|eod|cob)|eod|cob|tonight)
      (urgent*|asap|a.s.a.p|as soon as possible|high priority|top priority|priority 1|p1)
      (i|we|nobody|no one|they|staff|everyone|none of us|my team) (can't|cannot|cant|can not|couldn't|am unable to|are unable to) (work|do (my|our|any|their)|get (any|anything|on)|serve|sell|teach|bill|ship|log into anything|log in to anything|start|take orders|pay)
      (cant|can't|cannot) log into anything
      (work|everything|production|shift) .. (stopped|stands still|at a standstill|on hold|held up)
      (sitting|sat|standing|stuck) (here|around|idle|on (their|our|my) hands)
      (lost|left|stolen|nicked|stole) .. <machine>
      <machine> .. (stolen|lost|nicked)
      (entered|gave|given|typed|let) .. (password|pin|card|bank|him on|him onto|them on|her on|credentials|code to)
      (clicked|opened) .. (phish*|suspicious|attachment|strange|fake)
      (leaked|exposed|compromised|hacked)
      (come|came|coming) back from .. (leave|maternity|sick|holiday) .. today
      (began|started|starts|start) today
      (need|needs|needed) (it|this|that|them)? .. (now|today)
      (can't|cannot|cant) wait
      (before|until) (lunch|noon|the end of the day)
      (first|next) (patient|lesson|class|client|appointment|lecture|meeting) (is)? (at|in) #
      (meeting|demo|exam|interview|presentation|lesson|class|call|pitch|hearing) .. (at # |this (morning|afternoon|evening)|today|later)
      (patients|customers|guests|students|people|contractors) .. (waiting|can't|cannot|queuing|queueing|are standing)
    `,
    unless: lines`
      (isn't|not|n't) urgent
      (got|have) a spare
      was there this morning
      (no rush|no hurry|not urgent|whenever|when you have time)
      (noticed|happened|began|arrived|received|got|started|printed|drew|worked|sat there|held|fixed|twice|time|third time|second time|tested|opened|competitor|moved) .. (today|this (morning|afternoon|evening))
      (build|mail|message|letter) from (this morning|today)
      today the (program|app|site|system|page)
      (i|we) (couldn't|can't|cannot) (start|pay|teach) .. (again|last)
    `,
  },
  {
    name: 'soon, or a date ahead',
    label: '1',
    weight: 1,
    phrases: lines`
      (soon|shortly|this week|next week|next month|tomorrow|by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend|next)|before (monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|we|i|our|my|next|then|it)|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|next (monday|tuesday|wednesday|thursday|friday|saturday|sunday|time))
      (in|within) (#|a few|a couple of|two|three) (days|weeks|day|week)
      # days
      (deadline|due|expires|expiry|until)
      /\b(?:on|by|before|from|until|till|between|starting|opening on|as of|\()\s?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:and|to|-) \d{1,2})?(?:st|nd|rd|th)? ?(?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/
      (starts|start|starting|joins|opens|moves|moving|travel*|flying|exam|audit|inspection|go live|goes live) .. (on|in|next|tomorrow|monday|tuesday|wednesday|thursday|friday|week)
      (need|needs|needed) (it|this|that) (for|to|by|before|back)
      (as quickly|at your earliest|when you get a chance|in the coming)
      (fairly|quite|rather|somewhat|a bit) urgent
    `,
    unless: lines`
      (came|went|was|were|wrote|sent|received|happened|noticed|told|back|lasted|called|rang|moved|arrived|bought|signed|since|opened|reported|promised|fixed|worked|asked|visited|closed|mentioned|replied|got|opened a case|message that|out) .. (on|this|last|till the|until) .. (monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|january|february|march|april|may|june|july|august|september|october|november|december|thursdays)
      (no rush|no hurry|not urgent|whenever)
      (contacts|just for info|for your information|fyi)
      (my daughter|grandson|daughter|son) visits
      /\bsince\b.{0,15}\bbefore\b/
      on (mondays|tuesdays|wednesdays|thursdays|fridays)
    `,
  },
];

export const IMPACT_RULES: Rule<Exclude<Impact, 'none' | 'self'>>[] = [
  {
    name: 'many people',
    label: 'many',
    weight: 1,
    phrases: lines`
      (full|packed) (waiting room|house|lecture hall|class|hall|shop|restaurant|lobby|train)
      # (people|students|guests|patients|customers|children|tablets|pupils|participants) (in|that|waiting|who|standing|sitting|at)
      (lecture hall|auditorium|stadium|arena)
      (our|the|my) (school|hospital|hotel|pharmacy|shop|store|warehouse|restaurant|library|clinic) (has|have|is|can't|cannot)
      (children|students|pupils) sit
      (our|my|the|all|your|us and our|of our|lose|losing|other|some) .. (customers|clients|patients|guests|visitors|citizens|passengers|subscribers|donors|suppliers|tenants|taxpayers|shoppers|buyers|parents|users|public)
      (customers|clients|patients|guests|visitors|passengers|shoppers|parents|users|students|pupils|residents) .. (can't|cannot|are|have|couldn't|want|get|wait*|leav*|left|complain*|will|were|keep|see)
      (all|every|both|none of the|six|five|four|three|# of our|each of our) .. (tills|checkouts|registers|stores|shops|sites|branches|offices|terminals|wards|warehouses|schools|gates|kiosks|machines|lifts|tablets in)
      (whole|entire|all of the) (company|hospital|school|site|campus|building|business|organisation|organization|factory|plant|store|shop|airport|town|university|region|city)
      (everyone|everybody|all staff|all employees|all users|the entire staff|all of us at) (who|in the|at the|is|will|has|gets|here|can't|cannot|across)
      (website|webshop|web shop|shop|checkout|booking site|hotline|payment gateway|production) (is)? (down|offline|not working|dead)
      # (people|users|guests|customers|employees|students|participants|attendees|patients|visitors|families|orders|staff|registered|children|passengers|subscribers|members) .. (registered|waiting|affected|can't|are|in|on|from|with|got)?
      (queue|line) .. (out of|out the|around|of people|of customers)
      company-wide
      (site-wide|campus-wide|nationwide)
      (production|factory|line|plant) (is)? (down|stopped|standing)
      # people registered
      our customers
    `,
    unless: lines`
      my customers? (number|id|account)
      (as|like) (all|every) .. customers
      # people $
      small .. office # people
      just (info|for info)
    `,
  },
  {
    name: 'a team',
    label: 'team',
    weight: 1,
    phrases: lines`
      (we|us) (can't|cannot|cant|all|both|have (no|had)|are (all|unable|without|stuck|writing|doing|losing|still|back|waiting)|need|lost|share|retype|do|use|work|keep)
      (my|our|whole|entire|the whole|the entire) (whole|entire|own)? (team|department|ward|office|shift|class|branch|unit|crew|group|clinic|lab|shop floor|kitchen|reception|colleagues|staff|lads|nurses|drivers|teachers|students|patients|pupils|volunteers|choir|contractors|practice|household)
      (none|some|most|several|three|four|five|two|half|all|both|many|a few|#) of (us|them|my|our|the team|the staff)
      (contractors|colleagues|coworkers|co-workers|lads|nurses|drivers|teachers|volunteers|students|interns|apprentices) .. (can't|cannot|cant|are|have|were|who|get|wait*|keep|want|sit*)
      (two|three|four|five|six|#) (colleagues|contractors|people|of us|nurses|teachers|users|staff|workstations|machines|pcs|laptops|new starters)
      (team|department|office|ward|branch|floor|clinic|lab) (is|are|can't|cannot|has|have) .. (down|offline|without|stuck|affected|waiting|locked)
      (we're|were|we are) (writing|doing|typing|using|working) .. (by hand|on paper|manually)
      (the|our) (ward|icu)
      our (clinic|surgery|practice|team|department|branch|shift|lab|school|office)
      my patients
      patients .. travel
    `,
    unless: lines`
      (my|our) (team|department|office|branch) (lead|manager|leader|head)
      (for|from|to) (the|my|our) (team|department|office) (drive|mailbox|folder|calendar)
    `,
  },
];

export const COMFORT_RULES: Rule<Exclude<Comfort, 'unknown'>>[] = [
  {
    name: 'says so, or describes by look',
    label: 'low',
    weight: 1,
    phrases: lines`
      (not|never|isn't|am not|i'm not|no) .. (technical|tech savvy|tech-savvy|techie|technician|computer person|good with (computers|this|these|technology|tech|it)|very good (with|at) (computers|this|these|technology)|computer literate|it person|expert|an it|computery)
      (hopeless|useless|terrible|rubbish|no good|bad|clumsy|clueless) (with|at) (computers|technology|tech|these|this|it|gadgets|passwords|all this|machines)
      (dinosaur|technophobe|luddite|novice|beginner|newbie|noob|old-fashioned)
      (the|a|that|this|some|little|round|blue|green|red) (thing|thingy|thingie|whatsit|gadget|doodah|box thing|little (box|arrow|wheel|light|picture|sign|thing|green light|red light|window|symbol))
      (what is|what's|whats|don't know what|do not know what|no idea what) (a|an|the) .. (browser|cookie|cookies|cloud|url|server|tab|cache|app|router|vpn|link|username|domain|pdf|icon|desktop|taskbar|window)
      (my|our) (grandson|granddaughter|grandchild|nephew|niece|neighbour|neighbor|daughter|son|husband|wife|grandchildren) .. (says|said|set it|usually|does|who|told|normally|helps|visits|installed|helped|did it)
      (i'm|i am|im) (#|eighty|seventy|sixty|an old|too old|elderly|a pensioner|retired|getting on)
      (simple|plain) (terms|words|english|language)
      (like you'd tell|as you would tell|for dummies|step by step|baby steps|like i'm five|large letters|big letters)
      (how do|how does|how can|how) (you|i|one|we) .. (unmute|copy|paste|attach|scroll|zoom|find the|save a|open a|make it bigger|print a|close the|right click|screenshot)
      (never had to|don't usually|never) (think about|use|touch|deal with) .. (computers|it|this|these|technology)
      (i|we) (don't|do not|didn't) (understand|speak) .. (half|computers|technology|technical|computer|jargon|any of (it|this|that))
      (too complicated|complicated for me|over my head|all greek|double dutch|gobbledygook)
      (never got on|and me (have|don't))
      (the screen|it|computer) (went|goes) (funny|all funny|blank and|black and|strange)
      (the internet|my internet|the google|the facebook|the email|the windows|the outlook|the zoom) .. (is gone|has gone|does not come|doesn't come|won't come)
      not a (technician|computer person|techie|programmer|computer expert|geek)
      who is
      a letter or a (phone)? call
    `,
    unless: lines`
      who is (it|this|your|my|the|on|in|doing|dealing|responsible|looking|going|at)
      (how|the) (thing|box) is
      (one|another|same|first|whole|other|right|last|next|important|only|good|best|worst|funny) thing
      the thing is
    `,
  },
  {
    name: 'has tried the usual things',
    label: 'medium',
    weight: 1,
    phrases: lines`
      (cleared|clear|clearing|emptied) (the|my)? .. (cache|cookies|browser|history)
      (incognito|private window|safe mode|task manager|control panel|device manager|hard reset|power cycled|power-cycled|factory reset)
      (rebooted|restarted|reset|reinstalled|re-installed|uninstalled|updated|re-paired|reconnected|unplugged) .. (router|modem|app|driver|drivers|outlook|teams|laptop|printer|phone|it|firmware|windows|client|browser|dock|the|office)
      (another|different|other|second) (browser|cable|port|network|charger|dock|computer|monitor|account|font|cartridge)
      (browser|chrome|firefox|edge|safari) .. (tried|same|too|as well|both)
      (export|exported|import|upload|plugin|plug-in|add-in|macro|pivot|vlookup|power bi|spreadsheet|mailing list|shared (drive|folder|inbox|mailbox)|remote session|keyboard layout|spell check|remote desktop|rdp|hotspot|tether*|wifi|wi-fi|bluetooth|hdmi|usb-c|dock|docking|smartcard|smart card|teamviewer|nas|vpn client|sharepoint|onedrive|sso|two-factor|2fa|mfa|authenticator|server side|load test|ip range|crawler|host key|zoom says|sync settings|device id|serial number|model number|firmware|resolution|display settings|network share|mapped drive|permissions|filter|workstation|boots to|forwarding rule|csv|zip file)
      (build|deploy) from
    `,
  },
  {
    name: 'speaks the trade',
    label: 'high',
    weight: 1,
    phrases: lines`
      (dns|dhcp|cname|mx record|txt record|ttl|spf|dkim|dmarc|tcp|udp|tls|ssl|ssh|sftp|smtp|imap|ldap|saml|oauth|oidc|jwt|scim|vlan|subnet|cidr|nat|bgp|ipv6|mtu|nginx|apache|kubernetes|k8s|kubectl|docker|container|pod|pods|helm|terraform|ansible|jenkins|gitlab|github|git|repo|repository|branch|commit|merge|ci|pipeline|runner|webhook|endpoint|api|sdk|cli|rest|graphql|json|yaml|xml|regex|sql|postgres|mysql|mongodb|redis|kafka|stack trace|stacktrace|traceback|exception|segfault|heap|deadlock|mutex|thread dump|core dump|syslog|journalctl|systemd|cron|sudo|chmod|chown|powershell|bash|python|java|npm|node|maven|gradle|compiler|kernel|driver stack|registry key|gpo|group policy|active directory|azure ad|entra|intune|sccm|hypervisor|vmware|esxi|proxmox|hpc|slurm|scratch|checkpoint|checkpoints|latency|packet|packets|traceroute|tracert|wireshark|pcap|nslookup|curl|http|https|cors|csp|csrf|rfc|status code|request id|breaking change|semver|patch release|changelog|failover|replica|load balancer|proxy|reverse proxy|firewall rule|port 443|lfs|quota|cold start|region|instance|s3|bucket|lambda|iam|role binding|service account|api key|token endpoint|hash|checksum|latency|p95|p99|throughput|rollback|hotfix|regression|race condition|memory leak|out of memory|oom|gc)
      /\b\d+\.\d+\.\d+\b/
      /\b[a-z]+[_-][a-z]+[_-]\d|\b[a-z]{2}-[a-z]+-\d\b/
      /\b[45]\d\d\b(?=.{0,20}(?:error|status|response|from|with|on|json))/
      (reproduc*|repro) 
      (root cause|rules out|pinned|bisect*|downgraded|patched)
    `,
    unless: lines`
      (branch) (office|can|is|manager|in|library|are|and)
      (at|walking to|the|our) .. branch
      region $
      (container|instance|hash) (ship|for|of)
      (library|bank|our|the|local) branch
    `,
  },
];
