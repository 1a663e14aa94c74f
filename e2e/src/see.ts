import type { Locator, Page } from 'playwright-core';

/** Waits until a person would see it. */
export const see = (what: Locator): Promise<void> => what.first().waitFor({ state: 'visible' });

/** Waits until nobody sees it any more. */
export const seeGone = (what: Locator): Promise<void> => what.first().waitFor({ state: 'hidden' });

/** The places that every story of the desk comes back to, by the names that a person reads or hears. */
export const queueRow = (page: Page, name: string) =>
  page
    .getByRole('region', { name: /^Tickets:/ })
    .getByRole('listitem')
    .filter({ hasText: name });
export const conversation = (page: Page) => page.getByRole('region', { name: 'Conversation' });
export const theirSide = (page: Page) => page.getByRole('complementary', { name: 'Their side' });
export const draftTo = (page: Page, name: string) => page.getByRole('textbox', { name: `Your reply to ${name}` });
export const coach = (page: Page) => page.getByRole('region', { name: 'Coach' });
export const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
export const sendReply = (page: Page) =>
  page.getByRole('region', { name: 'Write' }).getByRole('button', { name: /^Send(?! now)/ });
