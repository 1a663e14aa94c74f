import { endpoints, type ScenarioCard } from '@attune/contract';
import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { call } from '../../api.ts';
import { Approve } from './approve.tsx';
import { underId } from './scenario-id.ts';
import { putDown } from './unsaved-scenario.ts';
import css from './new-scenario.module.css';

const LARGEST = 200_000;

/** Three ways to begin: from one that comes with Attune, from a closed ticket, from a file. */
export function NewScenario({ library }: { library: ScenarioCard[] }) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const errorWords = useErrorWords();
  const [chosen, setChosen] = useState('');
  const [number, setNumber] = useState('');
  const draft = useAct(endpoints.scenarioFromTicket);
  const open = (source: string) => {
    putDown(source);
    void navigate({ to: '/practice/new-scenario' });
  };
  const takeFromLibrary = () =>
    call(endpoints.viewScenarioFile, { params: { id: chosen } }).then(
      ({ source }) => open(underId(source, `${chosen}-here`)),
      (failure: unknown) => toast(errorWords(failure)),
    );
  const takeFile = async (file: File | null) => {
    if (!file) return;
    if (file.size > LARGEST * 2) return toast(t('here.too-large'));
    open(await file.text());
  };
  if (draft.data) return <Approve draft={draft.data} approve={() => open(draft.data.source)} drop={draft.reset} />;
  return (
    <section className={css.new} aria-labelledby="new">
      <h2 id="new">{t('here.new')}</h2>
      <form
        className={css.way}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void takeFromLibrary();
        }}
      >
        <NativeSelect
          label={t('here.from-library')}
          value={chosen}
          onChange={(e) => setChosen(e.currentTarget.value)}
          data={[
            { value: '', label: t('here.choose') },
            ...library.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Button type="submit" variant="default" disabled={chosen === ''}>
          {t('here.take')}
        </Button>
      </form>
      <form
        className={css.way}
        aria-label={t('here.from-ticket')}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          draft.mutate({ body: { number: Number(number.replace('#', '')) } });
        }}
      >
        <TextInput
          label={`${t('here.from-ticket')}: ${t('here.number')}`}
          description={t('here.from-ticket-how')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          value={number}
          onChange={(e) => setNumber(e.currentTarget.value)}
          error={draft.error ? errorWords(draft.error) : undefined}
        />
        <Button type="submit" variant="default" loading={draft.isPending} disabled={!/^#?\d{1,9}$/.test(number.trim())}>
          {t('here.draft')}
        </Button>
      </form>
      <div className={css.way}>
        <div>
          <p className={css.label}>{t('here.from-file')}</p>
          <p className={css.how}>{t('here.from-file-how')}</p>
        </div>
        <FileButton accept=".yaml,.yml,.txt,text/plain" onChange={(file) => void takeFile(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('here.file')}
            </Button>
          )}
        </FileButton>
      </div>
    </section>
  );
}
