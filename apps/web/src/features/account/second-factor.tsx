import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, queries } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { beginSecondFactor, endSecondFactor, newBackupCodes, type NewSecondFactor } from '../sign-in/auth.ts';
import css from './account.module.css';
import { BackupCodes } from './backup-codes.tsx';
import { ConfirmPassword } from './confirm-password.tsx';
import { NewFactor } from './new-factor.tsx';

type Step = 'rest' | 'begin' | 'end' | 'codes';

/** A code from an app beside the password: setting it up, new backup codes, ending it. */
export function SecondFactor() {
  const { t } = useTranslation('account');
  const { twoFactorEnabled } = useMe();
  const [step, setStep] = useState<Step>('rest');
  const [fresh, setFresh] = useState<NewSecondFactor | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const rest = () => {
    setStep('rest');
    setFresh(null);
    void queries.invalidateQueries({ queryKey: keyOf(endpoints.viewMe) });
  };

  return (
    <section className={css.part} aria-labelledby="factor">
      <h2 id="factor">{t('factor.title')}</h2>
      <p className={css.soft}>{t(twoFactorEnabled ? 'factor.on' : 'factor.off')}</p>
      {fresh ? (
        <NewFactor
          factor={fresh}
          onDone={() => {
            setCodes(fresh.backupCodes);
            rest();
          }}
          onCancel={rest}
        />
      ) : step === 'rest' ? (
        <div className={css.acts}>
          {!twoFactorEnabled && !codes && (
            <Button variant="default" onClick={() => setStep('begin')}>
              {t('factor.begin')}
            </Button>
          )}
          {twoFactorEnabled && (
            <>
              <Button variant="default" onClick={() => setStep('codes')}>
                {t('factor.new-codes')}
              </Button>
              <Button variant="default" onClick={() => setStep('end')}>
                {t('factor.end')}
              </Button>
            </>
          )}
        </div>
      ) : (
        <ConfirmPassword
          key={step}
          words={t(`factor.confirm.${step}`)}
          act={t(`factor.act.${step}`)}
          onCancel={rest}
          onPassword={async (password) => {
            if (step === 'begin') setFresh(await beginSecondFactor(password));
            else if (step === 'codes') setCodes((await newBackupCodes(password)).backupCodes);
            else {
              await endSecondFactor(password);
              setCodes(null);
            }
            if (step !== 'begin') rest();
          }}
        />
      )}
      {codes && <BackupCodes codes={codes} onKept={() => setCodes(null)} />}
    </section>
  );
}
