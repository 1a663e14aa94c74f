import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchHit } from '@attune/contract';
import { makeWorld, type Caller, type World } from '../../../test/world.ts';
import { sql } from '../../platform/db.ts';

let world: World;
let amina: Caller;
beforeAll(async () => {
  world = await makeWorld();
  amina = await world.as('amina');
});
afterAll(() => world.close());

const find = async (as: Caller, q: string, more = '') => {
  const answer = await as.get(`/search?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as { items: SearchHit[]; nextCursor: string | null };
};
const numbers = async (as: Caller, q: string) => (await find(as, q)).items.map(({ ticket }) => ticket.number);
const hits = ({ matches }: SearchHit, field: string) =>
  matches
    .filter((match) => match.field === field)
    .map(({ parts }) => parts.filter(({ hit }) => hit).map(({ text }) => text));
const open = async (by: 'jonas' | 'priya', subject: string, text: string): Promise<number> => {
  world.later(1000);
  return (await (await world.as(by)).post('/portal/tickets', { subject, text })).body.number;
};

describe('what is found', () => {
  let laptop: number;
  let mouse: number;
  beforeAll(async () => {
    laptop = await open(
      'jonas',
      'Laptop gets hot',
      'Since the firmware update KB5034441 the fan of sso.harbour.example never stops.',
    );
    mouse = await open('priya', 'Strange mouse', 'The pointer jumps, error 0x80070005, see the café printer.');
  });

  test('a number finds its ticket, with and without the sign, and stands first', async () => {
    expect((await numbers(amina, `#${laptop}`))[0]).toBe(laptop);
    expect((await numbers(amina, String(mouse)))[0]).toBe(mouse);
    expect(hits((await find(amina, `#${mouse}`)).items[0]!, 'number')).toEqual([[`#${mouse}`]]);
  });

  test('words of the subject, of the messages, and half a word at the end', async () => {
    expect(await numbers(amina, 'laptop hot')).toEqual([laptop]);
    expect(await numbers(amina, 'fan never sto')).toEqual([laptop]);
    expect(await numbers(amina, 'kb5034441')).toEqual([laptop]);
    expect(await numbers(amina, '0x80070005')).toEqual([mouse]);
    expect(await numbers(amina, 'café')).toEqual([mouse]);
    expect(await numbers(amina, 'harbour firmware')).toEqual([laptop]);
  });

  test('all words have to be there', async () => {
    expect(await numbers(amina, 'laptop giraffe')).toEqual([]);
  });

  test('the person, by name and by a piece of the address', async () => {
    const byName = await find(amina, 'jonas weber');
    expect(byName.items.map(({ ticket }) => ticket.number)).toEqual([laptop]);
    expect(hits(byName.items[0]!, 'person')).toEqual([['Jonas', 'Weber', 'jonas']]);
    expect(await numbers(amina, 'priya@harbour')).toEqual([mouse]);
  });

  test('a slip of the finger in a subject or a name, but not in a message', async () => {
    expect(await numbers(amina, 'laptpo')).toEqual([laptop]);
    expect(await numbers(amina, 'jonsa weber')).toEqual([laptop]);
    expect(await numbers(amina, 'firmwaer')).toEqual([]);
  });

  test('the name of an attached file', async () => {
    const { rows } = await world.db.execute<{ id: string }>(
      sql`select m.id from messages m join tickets t on t.id = m.ticket_id where t.number = ${mouse}`,
    );
    await world.db.execute(
      sql`insert into attachments (id, message_id, sha256, filename, content_type, size, created_at) values (gen_random_uuid(), ${rows[0]!.id}, 'x', 'Q3budget_final.xlsx', 'text/plain', 1, ${world.now().toISOString()})`,
    );
    const found = await find(amina, 'budget');
    expect(found.items.map(({ ticket }) => ticket.number)).toEqual([mouse]);
    expect(hits(found.items[0]!, 'attachment')).toEqual([['Q3budget']]);
  });

  test('a subject stands before a message, and the newer before the older', async () => {
    const said = await open('jonas', 'Something else', 'The gazebo is broken.');
    const older = await open('jonas', 'Gazebo one', 'Words.');
    const newer = await open('jonas', 'Gazebo two', 'Words.');
    expect(await numbers(amina, 'gazebo')).toEqual([newer, older, said]);
  });

  test('a ticket is shown once, where its newest fitting message stands', async () => {
    const twice = await open('jonas', 'Twice', 'The periscope is wet.');
    const once = await open('jonas', 'Once', 'My periscope too.');
    world.later(1000);
    await (await world.as('jonas')).post(`/portal/tickets/${twice}/messages`, { text: 'The periscope is still wet.' });
    expect(await numbers(amina, 'periscope')).toEqual([twice, once]);
    const first = await find(amina, 'periscope', '&limit=1');
    const second = await find(amina, 'periscope', `&limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map(({ ticket }) => ticket.number)).toEqual([once]);
    expect(second.nextCursor).toBeNull();
  });

  test('old words are found as well as new ones', async () => {
    const old = await open('jonas', 'Long ago', 'The zeppelin has landed.');
    world.later(400 * 24 * 60 * 60 * 1000);
    expect(await numbers(amina, 'zeppelin')).toEqual([old]);
    expect(await numbers(amina, 'long ago')).toEqual([old]);
  });
});

describe('what must not be found', () => {
  test('a reply that was taken back', async () => {
    const number = await open('jonas', 'Quiet', 'Please help.');
    const held = await amina.post(`/tickets/${number}/replies`, { text: 'This mentions a marzipan.', holdSeconds: 30 });
    expect(await numbers(amina, 'marzipan')).toEqual([number]);
    await amina.delete(`/tickets/${number}/replies/${held.body.id}`);
    expect(await numbers(amina, 'marzipan')).toEqual([]);
  });

  test('another team’s tickets: not by number, subject, person, words, file or slip', async () => {
    const number = await open('priya', 'Salary spreadsheet', 'A xylophone matter.');
    expect((await amina.patch(`/tickets/${number}`, { teamId: world.team.network })).status).toBe(200);
    for (const q of [`#${number}`, 'salary', 'xylophone', 'salray spreadshete'])
      expect(await numbers(amina, q), q).not.toContain(number);
    expect(await numbers(amina, 'priya')).not.toContain(number);
    expect(await numbers(await world.as('tomas'), 'xylophone')).toEqual([number]);
    expect(await numbers(await world.as('ada'), 'salary')).toEqual([number]);
  });

  test('requesters and strangers do not search, and a key needs the scope', async () => {
    expect((await (await world.as('jonas')).get('/search?q=laptop')).status).toBe(404);
    expect((await world.stranger.get('/search?q=laptop')).status).toBe(401);
    expect((await (await world.withApiKey('amina', ['tickets:read'])).get('/search?q=laptop')).status).toBe(404);
    expect((await (await world.withApiKey('amina', ['search:read'])).get('/search?q=laptop')).status).toBe(200);
  });
});

