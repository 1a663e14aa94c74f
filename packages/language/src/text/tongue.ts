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

/** ISO 639-1 code, or `und` for texts without a telling word ("VPN 809"). Sees the first 600 characters. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 600);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [code, script] of /[\u0370-\uffff]/.test(sample) ? SCRIPTS : []) {
    const found = sample.match(new RegExp(script, 'g'))?.length ?? 0;
    if (found > letters * 0.3 && found > 1) return code;
  }
  const words =
    sample
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}']+/gu) ?? [];
  const hits: number[] = CODES.map(() => 0);
  for (const word of words) for (const index of LANGUAGES_OF.get(word) ?? []) hits[index]!++;
  const english = hits[0]!;
  const best = hits
    .map((count, index) => ({ code: CODES[index]!, hits: count }))
    .reduce((a, b) => (b.hits > a.hits ? b : a));
  if (best.hits === 0)
    return /[äöüßéèêñçåøæłşğ]/i.test(sample) && words.length > 3 ? 'und' : words.length > 0 ? 'en' : 'und';
  // English words travel in every language's IT talk; another language must clearly lead.
  const clear = best.hits >= 3 || (best.hits === 2 && english === 0);
  return best.code !== 'en' && clear && best.hits > english * 1.3 ? best.code : 'en';
}
