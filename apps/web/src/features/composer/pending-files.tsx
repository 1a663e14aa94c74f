import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../ui/failed.tsx';
import { sizeInWords } from '../conversation/size-in-words.ts';
import type { PendingFile } from './use-files.ts';
import css from './pending-files.module.css';

/** What will be attached, and how far it is. */
export function PendingFiles({ files, remove }: { files: PendingFile[]; remove: (key: string) => void }) {
  const { t, i18n } = useTranslation('composer');
  const words = useErrorWords();
  if (files.length === 0) return null;
  return (
    <ul className={css.files} aria-label={t('files.name')}>
      {files.map((file) => (
        <li key={file.key} data-failed={file.error ? true : undefined}>
          <span className={css.name}>{file.name}</span>
          <span className={css.aside} role={file.error ? 'alert' : undefined}>
            {file.error
              ? words(file.error)
              : file.attachment
                ? sizeInWords(file.size, i18n.language)
                : t('files.part', { percent: Math.round(file.part * 100) })}
          </span>
          {!file.attachment && !file.error && <progress value={file.part} max={1} aria-label={file.name} />}
          <ActionIcon
            size="xs"
            variant="subtle"
            color="ink"
            onClick={() => remove(file.key)}
            aria-label={t('files.remove', { name: file.name })}
          >
            <IconX size={12} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
