import { endpoints, LOCALES, type Desk } from '@attune/contract';
import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useEndpoint } from '../../query.ts';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { fieldErrors } from '../portal/field-errors.ts';
import css from './admin.module.css';
import { daysAsWords, daysIn } from './reminder-days.ts';

export function DeskSettings() {
  const { data, error, refetch } = useEndpoint(endpoints.viewDesk);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} small /> : <Skeletons rows={6} />;
  return <Settings desk={data} />;
}

function Settings({ desk }: { desk: Desk }) {
  const { t } = useTranslation('admin');
  const errorWords = useErrorWords();
  const [changed, setChanged] = useState<Partial<Desk>>({});
  const [days, setDays] = useState(() => daysAsWords(desk.reminderDays));
  const save = useAct(endpoints.changeDesk, {
    refreshes: [endpoints.viewDesk, endpoints.viewSetup],
    onSuccess: () => setChanged({}),
  });
  const shown = { ...desk, ...changed };
  const write = (more: Partial<Desk>) => {
    save.reset();
    setChanged({ ...changed, ...more });
  };
  const refused = fieldErrors(save.error);
  const daysFit = daysIn(days) !== null;
  const number = (value: string | number) => (value === '' ? 0 : Number(value));
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(e) => {
        e.preventDefault();
        if (daysFit) save.mutate({ body: changed });
      }}
    >
      <TextInput
        label={t('desk.name')}
        maxLength={120}
        value={shown.name}
        onChange={(e) => write({ name: e.currentTarget.value })}
        error={shown.name.trim() ? refused.name : t('desk.no-name')}
      />
      <TextInput
        label={t('desk.address')}
        description={t('desk.address-hint')}
        maxLength={254}
        value={shown.address}
        onChange={(e) => write({ address: e.currentTarget.value })}
        error={refused.address}
      />
      <NativeSelect
        label={t('desk.locale')}
        description={t('desk.locale-hint')}
        value={shown.locale}
        onChange={(e) => write({ locale: e.currentTarget.value as Desk['locale'] })}
        data={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
      />
      <Checkbox
        label={t('desk.acknowledge')}
        description={t('desk.acknowledge-hint')}
        checked={shown.acknowledge}
        onChange={(e) => write({ acknowledge: e.currentTarget.checked })}
      />
      <NumberInput
        label={t('desk.undo')}
        description={t('desk.undo-hint')}
        min={0}
        max={60}
        clampBehavior="strict"
        allowDecimal={false}
        value={shown.undoSeconds}
        onChange={(value) => write({ undoSeconds: number(value) })}
        error={refused.undoSeconds}
      />
      <TextInput
        label={t('desk.reminders')}
        description={t('desk.reminders-hint')}
        value={days}
        onChange={(e) => {
          setDays(e.currentTarget.value);
          const read = daysIn(e.currentTarget.value);
          if (read) write({ reminderDays: read });
        }}
        error={daysFit ? refused.reminderDays : t('desk.reminders-wrong')}
      />
      <NumberInput
        label={t('desk.dormant')}
        description={t('desk.dormant-hint')}
        min={1}
        max={90}
        allowDecimal={false}
        value={shown.dormantAfterDays}
        onChange={(value) => write({ dormantAfterDays: number(value) })}
        error={refused.dormantAfterDays}
      />
      <NumberInput
        label={t('desk.retention')}
        description={t('desk.retention-hint')}
        placeholder={t('desk.retention-off')}
        min={1}
        max={3650}
        allowDecimal={false}
        value={shown.retentionDays ?? ''}
        onChange={(value) => write({ retentionDays: value === '' ? null : Number(value) })}
        error={refused.retentionDays}
      />
      <Textarea
        label={t('desk.crisis')}
        description={t('desk.crisis-hint')}
        rows={5}
        maxLength={2_000}
        value={shown.crisisWords}
        onChange={(e) => write({ crisisWords: e.currentTarget.value })}
        error={refused.crisisWords}
      />
      {save.isError && (
        <p role="alert" className={css.error}>
          {errorWords(save.error)}
        </p>
      )}
      <div className={css.acts}>
        <Button type="submit" loading={save.isPending} disabled={Object.keys(changed).length === 0 || !daysFit}>
          {t('save')}
        </Button>
        <span role="status">{save.isSuccess && t('saved')}</span>
      </div>
    </form>
  );
}
