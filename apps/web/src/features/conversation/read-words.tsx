import type { Reading } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { Linked } from '../../ui/words.tsx';
import { marksOf, segmentsOf, type Mark } from './marks.ts';
import css from './read-words.module.css';

/** What the person wrote, with quiet lines under the words that a finding rests on. */
export function ReadWords({ text, reading, lit }: { text: string; reading: Reading | null; lit: string | null }) {
  const { t } = useTranslation('conversation');
  if (!reading) return <Linked text={text} />;
  const name = (mark: Mark) => t(`ui:${mark.kind}.${mark.label}`);
  return segmentsOf(text, marksOf(reading)).map((segment, i) =>
    segment.marks.length === 0 ? (
      <Linked key={i} text={segment.text} />
    ) : (
      <span
        key={i}
        className={css.read}
        title={segment.marks.map(name).join(' · ')}
        // What they want heard stands on their side; a line under all of it would leave nothing to see.
        data-felt={segment.marks.some(({ kind }) => kind !== 'concern') || undefined}
        data-lit={segment.marks.some((mark) => `${mark.kind}.${mark.label}` === lit) || undefined}
      >
        <Linked text={segment.text} />
      </span>
    ),
  );
}
