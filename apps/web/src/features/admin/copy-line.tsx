import { Button, CopyButton } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './copy-line.module.css';

/** Something to take along: shown whole, and one button that copies it. */
export function CopyLine({ label, value, description }: { label: string; value: string; description?: string }) {
  const { t } = useTranslation('admin');
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={css.line}>
      <p id={id} className={css.label}>
        {label}
      </p>
      {description && <p className={css.about}>{description}</p>}
      <code className={css.value}>{value}</code>
      <CopyButton value={value} timeout={3000}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy} aria-live="polite">
            {t(copied ? 'copied' : 'copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
