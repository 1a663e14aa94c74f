import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './new-password.module.css';
import { SHORTEST, STEPS, strengthOf } from './password-strength.ts';

interface Props {
  value: string;
  onChange: (password: string) => void;
  label?: string;
  /** The person has tried to go on. */
  checked: boolean;
  error?: string | undefined;
}

export const isLongEnough = (password: string): boolean => password.length >= SHORTEST;

/** A new password: how long it is, in words and a bar, and no other rule. */
export function NewPassword({ value, onChange, label, checked, error }: Props) {
  const { t } = useTranslation('sign-in');
  const strength = strengthOf(value);
  return (
    <div className={css.field}>
      <PasswordInput
        size="md"
        autoComplete="new-password"
        maxLength={128}
        label={label ?? t('password.new')}
        description={t('password.hint')}
        value={value}
        onChange={(e) => onChange(e.currentTarget.value)}
        error={checked && !isLongEnough(value) ? t('password.too-short', { count: SHORTEST }) : error}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
      />
      <div className={css.strength} data-strength={strength}>
        <span className={css.bar} aria-hidden>
          {[1, 2, 3, 4].map((step) => (
            <span key={step} data-on={step <= STEPS[strength] || undefined} />
          ))}
        </span>
        <span role="status">{value && t(`password.${strength}`)}</span>
      </div>
    </div>
  );
}
