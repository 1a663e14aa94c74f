import type { Me } from '@attune/contract';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './ask.module.css';
import { missingIn, type Missing } from './use-asking.ts';
import type { Unsent } from './unsent.ts';

interface Props {
  me: Me | null | undefined;
  unsent: Unsent;
  write: (more: Partial<Unsent>) => void;
  missing: Missing;
  refused: Record<string, string>;
}

/** Who writes, asked after the words, and only what nobody knows yet. */
export function WhoAreYou({ me, unsent, write, missing, refused }: Props) {
  const { t } = useTranslation('portal');
  if (me) return <p className={css.quiet}>{t('ask.as', { name: me.name, email: me.email })}</p>;
  // A mark goes as soon as what was missing is there.
  const still = missingIn(unsent, me);
  return (
    <fieldset className={css.who}>
      <legend className={css.legend}>{t('ask.who')}</legend>
      <TextInput
        size="md"
        label={t('ask.name')}
        autoComplete="name"
        maxLength={120}
        value={unsent.name}
        onChange={(e) => write({ name: e.currentTarget.value })}
        error={missing.name && still.name ? t('ask.no-name') : refused.name}
      />
      <TextInput
        size="md"
        type="email"
        label={t('ask.email')}
        description={t('ask.email-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="email"
        maxLength={254}
        value={unsent.email}
        onChange={(e) => write({ email: e.currentTarget.value })}
        error={missing.email && still.email ? t('ask.no-email') : refused.email}
      />
    </fieldset>
  );
}
