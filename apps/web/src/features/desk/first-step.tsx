import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { commandsNow } from './commands.ts';

/** Whether nobody has written to this desk yet; undefined while it is not known. */
export function useNobodyYet(): boolean | undefined {
  const { data: counts } = useEndpoint(endpoints.countTickets);
  return counts && counts.all === 0;
}

/** The one thing to do where a list is empty: on a new desk to write in oneself, later to open a ticket for somebody. */
export function FirstStep({ nobodyYet }: { nobodyYet: boolean }) {
  const { t } = useTranslation('desk');
  return nobodyYet ? (
    <Button component="a" href="/" target="_blank" variant="default">
      {t('nothing.write-in')}
    </Button>
  ) : (
    <Button
      variant="default"
      rightSection={<Kbd keys="c" />}
      onClick={() =>
        commandsNow()
          .find(({ id }) => id === 'new')
          ?.act()
      }
    >
      {t('nothing.for-somebody')}
    </Button>
  );
}
