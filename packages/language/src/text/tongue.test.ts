import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageOf } from './tongue.ts';

// Short desk messages as people write them. All invented for this table.
const MESSAGES: [code: string, text: string][] = [
  ['de', 'Drucker kaputt, bitte kommen'],
  ['de', 'Mein Outlook startet nicht mehr'],
  ['de', 'Passwort vergessen!!'],
  ['de', 'Hallo zusammen, seit dem Update kann ich keine Mails mehr verschicken.'],
  ['de', 'VPN geht wieder nicht. Dritte Störung diese Woche.'],
  ['de', 'Wann wird mein Laptop endlich repariert?'],
  ['fr', "L'imprimante est en panne"],
  ['fr', 'Mot de passe oublié'],
  ['fr', 'Impossible de se connecter au VPN depuis hier soir'],
  ['fr', "Bonjour, mon écran reste noir quand j'allume le PC."],
  ['fr', 'Je perds patience, troisième appel cette semaine !'],
  ['fr', 'Pouvez-vous réinitialiser mon compte ?'],
  ['es', 'No puedo entrar en mi cuenta'],
  ['es', 'La impresora no imprime'],
  ['es', 'Olvidé mi contraseña, ayuda por favor'],
  ['es', 'El portátil se apaga solo cada diez minutos.'],
  ['es', '¿Cuándo me van a contestar?'],
  ['it', 'La stampante non funziona'],
  ['it', 'Ho dimenticato la password'],
  ['it', 'Il portatile si blocca ogni volta che apro Excel'],
  ['it', 'Buongiorno, non riesco ad accedere alla posta da stamattina.'],
  ['it', 'Ma quando arriva il tecnico?'],
  ['nl', 'De printer doet het niet'],
  ['nl', 'Wachtwoord vergeten'],
  ['nl', 'Ik kan sinds gisteren niet meer inloggen op de portal.'],
  ['nl', 'Mijn scherm blijft zwart, graag snel hulp'],
  ['nl', 'Wanneer komt er iemand kijken?'],
  ['pt', 'A impressora não funciona'],
  ['pt', 'Esqueci a minha senha'],
  ['pt', 'Bom dia, não consigo abrir os anexos desde ontem.'],
  ['pt', 'O computador desliga sozinho, preciso de ajuda urgente'],
  ['pt', 'Quando é que alguém me responde?'],
  ['sv', 'Skrivaren funkar inte'],
  ['sv', 'Jag kommer inte in i systemet'],
  ['sv', 'Hej, min dator startar om hela tiden sedan uppdateringen.'],
  ['sv', 'Har glömt lösenordet igen'],
  ['da', 'Printeren virker ikke'],
  ['da', 'Jeg kan ikke logge ind på min konto'],
  ['da', 'Hej, skærmen har været sort siden i morges.'],
  ['da', 'Hvornår kommer der en tekniker?'],
  ['no', 'Skriveren fungerer ikke'],
  ['no', 'Får ikke logget på e-posten min'],
  ['no', 'Hei, nettet har vært nede siden i morges og vi får ikke jobbet.'],
  ['no', 'Når kommer det noen og ser på det?'],
  ['fi', 'Tulostin ei toimi'],
  ['fi', 'En pääse kirjautumaan järjestelmään, voitteko auttaa?'],
  ['fi', 'Unohdin salasanani'],
  ['pl', 'Drukarka nie działa'],
  ['pl', 'Nie mogę się zalogować od wczoraj'],
  ['pl', 'Dzień dobry, zapomniałam hasła do poczty.'],
  ['pl', 'Ile jeszcze mam czekać?'],
  ['cs', 'Tiskárna nefunguje'],
  ['cs', 'Dobrý den, od rána se nemůžu přihlásit do systému.'],
  ['cs', 'Zapomněl jsem heslo'],
  ['hu', 'Nem működik a nyomtató'],
  ['hu', 'Elfelejtettem a jelszavamat, kérem segítsenek'],
  ['ro', 'Imprimanta nu funcționează'],
  ['ro', 'Nu pot să mă conectez la cont de ieri'],
  ['tr', 'Yazıcı çalışmıyor'],
  ['tr', 'Şifremi unuttum, yardım eder misiniz?'],
  ['tr', 'Sabahtan beri sisteme giremiyorum'],
  ['id', 'Printer tidak bisa mencetak sejak pagi'],
  ['id', 'Saya lupa kata sandi, tolong dibantu'],
  ['vi', 'Máy in không hoạt động'],
  ['vi', 'Tôi quên mật khẩu rồi, giúp tôi với'],
  ['ru', 'Принтер не работает'],
  ['ru', 'Забыл пароль, помогите пожалуйста'],
  ['uk', 'Не можу увійти в систему, що робити?'],
  ['el', 'Ο εκτυπωτής δεν λειτουργεί'],
  ['ar', 'الطابعة لا تعمل منذ الصباح'],
  ['he', 'המדפסת לא עובדת'],
  ['hi', 'प्रिंटर काम नहीं कर रहा है'],
  ['th', 'เครื่องพิมพ์ใช้งานไม่ได้'],
  ['ja', 'パスワードを忘れました'],
  ['ko', '프린터가 작동하지 않아요'],
  ['zh', '打印机不能用了，请帮忙'],
  ['en', 'printer dead'],
  ['en', 'VPN 809'],
  ['en', 'Outlook crash again'],
  ['en', 'password reset pls'],
  ['en', 'cannot login SAP'],
  ['en', 'Wi-Fi down in Gebäude 4'],
  ['en', 'Meeting room "Zum Hirschen" has no sound'],
  ['en', 'pls is urgent, the screen no work since morning'],
  ['en', 'Mr. García cannot open the file Größe_final.xlsx'],
  ['en', 'Teams no audio'],
  ['en', 'hola, my account is locked'],
  ['en', 'Badge error E14 on door 3'],
  ['en', 'App die on start'],
  ['en', 'Where do I find the form for a new mouse?'],
  ['en', 'ticket 4711 update?'],
  ['en', 'Danke for the quick help, works now'],
];

// Told apart from English for certain, from each other not always.
const SIBLINGS = [
  ['da', 'no'],
  ['id', 'ms'],
];

describe('a message in another language is not taken for English', () => {
  test.each(MESSAGES.filter(([code]) => code !== 'en'))('%s: %s', (_code, text) =>
    expect(['en', 'und']).not.toContain(languageOf(text)),
  );
});

describe('English stays English, with names and terms from elsewhere', () => {
  test.each(MESSAGES.filter(([code]) => code === 'en'))('%s: %s', (_code, text) => expect(languageOf(text)).toBe('en'));
});

test('nineteen of twenty are named rightly', () => {
  const right = MESSAGES.filter(([code, text]) => {
    const found = languageOf(text);
    return found === code || SIBLINGS.some((both) => both.includes(found) && both.includes(code));
  });
  expect(right.length / MESSAGES.length).toBeGreaterThanOrEqual(0.95);
});

test('every message of the English corpus is read', () => {
  const folder = path.join(import.meta.dirname, '../../corpus/inbound');
  const foreign = readdirSync(folder)
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((text) => !['en', 'und'].includes(languageOf(text)));
  expect(foreign).toEqual([]);
});
