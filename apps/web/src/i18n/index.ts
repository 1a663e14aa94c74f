import { LOCALES, type Locale } from '@attune/contract';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The words of each feature lie beside it: `features/queue/en.json` is the namespace `queue`; `ui` is shared. */
const load: Record<Locale, () => Promise<{ words: Record<string, object> }>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
};

/** What the person's browser asks for, when the desk speaks it. */
export function browserLocale(languages: readonly string[] = navigator.languages): Locale | undefined {
  return languages
    .map((language) => language.slice(0, 2).toLowerCase() as Locale)
    .find((language) => LOCALES.includes(language));
}

export async function startLanguage(): Promise<void> {
  const first = browserLocale() ?? 'en';
  await i18next.use(initReactI18next).init({
    lng: first,
    // A key that one language misses would show English; a test keeps both complete.
    fallbackLng: false,
    defaultNS: 'ui',
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
    resources: { [first]: (await load[first]()).words },
  });
  document.documentElement.lang = first;
}

export async function setLocale(locale: Locale): Promise<void> {
  if (i18next.language === locale) return;
  if (!i18next.hasResourceBundle(locale, 'ui')) {
    const { words } = await load[locale]();
    for (const [feature, said] of Object.entries(words)) i18next.addResourceBundle(locale, feature, said);
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}
