import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './account.module.css';

/** The way in when the telephone is lost. Shown once. */
export function BackupCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div className={css.panel} role="status">
      <h3>{t('factor.backup')}</h3>
      <p>{t('factor.backup-hint')}</p>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={css.acts}>
        <CopyButton value={codes.join('\n')} timeout={3000}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'factor.copy-codes')}
            </Button>
          )}
        </CopyButton>
        <Button variant="subtle" onClick={onKept}>
          {t('factor.kept')}
        </Button>
      </div>
    </div>
  );
}
