import { ActionIcon, FileButton, Tooltip } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function Attach({ add }: { add: (files: File[]) => void }) {
  const { t } = useTranslation('composer');
  return (
    <FileButton multiple onChange={add}>
      {(props) => (
        <Tooltip label={t('files.add')}>
          <ActionIcon {...props} size={30} variant="subtle" color="ink" aria-label={t('files.add')}>
            <IconPaperclip size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </FileButton>
  );
}