describe('pages', () => {
  test('every page is full, nothing comes twice and nothing is left out, though half of it is another team’s', async () => {
    const mine = new Set<number>();
    for (let i = 0; i < 24; i++) {
      const number = await open(
        i % 3 === 0 ? 'priya' : 'jonas',
        i % 2 === 0 ? `Barometer ${i}` : `Other ${i}`,
        i % 2 === 0 ? 'Words.' : 'It says barometer here.',
      );
      if (i % 4 === 3)
        await world.db.execute(sql`update tickets set team_id = ${world.team.network} where number = ${number}`);
      else mine.add(number);
    }
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof find>> = await find(
        amina,
        'barometer',
        `&limit=4${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ ticket }) => ticket.number));
      if (page.nextCursor !== null) expect(page.items).toHaveLength(4);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(mine.size);
    expect(new Set(seen)).toEqual(mine);
  });

  test.each(['nonsense', '0nonsense', '9e30', '1'])(
    'a cursor that this desk did not make is refused: %s',
    async (cursor) => {
      expect((await amina.get(`/search?q=laptop&cursor=${cursor}`)).status).toBe(400);
    },
  );
});

describe('whatever is typed', () => {
  const HOSTILE = [
    "'",
    '"',
    "';--",
    "' or 1=1 --",
    '\\',
    '%',
    '_',
    '%%%%',
    '&',
    '|',
    '!',
    '!!!',
    ':*',
    'a:*b',
    '<->',
    '( (',
    "it's",
    'a & !b',
    '* ',
    '#',
    '#0',
    '#99999999999',
    '2147483648',
    '#2147483647',
    'a\u0000b',
    '\u0000',
    '\ud800',
    '🧨',
    '👩‍💻 laptop',
    'ﬁ',
    'İstanbul',
    'ß',
    '한국어',
    '日本語',
    'عربى',
    '\u202e',
    'é'.normalize('NFD'),
    'x'.repeat(200),
    'a b '.repeat(50),
    '-',
    '--',
    '..',
    '<script>alert(1)</script>',
  ];
  test.each(HOSTILE)('%j is answered calmly', async (q) => {
    const answer = await amina.get(`/search?q=${encodeURIComponent(/\p{Surrogate}/u.test(q) ? 'x' : q)}`);
    expect([200, 400]).toContain(answer.status);
    if (answer.status === 400) expect(q.trim() === '' || q.length > 200).toBe(true);
  });

  test('more than 200 characters, or nothing, is refused', async () => {
    expect((await amina.get(`/search?q=${'x'.repeat(201)}`)).status).toBe(400);
    expect((await amina.get('/search?q=%20')).status).toBe(400);
    expect((await amina.get('/search?q=%ff%fe')).status).toBeLessThan(500);
  });

  test('markup in a message stays text', async () => {
    await open('jonas', 'Markup', 'Look: <img src=x onerror=alert(1)> quokka <b>bold</b>');
    const [item] = (await find(amina, 'quokka')).items;
    expect(item!.matches[0]!.parts.map(({ text }) => text).join('')).toBe(
      'Look: <img src=x onerror=alert(1)> quokka <b>bold</b>',
    );
    expect(hits(item!, 'message')).toEqual([['quokka']]);
  });
});

test('every word of a text, as the index takes it apart, is found by typing it', async () => {
  const text =
    'A-b c_d 3e5 1.2.3 0xFF 12abc abc12 user@host.example C:\\temp\\x.log https://a.example/p?q=1 naïve Straße don’t “quoted” co-op 50% №7 1st';
  const number = await open('jonas', 'Odd words', text);
  for (const word of text.match(/[\p{Alphabetic}\p{Nd}]+/gu)!)
    expect(await numbers(amina, `${word} naïve`), word).toContain(number);
});
