import type { TheirSide } from '@attune/contract';
import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askCoach } from '../coach/ask-coach.ts';

/** Says which words this person may not know, while they are written. It never stops anybody. */
export function HardWords({ text, comfort }: { text: string; comfort: TheirSide['comfort'] }) {
  const { t } = useTranslation('resolution');
  const [settled] = useDebouncedValue(text, 250);
  const [hard, setHard] = useState<string[]>([]);
  const known = comfort === 'high';
  useEffect(() => {
    let stale = false;
    const asked =
      known || !settled.trim()
        ? Promise.resolve(null)
        : askCoach({ message: '', draft: settled, context: { moment: 'fix-offered' } });
    void asked.then((coaching) => {
      if (stale) return;
      setHard(
        coaching
          ? [...new Set(coaching.missteps.filter(({ label }) => label === 'jargon').map(({ quote }) => quote))].slice(
              0,
              4,
            )
          : [],
      );
    });
    return () => {
      stale = true;
    };
  }, [settled, known]);
  if (hard.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt={4} role="status">
      {t('hard-words', { words: hard.map((word) => `“${word}”`).join(', ') })}
    </Text>
  );
}
