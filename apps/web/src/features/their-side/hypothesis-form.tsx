import type { Hypothesis } from '@attune/contract';
import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

type Line = Pick<Hypothesis, 'symptom' | 'hypothesis' | 'test' | 'result' | 'state'>;
const EMPTY: Line = { symptom: '', hypothesis: '', test: '', result: '', state: 'open' };
const PARTS = ['symptom', 'hypothesis', 'test', 'result'] as const;

interface Props {
  line?: Hypothesis;
  busy: boolean;
  save: (line: Line) => void;
  cancel: () => void;
  remove?: () => void;
}

/** One line of the log, written where it stands. */
export function HypothesisForm({ line, busy, save, cancel, remove }: Props) {
  const { t } = useTranslation('their-side');
  const [said, setSaid] = useState<Line>(
    line
      ? { symptom: line.symptom, hypothesis: line.hypothesis, test: line.test, result: line.result, state: line.state }
      : EMPTY,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said.symptom.trim()) save(said);
  };
  return (
    <form onSubmit={submit} onKeyDown={(e) => e.key === 'Escape' && cancel()}>
      <Stack gap={6}>
        {PARTS.map((part, i) => (
          <Textarea
            key={part}
            size="xs"
            autosize
            minRows={1}
            maxRows={6}
            label={t(`log.${part}`)}
            required={part === 'symptom'}
            data-autofocus={i === 0 || undefined}
            autoFocus={i === 0}
            value={said[part]}
            onChange={(e) => setSaid({ ...said, [part]: e.currentTarget.value })}
          />
        ))}
        <SegmentedControl
          size="xs"
          aria-label={t('log.stands')}
          value={said.state}
          onChange={(state) => setSaid({ ...said, state: state as Line['state'] })}
          data={(['open', 'held', 'refuted'] as const).map((value) => ({ value, label: t(`log.state.${value}`) }))}
        />
        <Group gap={6}>
          <Button size="compact-sm" type="submit" loading={busy}>
            {t('log.save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={cancel}>
            {t('ui:cancel')}
          </Button>
          {remove && (
            <Button size="compact-sm" variant="subtle" color="ink" onClick={remove} ml="auto">
              {t('log.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
