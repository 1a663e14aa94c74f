import { COMFORTS, EMOTIONS, IMPACTS } from '@attune/language';
import { useTranslation } from 'react-i18next';
import { keepingDistress, type Labelled } from './lines.ts';
import { Pick, PickSeveral } from './pick.tsx';
import { saidRisks, type Correction, type Understanding } from './understanding.ts';

const DEGREES = [0, 1, 2, 3] as const;
/** What a person may add themselves. The others are shown when they were read, and can be taken away. */
const OWN_RISKS = ['repeat', 'security', 'data-loss', 'escalation'] as const;

interface Props {
  line: Labelled;
  reading: Understanding;
  chosen: Correction;
  onChoose: (chosen: Correction) => void;
}

/** The labels of a line, as things a person would say. */
export function LabelChoice({ line, reading, chosen, onChoose }: Props) {
  const { t } = useTranslation('portal');
  const name = t(`understood.line.${line}`);
  switch (line) {
    case 'stops':
      return (
        <Pick
          legend={t('understood.line.reach')}
          of={IMPACTS}
          value={chosen.impact ?? reading.impact}
          say={(impact) => t(`understood.impact.${impact}`)}
          onPick={(impact) => onChoose({ impact })}
        />
      );
    case 'deadline':
      return (
        <Pick
          legend={t('understood.line.soon')}
          of={DEGREES}
          value={chosen.urgency ?? reading.urgency}
          say={(urgency) => t(`understood.urgency.${urgency}`)}
          onPick={(urgency) => onChoose({ urgency })}
        />
      );
    case 'comfort':
      return (
        <Pick
          named
          legend={name}
          of={COMFORTS}
          value={chosen.comfort ?? reading.comfort}
          say={(comfort) => t(`understood.comfort.${comfort}`)}
          onPick={(comfort) => onChoose({ comfort })}
        />
      );
    case 'feels': {
      const felt = chosen.emotions ?? reading.emotions.map(({ label }) => label);
      const strength = chosen.intensity ?? reading.intensity;
      return (
        <>
          <PickSeveral
            named
            legend={name}
            of={EMOTIONS}
            values={felt}
            say={(emotion) => t(`understood.emotion.${emotion}`)}
            onPick={(emotions) => onChoose({ emotions, intensity: emotions.length === 0 ? 0 : Math.max(1, strength) })}
          />
          {felt.length > 0 && (
            <Pick
              legend={t('understood.how-strong')}
              of={DEGREES.slice(1)}
              value={strength}
              say={(degree) => t(`understood.intensity.${degree}`)}
              onPick={(intensity) => onChoose({ intensity })}
            />
          )}
        </>
      );
    }
    case 'also': {
      const read = saidRisks(reading);
      const risks = [...new Set([...read, ...OWN_RISKS])];
      const values = (chosen.risks ?? read).filter((risk) => risk !== 'distress');
      return (
        <PickSeveral
          named
          legend={name}
          of={risks}
          values={values}
          say={(risk) => t(`understood.risk.${risk}`)}
          onPick={(picked) => onChoose({ risks: keepingDistress(reading, picked) })}
          stacked
        />
      );
    }
  }
}
