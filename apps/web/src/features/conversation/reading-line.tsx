import { heatOf, type Reading } from '@attune/contract';
import { isInDistress, SURE_FROM } from '@attune/language';
import { Modal, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Heat } from '../../ui/heat.tsx';
import { shortened } from '../queue/reason-in-words.ts';
import { CorrectReading } from './correct-reading.tsx';
import css from './reading-line.module.css';

/** How one message was read, each finding with the words that show it, and the way to correct it. */
export function ReadingLine({
  reading,
  text,
  light,
}: {
  reading: Reading;
  text: string;
  light: (finding: string | null) => void;
}) {
  const { t } = useTranslation('conversation');
  const [opened, { open, close }] = useDisclosure();
  // A hint of self-harm is never scored.
  const distress = isInDistress(reading);
  const findings = [
    ...reading.risks.map(({ label, sure, evidence }) => ({
      key: `risk.${label}`,
      words: sure === false ? t('reading.distress-hint') : t(`ui:risk.${label}`),
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
      <UnstyledButton className={css.correct} onClick={open}>
        {reading.corrected ? t('reading.corrected', { name: reading.corrected.by }) : t('reading.correct')}
      </UnstyledButton>
      <Modal opened={opened} onClose={close} title={t('correct.title')} size="lg">
        <CorrectReading reading={reading} text={text} close={close} />
      </Modal>
    </div>
  );
}
