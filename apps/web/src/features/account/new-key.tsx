import { API_SCOPES, endpoints } from '@attune/contract';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { CopyLine } from '../admin/copy-line.tsx';
import { fieldErrors, showFirstError } from '../portal/field-errors.ts';
import css from './account.module.css';

type Scope = (typeof API_SCOPES)[number];
const LASTS = ['30', '90', '365'] as const;

/** Makes a key. Its secret is shown here and never again. */
export function NewKey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  const errorWords = useErrorWords();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['tickets:read']);
  const [lasts, setLasts] = useState('90');
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const make = useAct(endpoints.makeApiKey, { refreshes: [endpoints.listApiKeys] });

  if (make.data) {
    return (
      <div className={css.panel} role="status">
        <CopyLine label={t('keys.secret')} description={t('keys.secret-hint')} value={make.data.secret} />
        <div>
          <Button variant="default" onClick={onDone}>
            {t('keys.kept')}
          </Button>
        </div>
      </div>
    );
  }
  const refused = fieldErrors(make.error);
  return (
    <form
      ref={form}
      noValidate
      className={css.panel}
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (!name.trim() || scopes.length === 0) return showFirstError(form.current);
        make.mutate({ body: { name: name.trim(), scopes, expiresInDays: Number(lasts) } });
      }}
    >
      <TextInput
        size="md"
        autoFocus
        maxLength={120}
        label={t('keys.name')}
        description={t('keys.name-hint')}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        error={checked && !name.trim() ? t('keys.no-name') : refused.name}
      />
      <Checkbox.Group
        size="md"
        label={t('keys.scopes')}
        value={scopes}
        onChange={(chosen) => setScopes(chosen as Scope[])}
        error={checked && scopes.length === 0 ? t('keys.no-scope') : refused.scopes}
      >
        {API_SCOPES.map((scope) => (
          <Checkbox key={scope} size="md" mt={8} value={scope} label={t(`scope.${scope.replace(':', '-')}`)} />
        ))}
      </Checkbox.Group>
      <NativeSelect
        size="md"
        label={t('keys.lasts')}
        value={lasts}
        onChange={(e) => setLasts(e.currentTarget.value)}
        data={LASTS.map((value) => ({ value, label: t(`keys.lasts-options.${value}`) }))}
      />
      {make.isError && (
        <p role="alert" className={css.error}>
          {errorWords(make.error)}
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" loading={make.isPending}>
          {t('keys.make')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
