import type { Page } from 'playwright-core';
import { coach, conversation, draftTo, see } from './see.ts';

/** A screen that people use, and what they see when it is there. */
export interface Screen {
  name: string;
  place: string;
  ready(page: Page): Promise<unknown>;
}

const heading = (name: string | RegExp) => (page: Page) => see(page.getByRole('heading', { name }));

/** What a person without an account sees. */
export const PUBLIC: readonly Screen[] = [
  { name: 'portal', place: '/', ready: heading('What is going on?') },
  { name: 'my tickets', place: '/my', ready: heading('My tickets') },
  { name: 'link', place: '/link/not-a-real-link', ready: heading('Open my tickets') },
  { name: 'sign-in', place: '/sign-in', ready: heading('Sign in to the desk') },
  { name: 'forgotten password', place: '/reset-password?token=none', ready: heading('Choose a new password') },
  { name: 'a link that leads nowhere', place: '/fix/not-a-real-link', ready: heading('This link leads nowhere') },
  { name: 'locked ticket', place: '/t/1001', ready: heading('This ticket opens with your link') },
];

/** What somebody of the desk sees; an admin sees all of it. */
export const DESK: readonly Screen[] = [
  { name: 'queue', place: '/desk/queue', ready: (page) => see(page.locator('a[data-ticket]')) },
  { name: 'search', place: '/desk/search?q=VPN', ready: (page) => see(page.getByText(/tickets? found/)) },
  { name: 'praise', place: '/desk/praise', ready: heading('Praise') },
  { name: 'people', place: '/admin/people', ready: (page) => see(page.getByText('Amina Haddad')) },
  { name: 'teams', place: '/admin/teams', ready: (page) => see(page.getByText('Service desk')) },
  {
    name: 'desk settings',
    place: '/admin/desk',
    ready: (page) => see(page.getByRole('textbox', { name: 'Name of the desk' })),
  },
  { name: 'mail', place: '/admin/mail', ready: (page) => see(page.getByText('Incoming')) },
  { name: 'outbox', place: '/admin/outbox', ready: (page) => see(page.getByText(/to \S+@harbour/)) },
  { name: 'account', place: '/account', ready: heading('Your account') },
  {
    name: 'practice',
    place: '/practice',
    ready: (page) => see(page.getByText('Locked out, twenty minutes before the board')),
  },
  { name: 'drills', place: '/practice/drills', ready: (page) => see(page.getByText('Card 1 of 5')) },
  { name: 'your way', place: '/practice/path', ready: heading('Four steps') },
  { name: 'practice in teams', place: '/practice/team', ready: heading('Service desk') },
  { name: 'scenarios here', place: '/practice/editor', ready: heading('Begin a new one') },
];

/** Words that Jonas wrote, and half an answer with a sentence that may hurt: the screen that the day is spent on. */
export const HALF_WRITTEN =
  'Jonas, the third time this week, and your demo is at three. I am taking this on myself. You should have told us about the dock earlier. I will ring you by 14:00 with the right port.';

export async function writeHalfAnAnswer(page: Page, name: string, words = HALF_WRITTEN): Promise<void> {
  await see(conversation(page).getByRole('article'));
  await draftTo(page, name).fill(words);
  await see(coach(page).getByText('may read as blaming'));
  await see(draftTo(page, name).locator('.underline-hint'));
}
