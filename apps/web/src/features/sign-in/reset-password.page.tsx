import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../ui/page-title.ts';
import { showFirstError } from '../portal/field-errors.ts';
import { Shell } from '../portal/shell.tsx';
import { AuthError, resetPassword } from './auth.ts';
import { isLongEnough, NewPassword } from './new-password.tsx';
import css from './sign-in.module.css';
import { useAuthWords } from './use-auth-words.ts';

/** A new password, behind a link from a mail: `/reset-password?token=…`. */
export default function ResetPasswordPage() {
  const { t } = useTranslation('sign-in');
  usePageTitle(t('reset.title'));
  const words = useAuthWords();
  const [token] = useState(tokenInAddress);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const reset = useMutation({ networkMode: 'always', mutationFn: () => resetPassword(token, password) });
  const used = token === '' || (reset.error instanceof AuthError && reset.error.why === 'link-used');

  return (
    <Shell bare>
      <div className={css.narrow}>
        <h1>{t(used ? 'reset.used' : reset.isSuccess ? 'reset.done' : 'reset.title')}</h1>
        {used ? (
          <>
            <p>{t('reset.used-words')}</p>
            <p>
              <Link to="/sign-in">{t('reset.again')}</Link>
            </p>
          </>
        ) : reset.isSuccess ? (
          <>
            <p>{t('reset.done-words')}</p>
            <div>
              <Button component={Link} to="/sign-in">
                {t('enter')}
              </Button>
            </div>
          </>
        ) : (
          <form
            ref={form}
            noValidate
            className={css.form}
            onSubmit={(e) => {
              e.preventDefault();
              setChecked(true);
              if (!isLongEnough(password)) return showFirstError(form.current);
              reset.mutate();
            }}
          >
            <NewPassword value={password} onChange={setPassword} checked={checked} />
            {reset.isError && (
              <p role="alert" className={css.error}>
                {words(reset.error)}
              </p>
            )}
            <div>
              <Button type="submit" size="md" loading={reset.isPending}>
                {t('reset.save')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Shell>
  );
}

const tokenInAddress = () => new URLSearchParams(location.search).get('token') ?? '';
