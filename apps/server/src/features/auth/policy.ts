import { STAFF_ROLES, type Access, type ApiScope } from '@attune/contract';
import type { Viewer } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { NOBODY } from './viewer.ts';

/**
 * May this viewer knock at this door? Strangers are asked to sign in; who is signed in but
 * not meant gets the same answer as for a door that does not exist.
 * @throws {AppError} `auth.required` or `not-found`
 */
export function admit(viewer: Viewer, door: { access: Access; scope?: ApiScope | undefined }): void {
  if (door.access === 'anyone') return;
  if (viewer.kind === 'nobody') throw new AppError('auth.required');
  if (!isAdmitted(viewer, door)) throw notFound();
}

/**
 * An open door asks nobody who they are, but what is done behind it is done in somebody's
 * name. A key that was not made for it is nobody there: one that only reads writes nothing.
 */
export function withinScopes(
  viewer: Viewer,
  { access, scope }: { access: Access; scope?: ApiScope | undefined },
): Viewer {
  const outside =
    viewer.kind === 'staff' && viewer.scopes !== null && (scope === undefined || !viewer.scopes.includes(scope));
  return access === 'anyone' && outside ? NOBODY : viewer;
}

function isAdmitted(viewer: Viewer, { access, scope }: { access: Access; scope?: ApiScope | undefined }): boolean {
  if (viewer.kind === 'staff' && viewer.scopes !== null) {
    return scope !== undefined && viewer.scopes.includes(scope);
  }
  switch (access) {
    case 'anyone':
      return true;
    case 'portal':
      return viewer.kind === 'requester' || viewer.kind === 'staff';
    case 'signed-in':
      return viewer.kind === 'staff' || (viewer.kind === 'requester' && viewer.only === null);
    case 'agent':
    case 'lead':
    case 'admin':
      return viewer.kind === 'staff' && STAFF_ROLES.indexOf(viewer.role) >= STAFF_ROLES.indexOf(access);
  }
}
