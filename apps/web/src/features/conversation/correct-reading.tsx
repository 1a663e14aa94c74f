import { COMFORTS, EMOTIONS, IMPACTS, RISKS, endpoints, type Reading, type ReadingCorrection } from '@attune/contract';
import { Button, Chip, Group, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { CorrectConcerns } from './correct-concerns.tsx';
import css from './correct-reading.module.css';

const DEGREES = [0, 1, 2, 3];
type Emotions = Reading['emotions'][number]['label'][];
type Risks = Reading['risks'][number]['label'][];

/** Says what a message really carries. The next reader sees the correction, and who made it. */
export function CorrectReading({ reading, text, close }: { reading: Reading; text: string; close: () => void }) {
  const { t } = useTranslation('conversation');
  const errorWords = useErrorWords();
  const [emotions, setEmotions] = useState<Emotions>(reading.emotions.map(({ label }) => label));
  const [risks, setRisks] = useState<Risks>(reading.risks.map(({ label }) => label));
  const [concerns, setConcerns] = useState(reading.concerns);
  const [degrees, setDegrees] = useState<ReadingCorrection>({
    intensity: reading.intensity,
    urgency: reading.urgency,
    impact: reading.impact,
    comfort: reading.comfort,
  });
  const correct = useAct(endpoints.correctReading, {
    refreshes: [endpoints.viewTicket, endpoints.listTickets],
    onSuccess: close,
  });
  const choice = (
    name: 'intensity' | 'urgency' | 'impact' | 'comfort',
    values: readonly (string | number)[],
    words: string,
  ) => (
    <Select
      size="xs"
      label={t(`correct.${name}`)}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      data={values.map((value) => ({ value: String(value), label: t(`ui:${words}.${value}`) }))}
      value={String(degrees[name])}
      onChange={(value) =>
        value !== null &&
        setDegrees({ ...degrees, [name]: name === 'intensity' || name === 'urgency' ? Number(value) : value })
      }
    />
  );
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('correct.words')}
      </Text>
      <CorrectConcerns text={text} concerns={concerns} change={setConcerns} />
      <Chips title={t('correct.emotions')}>
        <Chip.Group multiple value={emotions} onChange={(value) => setEmotions(value as Emotions)}>
          {EMOTIONS.map((label) => (
            <Chip key={label} value={label} size="xs" variant="outline">
              {t(`ui:emotion.${label}`)}
            </Chip>
          ))}
        </Chip.Group>
      </Chips>
      <Chips title={t('correct.risks')}>
        <Chip.Group multiple value={risks} onChange={(value) => setRisks(value as Risks)}>
          {RISKS.map((label) => (
            <Chip key={label} value={label} size="xs" variant="outline">
              {t(`ui:risk.${label}`)}
            </Chip>
          ))}
        </Chip.Group>
      </Chips>
      <div className={css.degrees}>
        {choice('intensity', DEGREES, 'heat')}
        {choice('urgency', DEGREES, 'urgency')}
        {choice('impact', IMPACTS, 'impact')}
        {choice('comfort', COMFORTS, 'comfort')}
      </div>
      {correct.error && <Text c="var(--heat-3-ink)">{errorWords(correct.error)}</Text>}
      <Group justify="flex-end" gap="xs" className={css.acts}>
        <Button size="compact-md" variant="default" onClick={close}>
          {t('ui:cancel')}
        </Button>
        <Button
          size="compact-md"
          loading={correct.isPending}
          onClick={() =>
            correct.mutate({
              params: { id: reading.messageId },
              body: {
                ...degrees,
                emotions,
                risks,
                concerns: concerns.map(({ kind, start, end }) => ({ kind, start, end })),
              },
            })
          }
        >
          {t('correct.act')}
        </Button>
      </Group>
    </Stack>
  );
}

function Chips({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={title}>
      <p className={css.title}>{title}</p>
      <div className={css.chips}>{children}</div>
    </div>
  );
}
