import { COACH_VIEWS, endpoints, LOCALES, type Me } from '@attune/contract';
import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, queries, useAct } from '../../query.ts';
import { mayAct, useMe } from '../../session.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { fieldErrors } from '../portal/field-errors.ts';
import css from './account.module.css';

type Changed = Partial<Pick<Me, 'name' | 'locale' | 'coachView'>>;

export function You() {
  const { t } = useTranslation('account');
  const errorWords = useErrorWords();
  const me = useMe();
  const [changed, setChanged] = useState<Changed>({});
  const save = useAct(endpoints.changeMe, {
    onSuccess: (now) => {
      queries.setQueryData(keyOf(endpoints.viewMe), now);
      setChanged({});
    },
  });
  const shown = { ...me, ...changed };
  const write = (more: Changed) => {
    save.reset();
    setChanged({ ...changed, ...more });
  };
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        if (shown.name.trim()) save.mutate({ body: changed });
      }}
    >
      <p className={css.soft}>{t('you.as', { email: me.email })}</p>
      <TextInput
        size="md"
        label={t('you.name')}
        autoComplete="name"
        maxLength={120}
        value={shown.name}
        onChange={(e) => write({ name: e.currentTarget.value })}
        error={shown.name.trim() ? fieldErrors(save.error).name : t('you.no-name')}
      />
      <NativeSelect
        size="md"
        label={t('you.language')}
        value={shown.locale}
        onChange={(e) => write({ locale: e.currentTarget.value as Me['locale'] })}
        data={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
      />
      {mayAct(me.role, 'agent') && (
        <Radio.Group
          size="md"
          label={t('you.coach')}
          description={t('you.coach-hint')}
          value={shown.coachView}
          onChange={(view) => write({ coachView: view as Me['coachView'] })}
        >
          {COACH_VIEWS.map((view) => (
            <Radio key={view} size="md" mt={8} value={view} label={t(`you.coach-view.${view}`)} />
          ))}
        </Radio.Group>
      )}
      {save.isError && (
        <p role="alert" className={css.error}>
          {errorWords(save.error)}
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" loading={save.isPending} disabled={Object.keys(changed).length === 0}>
          {t('save')}
        </Button>
        <span role="status">{save.isSuccess && t('saved')}</span>
      </div>
    </form>
  );
}
