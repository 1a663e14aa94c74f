import { endpoints, type PracticeRun } from '@attune/contract';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { keyOf, queries, useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';

/** Ends a rehearsal; it asks once, because what is stopped does not go on. */
export function Stop({ run }: { run: PracticeRun }) {
  const { t } = useTranslation('practice');
  const errorWords = useErrorWords();
  const [asking, ask] = useDisclosure();
  const stop = useAct(endpoints.stopRun, {
    refreshes: [endpoints.listRuns],
    onSuccess: (stopped) => {
      ask.close();
      queries.setQueryData<PracticeRun>(keyOf(endpoints.viewRun, { params: { id: run.id } }), stopped);
    },
  });
  return (
    <>
      <Button size="compact-md" variant="default" onClick={ask.open}>
        {t('run.stop')}
      </Button>
      <Modal opened={asking} onClose={ask.close} title={t('run.stop')}>
        <Text>{t('run.stop-ask')}</Text>
        {stop.isError && (
          <Text c="var(--heat-3-ink)" role="alert">
            {errorWords(stop.error)}
          </Text>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={ask.close} data-autofocus>
            {t('run.stop-no')}
          </Button>
          <Button loading={stop.isPending} onClick={() => stop.mutate({ params: { id: run.id } })}>
            {t('run.stop-yes')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
