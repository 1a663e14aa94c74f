import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './back-to-list.module.css';

/** The way back where there is no room for the list beside the ticket. */
export function BackToList({ view }: { view: string }) {
  const { t } = useTranslation('conversation');
  return (
    <ActionIcon
      renderRoot={(props) => <Link {...props} to="/desk/$view" params={{ view }} />}
      variant="subtle"
      color="ink"
      aria-label={t('keys.back')}
      className={css.back}
    >
      <IconArrowLeft size={20} />
    </ActionIcon>
  );
}
