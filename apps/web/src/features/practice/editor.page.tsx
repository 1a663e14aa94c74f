import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Gate } from '../../session.tsx';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Frame } from './frame.tsx';
import { underId } from './scenario-id.ts';
import { putDown } from './unsaved-scenario.ts';
import { Write } from './write.tsx';

/** A scenario as its text. One that comes with Attune is read here, and copied to be changed. */
export default function EditorPage() {
  return (
    <Gate role="lead">
      <OneFile />
    </Gate>
  );
}

function OneFile() {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useEndpoint(
    endpoints.viewScenarioFile,
    { params: { id } },
    // What one is writing must not change under one's hands.
    { staleTime: Infinity, refetchOnWindowFocus: false },
  );
  const copy = (source: string) => {
    putDown(underId(source, `${id}-here`));
    void navigate({ to: '/practice/new-scenario' });
  };
  return (
    <Frame title={t('write.title')} about={id} back="editor">
      {!data ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} small />
        ) : (
          <Skeletons rows={8} />
        )
      ) : data.origin === 'library' ? (
        <>
          <p>{t('write.library')}</p>
          <Button mt="sm" onClick={() => copy(data.source)}>
            {t('write.copy')}
          </Button>
        </>
      ) : (
        <Write key={id} first={data.source} kept={id} />
      )}
    </Frame>
  );
}
