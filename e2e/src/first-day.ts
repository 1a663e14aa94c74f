import { CAST, emailOf, TEAMS, type Who } from '@attune/seed';
import type { RunningDesk } from './desk.ts';

/** Long and easy to remember; it opens nothing but desks that live for a minute. */
export const PASSWORD = 'calm water in the old harbour';

/** Sets an empty desk up and brings people in, where a story is not about that. */
export async function staff(desk: RunningDesk, people: readonly Who[]): Promise<void> {
  desk.password = PASSWORD;
  const ada = { deskName: 'Harbour IT', name: CAST.ada.name, email: emailOf('ada'), password: PASSWORD };
  await post(desk, '/api/v1/setup', ada);
  const cookie = await cookieOf(desk, ada.email);
  const { id: teamId } = (await post(desk, '/api/v1/teams', { name: TEAMS.desk }, cookie)) as { id: string };
  for (const who of people) {
    const { name, role } = CAST[who];
    const invited = await post(desk, '/api/v1/agents', { name, email: emailOf(who), role, teamIds: [teamId] }, cookie);
    const token = (invited as { invitationLink: string }).invitationLink.split('/').at(-1)!;
    await post(desk, `/api/v1/invitations/${token}`, { name, password: PASSWORD });
  }
}

/** A reply can be taken back for a whole minute: on a slow machine ten seconds are gone before anybody could press Undo. */
export async function takeTime(desk: RunningDesk): Promise<void> {
  const cookie = await cookieOf(desk, emailOf('ada'));
  await say(desk, '/api/v1/desk', { undoSeconds: 60 }, { cookie, method: 'PATCH' });
}

async function cookieOf(desk: RunningDesk, email: string): Promise<string> {
  const answer = await say(desk, '/api/auth/sign-in/email', { email, password: desk.password });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function post(desk: RunningDesk, place: string, body: object, cookie?: string): Promise<unknown> {
  return (await say(desk, place, body, cookie === undefined ? {} : { cookie })).json();
}

async function say(
  desk: RunningDesk,
  place: string,
  body: object,
  { cookie, method = 'POST' }: { cookie?: string; method?: string } = {},
): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: desk.url, ...(cookie ? { cookie } : {}) };
  const answer = await fetch(`${desk.url}${place}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${place} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
