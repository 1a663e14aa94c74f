import { heatOf, type Reading } from '@attune/contract';
import { SURE_FROM } from '@attune/language';
import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Heat } from '../../ui/heat.tsx';
import { shortened } from '../queue/reason-in-words.ts';
import { CorrectReading } from './correct-reading.tsx';
import css from './reading-line.module.css';

/** How one message was read, each finding with the words that show it, and the way to correct it. */
export function ReadingLine({ reading, light }: { reading: Reading; light: (finding: string | null) => void }) {
  const { t } = useTranslation('conversation');
  const [opened, { toggle, close }] = useDisclosure();
  // A hint of self-harm is never scored.
  const distress = reading.risks.some(({ label }) => label === 'distress');
  const findings = [
    ...reading.risks.map(({ label, evidence }) => ({
      key: `risk.${label}`,
      words: t(`ui:risk.${label}`),
      quote: evidence[0]?.quote,
    })),
    ...reading.emotions.map(({ label, p, evidence }) => ({
      key: `emotion.${label}`,
      words: p < SURE_FROM ? t('reading.perhaps', { what: t(`ui:emotion.${label}`) }) : t(`ui:emotion.${label}`),
      quote: evidence[0]?.quote,
    })),
  ];
  return (
    <div className={css.line}>
      {reading.unread ? (
        <span className={css.none}>{t('reading.unread')}</span>
      ) : (
        <>
          {!distress && <Heat degree={heatOf(reading)} />}
          {findings.map(({ key, words, quote }) => (
            <span
              key={key}
              className={css.finding}
              onPointerEnter={() => light(key)}
              onPointerLeave={() => light(null)}
            >
              {words}
              {quote && <q className={css.quote}>{shortened(quote, 36)}</q>}
            </span>
          ))}
          {reading.urgency >= 2 && <span className={css.finding}>{t(`ui:urgency.${reading.urgency}`)}</span>}
        </>
      )}
      <Popover opened={opened} onChange={(open) => !open && close()} width={360} position="bottom-start" trapFocus>
        <Popover.Target>
          <UnstyledButton className={css.correct} onClick={toggle}>
            {reading.corrected ? t('reading.corrected', { name: reading.corrected.by }) : t('reading.correct')}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <CorrectReading reading={reading} close={close} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
