import { lettersOf } from './letters.ts';

// Which language a message is in, light enough for the browser: the share of each language's most
// frequent little words, and the script. Chosen from the top of public frequency lists, leaving out
// words that two of the languages share with English ("in", "die", "was").
const LITTLE_WORDS: Record<string, string> = {
  en: "i am want wish take took more go going know think see feel keep all about like some by one out im dont cant its wont ive make please pls new too then than also into over back down up off because still really very which who why where the and to of is it that you for my on with this have are be not we can at from what when how please i'm don't can't it's was were has had will would could there they your our but if or so no an do does did been just after before since still get got me he she his her any all only now again need help hi hello thanks working work",
  de: 'der die das und ist nicht ich sie es ein eine zu den mit auf für von dem sich auch wir bei nach wie aber kann mein meine bitte haben habe noch nur wenn schon seit keine kein mehr werden wird oder dass hallo danke funktioniert geht uns mir mich',
  fr: 'le la les des est une un je vous que qui pas pour dans nous ce cette sur avec mon ma mes il elle sont ne plus mais bonjour merci depuis avez être fait ça très votre aux du et au',
  es: 'el los las una que es por para con no mi se del pero como más está este esta hola gracias puedo desde tengo cuando muy hay ya le lo su al y un favor',
  it: 'il gli che è una per non con sono del della ma come questo questa anche buongiorno grazie posso quando più ho nel alla ancora un di e si le',
  nl: 'het een van ik niet dat zijn op te voor met maar ook naar heb kan mijn wij ze bij nog wel geen graag hallo bedankt als aan er uit dit deze en de werkt',
  pt: 'os uma não para com por mais mas como está meu minha isso olá obrigado obrigada quando também já são muito seu ele um que do da em e o',
  sv: 'och att det som är inte jag för på en ett av med den har kan men mitt min vi hej tack när från till om också fungerar',
  da: 'og det er ikke jeg for på en et af med den har kan men mit min vi hej tak når fra til også at der virker',
  no: 'og det er ikke jeg for på en et av med den har kan men mitt min vi hei takk når fra til også at fungerer',
  pl: 'nie się jest na że jak ale mam mój moja proszę dziękuję dzień dobry czy od już przez tylko działa mi w z',
  tr: 've bir bu için değil ben ile çok ama nasıl merhaba teşekkürler lütfen var yok çalışmıyor mi ne benim',
};
const CODES = Object.keys(LITTLE_WORDS);
const LANGUAGES_OF = new Map<string, number[]>();
for (const [index, words] of Object.values(LITTLE_WORDS).entries()) {
  for (const word of new Set(words.split(' '))) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), index]);
}
const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\u3040-\u30ff]/],
  ['ko', /[\uac00-\ud7af]/],
  ['zh', /[\u4e00-\u9fff]/],
  ['ru', /[\u0400-\u04ff]/],
  ['el', /[\u0370-\u03ff]/],
  ['ar', /[\u0600-\u06ff]/],
  ['he', /[\u0590-\u05ff]/],
  ['hi', /[\u0900-\u097f]/],
  ['th', /[\u0e00-\u0e7f]/],
];

// English words of the trade that other languages borrow or that look like theirs: a message of which
// half is such words is read.
const DESK_WORDS = new Set(
  `access account admin android app apple backup badge battery black blank blue board boot bug button cable call camera card
  cart case chair chat chrome click client cloud code computer crash crashed crashes dead delete desk device disk display
  dock docking door down download drive driver edge email error excel fail failed fault file fix fixed folder form frozen
  gone hardware hdmi headset hotspot icon id imac install internet ip iphone ipad java jam jammed key keyboard laptop lag
  license licence light link linux load loading lock locked log login logged logout lost mac mail meeting menu microphone
  mobile monitor mouse network offline office online open order outage outlook page paper password pc pdf phone pin port
  portal power print printer program projector queue reboot remote report reset restart room router safari sap save scan
  scanner screen server set setup shut sign signal site slow software sound speaker start startup stopped stuck sync system
  tablet team teams test ticket till token toner tool tray update upgrade usb user version video virus voicemail vpn waiting
  web website white wifi wi fi window windows word zoom audio app's yes ok okay thx ty cheers lol yep nope nah yay bon wow
  urgent asap die dies died problem issue request question hey dear morning today tomorrow monday tuesday wednesday thursday
  friday right left top good great perfect brilliant new old same first second third two three number name date time day
  badger champion welp guess
  dark mode slow fast blocked broken missing wrong empty full weird odd loud quiet hot cold wet flickers flicker spins spinning
  hangs hang freezes freeze keeps asks says shows sees sends prints opens closes works makes comes goes takes needs wants looks`.split(
    /\s+/,
  ),
);

/**
 * ISO 639-1 code, or `und` for texts without a telling word ("!!!"). Little words and groups of
 * letters both speak. English is the language of IT everywhere, so another one must clearly lead.
 * Sees the first 600 characters.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, 600);
  const byScript = scriptOf(sample);
  if (byScript) return byScript;
  const words =
    sample
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}']+/gu) ?? [];
  if (words.length === 0) return 'und';
  const hits: number[] = CODES.map(() => 0);
  for (const word of words) for (const index of LANGUAGES_OF.get(word) ?? []) hits[index]!++;
  const known = words.filter((word) => DESK_WORDS.has(word) || LANGUAGES_OF.get(word)?.includes(0)).length;
  if (known >= words.length * 0.5) return leader(hits, words.length) ?? 'en';
  const points = lettersOf(sample);
  const [best, most] = [...points].reduce((a, b) => (b[1] > a[1] ? b : a), ['und', 0]);
  if (best === 'und') return /[äöüßéèêñçåøæłşğ]/i.test(sample) ? 'und' : 'en';
  const english = points.get('en') ?? 0;
  return most > english * (LEAD + known / words.length) ? best : 'en';
}

// So much further ahead of English must the letters of another language be, and more beside English words.
const LEAD = 1.1;

function scriptOf(sample: string): string | null {
  if (!/[\u0370-\uffff]/.test(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [code, script] of SCRIPTS) {
    const found = sample.match(new RegExp(script, 'g'))?.length ?? 0;
    if (found > letters * 0.3 && found > 1) return code === 'ru' && /[іїєґ]/i.test(sample) ? 'uk' : code;
  }
  return null;
}

// A language whose little words outnumber the English ones by far, for texts full of English terms.
function leader(hits: number[], words: number): string | null {
  const english = hits[0]!;
  const best = hits.indexOf(Math.max(...hits));
  return best > 0 && hits[best]! >= 3 && hits[best]! > english * 1.3 && hits[best]! > words * 0.25
    ? CODES[best]!
    : null;
}
