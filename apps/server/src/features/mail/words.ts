/**
 * Every word our mails say, in one place, so that they can be translated and read aloud.
 * Kind, plain, no exclamation marks, nothing promised that the desk cannot keep.
 */
export const WORDS = {
  en: {
    hello: 'Hello {name},',
    'hello.someone': 'Hello,',
    'reply.footer': 'You can simply answer this mail. Ticket #{number}',
    'ticket.link': 'Everything about it in one place:',
    'acknowledgement.subject': 'We have your message',
    'acknowledgement.received': 'Your message has reached us, and a person will read it. It is ticket #{number}.',
    'acknowledgement.more': 'If there is anything to add, simply answer this mail.',
    'acknowledgement.footer': 'This note was sent by the service desk itself. The next one will be from a person.',
    'offer.cause': 'What went wrong: {text}',
    'offer.fix': 'What we did: {text}',
    'offer.prevention': 'How to avoid it next time: {text}',
    'offer.question': 'Does it really work for you now? Your word decides; we will not close this without it.',
    'offer.link': 'Tell us here whether it works:',
    'offer.answer': 'One press there is what closes it. If something is still wrong, simply answer this mail.',
    'reminder.subject': 'Does it work now?',
    'reminder.asked':
      'Some days ago {agent} offered you a fix for "{subject}". We would like to know whether it really works.',
    'reminder.asked.someone':
      'Some days ago we offered you a fix for "{subject}". We would like to know whether it really works.',
    'reminder.no-hurry': 'There is no hurry. If it still bothers you, one line is enough and we go on.',
    'reminder.link': 'Tell us here:',
    'reminder.said-works': 'You wrote that "{subject}" works now. We keep it open until you say so yourself.',
    'one-press.heard': 'Good to hear. One press closes it; we ask for it so that nobody but you can close it.',
    'one-press.link': 'Press "It works now" here:',
    'one-press.else': 'If something is still wrong, answer this mail and we go on.',
    'magic.subject': 'Your link to the service desk',
    'magic.use': 'With this link you can open your tickets. It works once, for {minutes} minutes.',
    'magic.not-you': 'If you did not ask for it, you need not do anything. Nobody got in.',
    'reset.subject': 'Your new password for the service desk',
    'reset.use': 'With this link you choose a new password. It works once, for an hour.',
    'reset.not-you': 'If you did not ask for it, you need not do anything. Your password has not changed.',
    'automatic.footer': 'This note was sent by the service desk itself. Ticket #{number}',
  },
  de: {
    hello: 'Guten Tag {name},',
    'hello.someone': 'Guten Tag,',
    'reply.footer': 'Sie können einfach auf diese Mail antworten. Ticket #{number}',
    'ticket.link': 'Alles dazu an einem Ort:',
    'acknowledgement.subject': 'Ihre Nachricht ist da',
    'acknowledgement.received':
      'Ihre Nachricht ist bei uns angekommen, und ein Mensch wird sie lesen. Sie ist Ticket #{number}.',
    'acknowledgement.more': 'Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese Mail.',
    'acknowledgement.footer':
      'Diese Zeilen hat der Service Desk selbst geschickt. Die nächsten kommen von einem Menschen.',
    'offer.cause': 'Was los war: {text}',
    'offer.fix': 'Was wir getan haben: {text}',
    'offer.prevention': 'Wie es sich künftig vermeiden lässt: {text}',
    'offer.question':
      'Funktioniert es jetzt wirklich bei Ihnen? Ihr Wort entscheidet; ohne es schließen wir nichts ab.',
    'offer.link': 'Sagen Sie uns hier, ob es funktioniert:',
    'offer.answer':
      'Erst ein Klick dort schließt es ab. Wenn noch etwas nicht stimmt, antworten Sie einfach auf diese Mail.',
    'reminder.subject': 'Funktioniert es jetzt?',
    'reminder.asked':
      'Vor einigen Tagen hat {agent} Ihnen eine Lösung für „{subject}“ angeboten. Wir möchten gern wissen, ob sie wirklich hilft.',
    'reminder.asked.someone':
      'Vor einigen Tagen haben wir Ihnen eine Lösung für „{subject}“ angeboten. Wir möchten gern wissen, ob sie wirklich hilft.',
    'reminder.no-hurry': 'Es eilt nicht. Wenn es noch stört, genügt eine Zeile, und wir machen weiter.',
    'reminder.link': 'Sagen Sie es uns hier:',
    'reminder.said-works':
      'Sie haben geschrieben, dass es bei „{subject}“ jetzt funktioniert. Wir lassen es offen, bis Sie es selbst bestätigen.',
    'one-press.heard':
      'Schön zu hören. Ein Klick schließt es ab; wir bitten darum, damit es niemand außer Ihnen abschließen kann.',
    'one-press.link': 'Bestätigen Sie hier, dass es funktioniert:',
    'one-press.else': 'Wenn doch noch etwas nicht stimmt, antworten Sie auf diese Mail, und wir machen weiter.',
    'magic.subject': 'Ihr Link zum Service Desk',
    'magic.use': 'Mit diesem Link öffnen Sie Ihre Tickets. Er gilt einmal und {minutes} Minuten lang.',
    'magic.not-you': 'Falls Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun. Niemand ist hineingekommen.',
    'reset.subject': 'Ihr neues Passwort für den Service Desk',
    'reset.use': 'Mit diesem Link wählen Sie ein neues Passwort. Er gilt einmal und eine Stunde lang.',
    'reset.not-you': 'Falls Sie das nicht angefordert haben, brauchen Sie nichts zu tun. Ihr Passwort ist unverändert.',
    'automatic.footer': 'Diese Zeilen hat der Service Desk selbst geschickt. Ticket #{number}',
  },
} as const satisfies Record<string, Record<string, string>>;

export type MailLanguage = keyof typeof WORDS;
export type MailWord = keyof (typeof WORDS)['en'];

/** One sentence in the reader's language; what is not translated is said in English. */
export function say(
  language: MailLanguage,
  word: MailWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const sentence: string = WORDS[language][word] ?? WORDS.en[word];
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
