import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './file-list.module.css';
import { MOST_FILES, type Files, type HeldFile } from './use-files.ts';

/** The button that attaches, and what is attached so far. */
export function FileList({ files }: { files: Files }) {
  const { t } = useTranslation('portal');
  const full = files.held.length >= MOST_FILES;
  return (
    <div className={css.files}>
      {files.held.length > 0 && (
        <ul className={css.list} aria-label={t('files.list')}>
          {files.held.map((held) => (
            <Row key={held.key} held={held} files={files} />
          ))}
        </ul>
      )}
      <div className={css.add}>
        <FileButton multiple onChange={(chosen) => files.add(chosen)}>
          {(button) => (
            <Button
              {...button}
              variant="subtle"
              size="compact-md"
              fw={500}
              className={css.button}
              leftSection={<IconPaperclip size={18} aria-hidden />}
              disabled={full}
            >
              {t('files.add')}
            </Button>
          )}
        </FileButton>
        <span className={css.hint}>{full ? t('files.too-many') : t('files.hint')}</span>
      </div>
    </div>
  );
}

function Row({ held, files }: { held: HeldFile; files: Files }) {
  const { t } = useTranslation('portal');
  const { name } = held.file;
  const said = held.state === 'there' ? name : t(`files.${held.state}`, { name, percent: Math.round(held.part * 100) });
  return (
    <li className={css.row} data-state={held.state}>
      <span role={held.state === 'sending' ? undefined : 'status'}>{said}</span>
      {held.state === 'failed' && (
        <Button size="compact-sm" variant="subtle" onClick={() => files.retry(held.key)}>
          {t('files.retry')}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="ink"
        aria-label={t('files.remove', { name })}
        onClick={() => files.remove(held.key)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
