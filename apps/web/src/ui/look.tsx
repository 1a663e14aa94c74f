import { MantineProvider } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { colours, themeIn } from './theme.ts';

/** How everything looks, in light and dark, and what its smallest parts are called. */
export function Look({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui');
  const close = t('close');
  const theme = useMemo(() => themeIn({ close }), [close]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
