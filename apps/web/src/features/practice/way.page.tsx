import { endpoints } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Frame } from './frame.tsx';
import { KeptPlans } from './kept-plans.tsx';
import { Skills } from './skills.tsx';
import { Steps } from './steps.tsx';

/** One's own way, against one's own past. Nobody else is in it. */
export default function Way() {
  const { t } = useTranslation('practice');
  const { data, error, refetch } = useEndpoint(endpoints.viewPath);
  return (
    <Frame title={t('way.title')} about={t('way.about')} parts>
      {data ? (
        <>
          <Steps steps={data.steps} />
          <Skills skills={data.skills} />
          <KeptPlans plans={data.plans} />
        </>
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} small />
      ) : (
        <Skeletons rows={6} />
      )}
    </Frame>
  );
}
