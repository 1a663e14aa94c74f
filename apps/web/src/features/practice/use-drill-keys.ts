import { useTranslation } from 'react-i18next';
import { useCommands, type Command } from '../desk/commands.ts';

interface Acts {
  pick: (nth: number) => void;
  answer: () => void;
  next: () => void;
}

/** A card can be answered without leaving the keyboard; the keys stand in the help sheet like all others. */
export function useDrillKeys({ pick, answer, next }: Acts): void {
  const { t } = useTranslation('practice');
  useCommands([
    ...[0, 1, 2, 3].map((nth): Command => ({
      id: `drill-${nth}`,
      words: t('drills.choose', { nth: nth + 1 }),
      keys: String(nth + 1),
      group: 'move',
      act: () => pick(nth),
    })),
    { id: 'drill-answer', words: t('drills.answer'), keys: 'mod+enter', group: 'move', act: answer },
    { id: 'drill-next', words: t('drills.next'), keys: 'n', group: 'move', act: next },
  ]);
}
