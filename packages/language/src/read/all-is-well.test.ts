import { describe, expect, test } from 'vitest';
import { allIsWell } from './all-is-well.ts';

describe('thanks, and nothing else', () => {
  test.each([
    'Thank you so much!',
    'Perfect, thanks both',
    'Thanks,\nBo',
    'Thank you, Amina!',
    'thanks amina',
    'Danke schön',
    'Thank you for explaining it so patiently',
    'Thank you Amina, you were so patient with me',
    'Thanks Amina, you explained it so well, I finally understood what the lease is.',
  ])('%s', (text) => expect(allIsWell(text)).toEqual({ thanks: true, works: false, agrees: false }));
});

describe('it works, and nothing else', () => {
  test.each([
    'It works now',
    'It works now.',
    'All good now',
    'That did the trick',
    'yes works, thanks',
    'works now, ta',
    'Works. Cheers, Jonas',
    'Hi Amina,\n\nyes, it works now. Thank you!\n\nBest\nJonas',
    'no more problems, thanks',
    'It is working again, thank you so much for your patience.',
    'Ja, funktioniert jetzt, danke!',
    'Super, läuft wieder. Vielen Dank!',
  ])('%s', (text) => expect(allIsWell(text)?.works).toBe(true));
});

test.each(['Yes', 'yes!', 'Ja', '👍'])('"%s" agrees, to whatever was asked', (text) =>
  expect(allIsWell(text)).toEqual({ thanks: false, works: false, agrees: true }),
);

describe('there is more in it', () => {
  test.each([
    'Thank you, that helps. It is the tray that is stuck, the second one from the top.',
    'Thanks. It works on the third floor, the second floor is dark.',
    'Thanks, tray 2 is stuck',
    'Great, now the whole screen is black.',
    'Lovely. It crashed.',
    'Great work as always, thanks for nothing.',
    'Thanks, but it still drops.',
    'Thanks! Could you also add Mia?',
    'Thanks in advance for resetting it, I need it by noon',
    'Thank you. Room 214.',
    'Thanks, it is the blue one',
    'I can be reached at 5512, thanks',
    'thanks printer jams again',
    'Works for me, Mei cannot print',
    'It works, on Windows',
    'It works now. When do I get the new one?',
    'It worked yesterday',
    'It does not work, thanks',
    'I am happy it prints, the scanner makes noise',
    'Danke, aber der Drucker geht immer noch nicht.',
    'Geht nicht',
    'not yet',
    'no',
    'The till is dead',
    '',
  ])('%s', (text) => expect(allIsWell(text)).toBeNull());
});
