import { useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import css from './write.module.css';

/** What others may do with the text. */
export interface LinesPen {
  /** Goes to a line, 1 for the first, and chooses it. */
  go: (line: number) => void;
}
interface Props {
  label: string;
  value: string;
  /** Lines with something to look at. */
  marked: number[];
  onChange: (value: string) => void;
  onSave: () => void;
  pen: Ref<LinesPen>;
}

/** A text with the numbers of its lines beside it. A plain text field, so that every reader and every key works as usual. */
export function Lines({ label, value, marked, onChange, onSave, pen }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const count = useMemo(() => value.split('\n').length, [value]);
  const wrong = new Set(marked);
  useImperativeHandle(pen, () => ({
    go: (line) => {
      const text = field.current;
      if (!text) return;
      const lines = text.value.split('\n');
      const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      text.focus();
      text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
      const height = parseFloat(getComputedStyle(text).lineHeight);
      text.scrollTop = Math.max(0, (line - 1) * height - text.clientHeight / 3);
      text.scrollLeft = 0;
      text.scrollIntoView({ block: 'nearest' });
    },
  }));
  return (
    <div className={css.sheet}>
      <div className={css.gutter} ref={gutter} aria-hidden>
        {Array.from({ length: count }, (_, i) => (
          <div key={i} data-marked={wrong.has(i + 1) || undefined}>
            {i + 1}
          </div>
        ))}
      </div>
      <textarea
        ref={field}
        className={css.text}
        aria-label={label}
        value={value}
        spellCheck={false}
        wrap="off"
        onChange={(e) => onChange(e.currentTarget.value)}
        onScroll={(e) => {
          if (gutter.current) gutter.current.scrollTop = e.currentTarget.scrollTop;
        }}
        onKeyDown={(e) => {
          if (!(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== 's') return;
          e.preventDefault();
          onSave();
        }}
      />
    </div>
  );
}
