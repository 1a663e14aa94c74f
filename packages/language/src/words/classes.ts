// Word classes that the tables use as <name>. Collected by hand from how people write to service
// desks, with the spellings of chat; add a word here and every rule that uses the class knows it.
const list = (words: string): string[] => words.split('|').map((word) => word.trim());

export const CLASSES: Record<string, string[]> = {
  i: list('i|we'),
  im: list(
    "i'm|i am|we're|we are|i was|i've been|i feel|i'm feeling|feeling|i felt|makes me|it makes me|made me|i get|i'm getting|getting",
  ),
  you: list('you|u|ya|you guys|you people|you lot|your team'),
  your: list("your|ur|you're"),
  my: list('my|our|mine|ours'),
  be: list("is|are|was|were|be|been|being|am|'s|'re|'m|isn't|aren't|wasn't"),
  have: list("have|has|had|'ve|'s|'d|having"),
  dont: list("don't|do not|doesn't|does not|didn't|did not|dunno"),
  cant: list("can't|cannot|can not|couldn't|could not|unable to|not able to|can no longer|cant seem to"),
  wont: list("won't|will not|wouldn't|would not|refuses to|refuse to|refused to"),
  not: list("not|never|no longer|isn't|aren't|wasn't|doesn't|don't|didn't|won't|can't|cannot|no"),
  very: list(
    'very|so|really|quite|pretty|rather|extremely|absolutely|totally|completely|truly|utterly|bit|a bit|a little|little|beyond|genuinely|honestly|actually|properly|just|too|kind of|kinda|somewhat|incredibly|getting|feeling|frankly|slightly|increasingly|more than|really quite|starting to get|just so|simply|deeply|bloody|fucking|effing|damn|super',
  ),
  please: list('please|pls|plz|kindly|plse'),
  thanks: list(
    'thanks|thank you|thx|thanx|tnx|cheers|ta|thank u|thankyou|ty|tysm|many thanks|big thanks|huge thanks|a thousand thanks|merci|gracias|danke|thank-you|thank yous',
  ),
  thing: list(
    'it|this|that|everything|the app|the page|the site|the website|the system|the portal|the program|the printer|the computer|the laptop|the screen|the link|the login|the vpn|the connection|the machine|the device|the server|my account|the account',
  ),
  ordinal: list(
    'second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|eighth|8th|ninth|10th|tenth|umpteenth|nth|hundredth|millionth|thousandth',
  ),
  times: list(
    'twice|three times|four times|five times|six times|# times|multiple times|many times|several times|countless times|a dozen times|x times|3x|4x|5x|3 x|times',
  ),
  period: list(
    'minute|minutes|min|mins|hour|hours|hrs|hr|day|days|week|weeks|month|months|year|years|fortnight|weekend|morning|afternoon|evening',
  ),
  day: list('monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun'),
  month: list(
    'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec',
  ),
  staff: list(
    'somebody|someone|anybody|anyone|your colleague|a colleague|a technician|the technician|your technician|an engineer|support|the helpdesk|the help desk|the service desk|it|your team|he|she|they|one of you',
  ),
  nobody: list('nobody|no one|no-one|none of you|not one person|not a soul|not one of you'),
  boss: list(
    "manager|supervisor|boss|director|team lead|team leader|superior|superiors|head of it|head of department|ceo|cio|cto|management|somebody in charge|someone in charge|person in charge|whoever's in charge|whoever is in charge|somebody senior|someone senior|somebody higher up|someone higher up|higher-up|higher ups|somebody above you|someone above you",
  ),
  regulator: list(
    'ombudsman|regulator|trading standards|data protection authority|data protection officer|information commissioner|consumer protection|consumer council|small claims|union|works council|lawyer|lawyers|solicitor|solicitors|attorney|legal department|legal action|the press|the newspaper|court|the board|trustees|your ceo|the ministry|watchdog|chargeback',
  ),
  asap: list(
    'asap|a.s.a.p|as soon as possible|urgent|urgently|immediately|right away|straight away|at once|right now|without delay|quickly|as fast as possible',
  ),
  awful: list(
    'ridiculous|unbelievable|absurd|terrible|awful|horrible|dreadful|appalling|pathetic|hopeless|useless|rubbish|garbage|crap|shit|shite|bullshit|bonkers|nonsense|insane|crazy|atrocious|abysmal|laughable|shambles|disaster|a joke|a farce|a circus|a nightmare|nightmare|a mess|a pain|a nuisance|maddening|infuriating|annoying|irritating|tedious|tiresome|unusable|unworkable|stupid|idiotic|silly|poor|clunky|lousy|worthless|beyond a joke|not good enough|not acceptable|hell|torture|exasperating|galling|a waste of time|broken beyond',
  ),
  good: list(
    'great|brilliant|wonderful|fantastic|lovely|superb|excellent|amazing|perfect|marvellous|marvelous|splendid|terrific|nice|good|awesome|impressive|outstanding|stellar|bravo|congratulations|congrats|delightful|charming|magnificent|genius|top',
  ),
  proPeople: list(
    'you|your team|your colleague|the team|the technician|everyone|everybody|whoever|the lady|the gentleman|the guy|the chap|the lad|him|her|them',
  ),
  fix: list('fixed|solved|resolved|sorted|sorted out|repaired|corrected|mended|dealt with|cured|put right|done'),
  tried: list(
    'tried|restarted|rebooted|reinstalled|reset|re-set|cleared|refreshed|updated|uninstalled|re-installed|unplugged|replugged|checked|swapped|switched|changed|replaced|cleaned|power cycled|power-cycled|logged out|signed out|rolled back|followed|deleted and|re-added|readded|disabled|enabled|turned it off|turned off|opened it as|called|phoned|rang|looked',
  ),
  data: list(
    'file|files|folder|folders|document|documents|doc|docs|photo|photos|picture|pictures|drawing|drawings|data|email|emails|e-mails|mails|mail|messages|thesis|dissertation|work|spreadsheet|spreadsheets|report|reports|records|database|contacts|recordings|recording|backup|backups|notes|slides|presentation|draft|project|projects|calendar|bookmarks|archive|videos|footage|history|entries|site|website|portfolio|playlist|episodes|run|results|customers|orders|invoices',
  ),
  machine: list(
    'laptop|phone|mobile|tablet|ipad|iphone|computer|device|usb stick|usb drive|stick|hard drive|hard disk|macbook|handset|badge|pass|key card|keycard|token|memory stick|work phone|notebook|chromebook',
  ),
};
