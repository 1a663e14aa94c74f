import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './ui/tokens.css';
import './ui/base.css';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './i18n/index.ts';
import { queries } from './query.ts';
import { router } from './router.tsx';
import { Look } from './ui/look.tsx';

// After an update the old page asks for files that are gone; the new page has them. Once, so that a real fault shows itself.
window.addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('attune.reloaded') ?? 0);
  if (Date.now() - last < 30_000) return;
  sessionStorage.setItem('attune.reloaded', String(Date.now()));
  location.reload();
});

await startLanguage();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Look>
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" limit={3} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Look>
  </StrictMode>,
);
