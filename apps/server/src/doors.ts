import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Endpoint, Output, Parsed } from '@attune/contract';
import type { Act, Requester, Staff, Viewer } from './act.ts';
import { AppError, notFound } from './errors.ts';
import { handleOn } from './platform/http.ts';

type Answer<E extends Endpoint, V extends Viewer> = (
  act: Act<V>,
  request: Parsed<E>,
  raw: FastifyRequest,
) => Promise<Output<E>>;
type Door<A extends Endpoint['access'], V extends Viewer> = <E extends Endpoint & { access: A }>(
  endpoint: E,
  answer: Answer<E, V>,
) => void;

/**
 * One way to register a door for each kind of visitor. Which one fits is checked by the
 * compiler: an endpoint for agents cannot be opened to anyone by mistake.
 */
export interface Doors {
  anyone: Door<'anyone', Viewer>;
  signedIn: Door<'signed-in', Staff | Requester>;
  portal: Door<'portal', Staff | Requester>;
  staff: Door<'agent' | 'lead' | 'admin', Staff>;
}

/** Makes the act of a request, or refuses it at the door. */
export type ActOf = (request: FastifyRequest, door: Pick<Endpoint, 'access' | 'scope'>) => Promise<Act>;

export function doorsOf(app: FastifyInstance, actOf: ActOf): Doors {
  const handle = handleOn(app);
  const door = <V extends Viewer>(narrow: (act: Act) => Act<V>) =>
    (<E extends Endpoint>(endpoint: E, answer: Answer<E, V>) =>
      handle(endpoint, async (request, raw) => answer(narrow(await actOf(raw, endpoint)), request, raw))) as Door<
      Endpoint['access'],
      V
    >;
  return { anyone: door((act) => act), signedIn: door(asPerson), portal: door(asPerson), staff: door(asStaff) };
}

function asPerson(act: Act): Act<Staff | Requester> {
  const { viewer } = act;
  if (viewer.kind === 'staff' || viewer.kind === 'requester') return { ...act, viewer };
  throw new AppError('auth.required');
}

function asStaff(act: Act): Act<Staff> {
  const { viewer } = act;
  if (viewer.kind === 'staff') return { ...act, viewer };
  throw notFound();
}
