import { endpoints, STAFF_ROLES, type Me, type StaffRole } from '@attune/contract';
import { useRouter } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { isApiError } from './api.ts';
import { queries, useEndpoint } from './query.ts';
import { Failed } from './ui/failed.tsx';
import { Forbidden } from './ui/not-here.tsx';
import { Skeletons } from './ui/skeletons.tsx';

/** Who is signed in: `data` is null for a visitor, undefined while nobody knows yet. */
export function useSession() {
  const asked = useEndpoint(endpoints.viewMe, undefined, { staleTime: 60_000, retry: false });
  const visitor = isApiError(asked.error, 'auth.required');
  return { me: visitor ? null : asked.data, error: visitor ? null : asked.error, retry: () => void asked.refetch() };
}

const MeContext = createContext<Me | null>(null);
/** The person behind a `Gate`. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe belongs inside a Gate.');
  return me;
}

export const mayAct = (role: Me['role'], needed: StaffRole | 'signed-in') =>
  needed === 'signed-in' || STAFF_ROLES.indexOf(role as StaffRole) >= STAFF_ROLES.indexOf(needed);

/** Lets in whom the page is for; a visitor signs in first and comes back to the same place. */
export function Gate({ role, children }: { role: StaffRole | 'signed-in'; children: ReactNode }) {
  const { me, error, retry } = useSession();
  if (error) return <Failed error={error} retry={retry} />;
  if (me === undefined) return <Skeletons rows={6} />;
  if (me === null) return <ToSignIn />;
  if (!mayAct(me.role, role)) return <Forbidden />;
  return <MeContext value={me}>{children}</MeContext>;
}

/**
 * Goes to the sign-in page, once. Following the address instead would go there again for each
 * address on the way, without end, while that page is still being fetched.
 */
function ToSignIn() {
  const router = useRouter();
  const [next] = useState(router.state.location.href);
  useEffect(() => {
    void router.navigate({ to: '/sign-in', search: { next }, replace: true });
  }, [router, next]);
  return <Skeletons rows={6} />;
}

/** Signs out and forgets every answer, so that the next person on this computer sees nothing of it. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  queries.clear();
  location.assign('/sign-in');
}
