import { endpoints } from '@attune/contract';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { browserLocale, setLocale } from './i18n/index.ts';
import { useEndpoint } from './query.ts';
import { useSession } from './session.tsx';
import { Offline } from './ui/offline.tsx';

/** What surrounds every page: the person's language, the line that says the desk is out of reach, and the first start. */
export function Root() {
  const { data: setup } = useEndpoint(endpoints.viewSetup, undefined, { staleTime: Infinity });
  const { me } = useSession();
  const { pathname } = useLocation();
  const locale = me?.locale ?? browserLocale() ?? setup?.locale;
  useEffect(() => {
    if (locale) void setLocale(locale);
  }, [locale]);

  if (setup?.needed && pathname !== '/setup') return <Navigate to="/setup" replace />;
  return (
    <>
      <Offline />
      <Outlet />
    </>
  );
}
