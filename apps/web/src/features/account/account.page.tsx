import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Gate, mayAct, useMe } from '../../session.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Shell } from '../portal/shell.tsx';
import css from './account.module.css';
import { ApiKeys } from './api-keys.tsx';
import { ChangePassword } from './change-password.tsx';
import { CoachingRecord } from './coaching-record.tsx';
import { SecondFactor } from './second-factor.tsx';
import { You } from './you.tsx';

/** What one may set about oneself. A requester has no password, no keys and no coach. */
export default function AccountPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('title'));
  return (
    <Gate role="signed-in">
      <Shell>
        <div className={css.page}>
          <h1>{t('title')}</h1>
          <Sections />
        </div>
      </Shell>
    </Gate>
  );
}

function Sections() {
  const { t } = useTranslation('account');
  const me = useMe();
  const staff = mayAct(me.role, 'agent');
  return (
    <>
      <You />
      {staff && (
        <>
          <ChangePassword />
          <SecondFactor />
          <CoachingRecord />
          <section className={css.part} aria-labelledby="praise">
            <h2 id="praise">{t('praise.title')}</h2>
            <p>
              <Link to="/desk/praise">{t('praise.open')}</Link>
            </p>
          </section>
          <ApiKeys />
        </>
      )}
    </>
  );
}
