import { endpoints } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { AskedOfYou } from './asked-of-you.tsx';
import { Frame } from './frame.tsx';
import { OwnRehearsals } from './own-rehearsals.tsx';
import { SharedWithYou } from './shared-with-you.tsx';
import { Shelf } from './shelf.tsx';

/** Where practice begins: what is asked, whom one can meet, and what one rehearsed. */
export default function Practice() {
  const { t } = useTranslation('practice');
  const { data, error, refetch } = useEndpoint(endpoints.listScenarios);
  return (
    <Frame title={t('title')} about={t('about')} parts>
      {data ? (
        <>
          <AskedOfYou scenarios={data.items} />
          <Shelf scenarios={data.items} />
        </>
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} small />
      ) : (
        <Skeletons rows={8} />
      )}
      <OwnRehearsals />
      <SharedWithYou />
    </Frame>
  );
}
