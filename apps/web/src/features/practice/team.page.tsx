import { endpoints } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Gate } from '../../session.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { AskATeam } from './ask-a-team.tsx';
import { Frame } from './frame.tsx';
import { OneTeam } from './one-team.tsx';

/** For leads: that practice happens, and what they ask for. How a rehearsal went is not here and cannot be. */
export default function TeamPage() {
  return (
    <Gate role="lead">
      <Teams />
    </Gate>
  );
}

function Teams() {
  const { t } = useTranslation('practice');
  const { data, error, refetch } = useEndpoint(endpoints.viewTeamPractice);
  return (
    <Frame title={t('team.title')} about={t('team.about')} parts>
      {!data ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} small />
        ) : (
          <Skeletons rows={5} />
        )
      ) : data.items.length === 0 ? (
        <Empty title={t('team.empty')} words={t('team.empty-words')} small />
      ) : (
        <>
          <AskATeam teams={data.items.map(({ team }) => team)} />
          {data.items.map((practice) => (
            <OneTeam key={practice.team.id} practice={practice} />
          ))}
        </>
      )}
    </Frame>
  );
}
