import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../ui/failed.tsx';
import { AuthError } from './auth.ts';

/** The kind sentence for what went wrong while signing in. */
export function useAuthWords(): (error: unknown) => string {
  const { t } = useTranslation('sign-in');
  const errorWords = useErrorWords();
  return (error) => (error instanceof AuthError ? t(`why.${error.why}`) : errorWords(error));
}
