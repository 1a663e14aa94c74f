import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Gate } from '../../session.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from './frame.tsx';
import { pickUp } from './unsaved-scenario.ts';
import { Write } from './write.tsx';

/** A scenario that is begun and not kept yet. */
export default function NewScenarioPage() {
  const { t } = useTranslation('practice');
  const [source] = useState(pickUp);
  return (
    <Gate role="lead">
      <Frame title={t('write.new-title')} about={source !== null && t('write.unsaved')} back="editor">
        {source === null ? (
          <Empty title={t('write.nothing')} words={t('write.nothing-words')} small />
        ) : (
          <Write first={source} kept={null} />
        )}
      </Frame>
    </Gate>
  );
}
