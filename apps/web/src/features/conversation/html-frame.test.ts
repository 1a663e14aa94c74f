import { expect, test } from 'vitest';
import { framePage, hasRemoteImages } from './html-frame.ts';

const mail =
  '<p>Hi</p><img data-remote-src="https://track.example/p.gif"><img data-attachment="two"><img data-attachment="one"><img data-attachment="two"><img data-cid="gone">';
const policyOf = (page: string) => /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;

test('nothing outside is asked before the reader says so', () => {
  const page = framePage(mail, { remoteImages: false, inline: {} });
  expect(hasRemoteImages(mail)).toBe(true);
  expect(page).not.toMatch(/\ssrc="https:/);
  expect(policyOf(page)).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
});

test('asked for, remote pictures load without saying from where', () => {
  const page = framePage(mail, { remoteImages: true, inline: {} });
  expect(page).toContain('src="https://track.example/p.gif" referrerpolicy="no-referrer"');
});

test('pictures that travelled inside the mail are handed in where the mail shows them, twice if it does', () => {
  const page = framePage(mail, {
    remoteImages: false,
    inline: { one: 'data:image/png;base64,AA', two: 'data:image/png;base64,BB' },
  });
  expect(page).toContain(
    '<img data-attachment="two" src="data:image/png;base64,BB"><img data-attachment="one" src="data:image/png;base64,AA"><img data-attachment="two" src="data:image/png;base64,BB"><img data-cid="gone">',
  );
});

test('no script may run in it, whatever is in the mail', () => {
  expect(policyOf(framePage(mail, { remoteImages: true, inline: {} }))).not.toContain('script');
});
