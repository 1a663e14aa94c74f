import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { page } from './page.tsx';
import { Root } from './root.tsx';
import { Broken } from './ui/failed.tsx';
import { NotHere } from './ui/not-here.tsx';
import { Skeletons } from './ui/skeletons.tsx';

const root = createRootRoute({ component: Root, notFoundComponent: NotHere });
const at = <const P extends string>(path: P, name: `${string}/${string}`) =>
  createRoute({ getParentRoute: () => root, path, component: page(name) });

interface Next {
  next?: string;
}
/** Only a place of our own: a link that sends people elsewhere after signing in is a trap. */
const nextOf = (search: Record<string, unknown>): Next => {
  const next = search.next;
  return typeof next === 'string' && next.startsWith('/') && !next.startsWith('//') && !next.includes('\\')
    ? { next }
    : {};
};

const desk = at('/desk', 'desk/desk');
// Practice lies beside the tickets, within the same rail and under the same keys.
const practice = at('/practice', 'desk/desk');
const inPractice = <const P extends string>(path: P, name: string) =>
  createRoute({ getParentRoute: () => practice, path, component: page(`practice/${name}`) });
const tree = root.addChildren([
  // for people who need help
  at('/', 'portal/ask'),
  at('/t/$number', 'portal/ticket'),
  at('/my', 'portal/my'),
  at('/fix/$token', 'portal/fix'),
  at('/link/$token', 'portal/link'),
  // coming in
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: page('sign-in/sign-in'),
    validateSearch: nextOf,
  }),
  at('/invitation/$token', 'sign-in/invitation'),
  at('/reset-password', 'sign-in/reset-password'),
  at('/setup', 'setup/setup'),
  // the agent's workspace
  desk.addChildren([
    createRoute({
      getParentRoute: () => desk,
      path: '/',
      beforeLoad: () => {
        throw redirect({ to: '/desk/$view', params: { view: 'queue' }, replace: true });
      },
    }),
    createRoute({
      getParentRoute: () => desk,
      path: '/search',
      component: page('search/search'),
      validateSearch: (search: Record<string, unknown>): { q: string } => ({
        q: typeof search.q === 'string' ? search.q : '',
      }),
    }),
    createRoute({ getParentRoute: () => desk, path: '/praise', component: page('recognition/praise') }),
    createRoute({ getParentRoute: () => desk, path: '/$view', component: page('desk/nothing-open') }),
    createRoute({ getParentRoute: () => desk, path: '/$view/$number', component: page('conversation/ticket') }),
  ]),
  practice.addChildren([
    inPractice('/', 'practice'),
    inPractice('/scenarios/$id', 'scenario'),
    inPractice('/runs/$id', 'rehearsal'),
    inPractice('/runs/$id/debrief', 'debrief'),
    inPractice('/drills', 'drills'),
    inPractice('/path', 'way'),
    inPractice('/team', 'team'),
    inPractice('/editor', 'scenarios-here'),
    inPractice('/editor/$id', 'editor'),
    inPractice('/new-scenario', 'new-scenario'),
  ]),
  // settings
  at('/admin', 'admin/admin'),
  at('/admin/$', 'admin/admin'),
  at('/account', 'account/account'),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: () => <Skeletons rows={6} />,
  defaultErrorComponent: ({ error, reset }) => <Broken error={error} reset={reset} />,
  defaultNotFoundComponent: NotHere,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
