import { endpoints, type Me } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, queries } from '../../query.ts';
import { mayAct, signOut, useSession } from '../../session.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { AskForLink } from '../portal/ask-for-link.tsx';
import { Shell } from '../portal/shell.tsx';
import { CodeStep } from './code-step.tsx';
import { ForgotStep } from './forgot-step.tsx';
import css from './sign-in.module.css';
import { PasswordStep } from './password-step.tsx';
import { AuthError } from './auth.ts';

type Step = 'password' | 'code' | 'forgot' | 'link';

/** Signing in: the people of the desk by password, everybody else by a link in their mail. */
export default function SignInPage() {
  const { t } = useTranslation('sign-in');
  usePageTitle(t('title'));
  const { me } = useSession();
  const [step, setStep] = useState<Step>('password');
  const [email, setEmail] = useState('');
  const goOn = useGoOn();
  // Whoever signs in here goes on at once; "already signed in" is for those who come back to the page.
  const [leaving, setLeaving] = useState(false);
  const enter = async () => {
    setLeaving(true);
    await goOn().catch((error: unknown) => {
      setLeaving(false);
      throw error;
    });
  };

  if (me && !leaving) return <AlreadyIn name={me.name} staff={mayAct(me.role, 'agent')} />;
  return (
    <Shell bare>
      <div className={css.narrow}>
        <h1>
          {t(
            step === 'forgot'
              ? 'forgot.title'
              : step === 'link'
                ? 'link.title'
                : step === 'code'
                  ? 'code.title'
                  : 'title',
          )}
        </h1>
        {step === 'password' && (
          <PasswordStep
            email={email}
            onEmail={setEmail}
            onIn={enter}
            onCode={() => setStep('code')}
            onForgot={() => setStep('forgot')}
          />
        )}
        {step === 'code' && <CodeStep onIn={enter} onStartOver={() => setStep('password')} />}
        {step === 'forgot' && <ForgotStep email={email} />}
        {step === 'link' && (
          <>
            <p>{t('link.words')}</p>
            <AskForLink autoFocus />
          </>
        )}
        <p className={css.other}>
          {step === 'password' && <>{t('requester')} </>}
          {step !== 'code' && (
            <button
              type="button"
              className={css.plain}
              onClick={() => setStep(step === 'password' ? 'link' : 'password')}
            >
              {t(step === 'password' ? 'send-link' : 'back')}
            </button>
          )}
        </p>
      </div>
    </Shell>
  );
}

/** Goes where the person wanted to go. Whoever the desk no longer knows hears the same as for a wrong password. */
function useGoOn() {
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  return async () => {
    // What was asked as a visitor, or as somebody else, is asked again.
    await queries.resetQueries();
    const me = queries.getQueryData<Me>(keyOf(endpoints.viewMe));
    if (!me) throw new AuthError('mismatch');
    await navigate({ href: next ?? (mayAct(me.role, 'agent') ? '/desk' : '/my'), replace: true });
  };
}

function AlreadyIn({ name, staff }: { name: string; staff: boolean }) {
  const { t } = useTranslation('sign-in');
  return (
    <Shell bare>
      <div className={css.narrow}>
        <h1>{t('already.title', { name })}</h1>
        <div className={css.acts}>
          <Button component={Link} to={staff ? '/desk' : '/my'}>
            {t(staff ? 'already.desk' : 'already.my')}
          </Button>
          <Button variant="default" onClick={() => void signOut()}>
            {t('already.out')}
          </Button>
        </div>
      </div>
    </Shell>
  );
}
