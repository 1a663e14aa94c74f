import { Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Files } from './use-files.ts';
import css from './words-field.module.css';

interface Field {
  label: ReactNode;
  value: string;
  onChange: (words: string) => void;
  /** Absent where no files can go along. */
  files?: Files;
  onSend?: () => void;
  description?: string;
  error?: ReactNode;
  rows?: number;
  /** The most letters the desk takes. */
  most?: number;
  /** The one field of a page, under its heading: larger, and its label is only heard. */
  large?: boolean;
  autoFocus?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Room to write. Files can be pasted and dropped into it. */
export function WordsField({
  label,
  value,
  onChange,
  files,
  onSend,
  description,
  error,
  rows = 4,
  most = 100_000,
  large,
  autoFocus,
  ref,
}: Field) {
  const { t } = useTranslation('portal');
  const [over, setOver] = useState(false);
  const own = useRef<HTMLTextAreaElement>(null);
  const both = useMergedRef(own, ref);
  useLayoutEffect(() => grow(own.current), [value]);
  return (
    <div
      className={css.field}
      onDragOver={(e) => {
        if (!files || !e.dataTransfer.types.includes('Files')) return;
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={(e) => !e.currentTarget.contains(e.relatedTarget as Node | null) && setOver(false)}
      onDrop={(e) => {
        if (!files || e.dataTransfer.files.length === 0) return;
        e.preventDefault();
        setOver(false);
        files.add([...e.dataTransfer.files]);
      }}
    >
      <Textarea
        ref={both}
        size="md"
        label={label}
        description={description}
        error={error}
        value={value}
        rows={rows}
        maxLength={most}
        autoFocus={autoFocus}
        classNames={{
          input: large ? css.large : css.input,
          // A label that nobody sees takes no room either.
          label: large ? 'visually-hidden' : css.label,
          description: css.description,
          error: css.error,
        }}
        onChange={(e) => onChange(e.currentTarget.value)}
        onPaste={(e) => {
          // A screenshot has no text beside it; a copied table has both, and then the text is meant.
          if (!files || e.clipboardData.files.length === 0 || e.clipboardData.getData('text/plain')) return;
          e.preventDefault();
          files.add([...e.clipboardData.files]);
        }}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.metaKey || e.ctrlKey)) onSend?.();
        }}
      />
      {over && <div className={css.drop}>{t('files.drop')}</div>}
    </div>
  );
}

/** Makes room for what is written. Past most of a screen it scrolls, so that what follows stays in reach. */
function grow(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = 'auto';
  const lines = area.offsetHeight - area.clientHeight;
  area.style.height = `${Math.max(area.scrollHeight + lines, area.offsetHeight)}px`;
}
