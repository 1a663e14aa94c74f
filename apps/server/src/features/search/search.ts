import type { z } from 'zod';
import type { SearchHit, SearchQuery, SearchResult } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import { listedWithNumber, presentRow, type ListedTicket } from '../tickets/index.ts';
import { decodePlace, encodePlace, type Rank } from './cursor.ts';
import { excerpt, holdsOneOf, isLikeOneOf, marked, saysOneOf } from './highlight.ts';
import { isLongEnoughToGuess, soughtIn } from './sought.ts';
import {
  conversationLooks,
  faceLooks,
  firstFull,
  peopleCalled,
  similarLooks,
  lookingIn,
  textsOf,
  ticketsOf,
  type Hit,
  type Looking,
  type Person,
} from './store.ts';

type Found = Hit & { rank: Rank | 'similar' };
type Matches = SearchHit['matches'];

/** With so few results the words may have been mistyped. */
const FEW = 3;

/**
 * Finds tickets: by number, then by subject and person, then by what was said and attached;
 * in each the newest first. Everything is seen through the viewer's eyes before it is
 * counted, so that nothing leaks and no page comes up short.
 */
export async function search(
  act: Act<Staff>,
  { q, limit, cursor }: z.output<typeof SearchQuery>,
): Promise<z.infer<typeof SearchResult>> {
  const { db, viewer, now } = act;
  const sought = soughtIn(q);
  const after = decodePlace(cursor);
  const numbered =
    sought.number === null || after !== null ? undefined : await listedWithNumber(db, viewer, sought.number);
  const people = await peopleCalled(db, sought.words);
  const found =
    sought.words.length === 0
      ? []
      : await find(act, { viewer, now, words: sought.words, people, after, shown: null, limit: limit + 1 });

  const kept = found.filter(({ ticketId }) => ticketId !== numbered?.id).slice(0, limit);
  const last = kept.at(-1);
  const nextCursor =
    found.length > limit && last !== undefined && last.rank !== 'similar'
      ? encodePlace(last.rank, last.at, last.messageId ?? last.ticketId)
      : null;
  const items = await present(act, kept, sought.words, people);
  return {
    items:
      numbered === undefined
        ? items
        : [
            {
              ticket: presentRow(numbered, now),
              matches: [{ field: 'number', parts: [{ text: `#${numbered.number}`, hit: true }] }],
            },
            ...items,
          ],
    nextCursor,
  };
}

/** Fills a page rank by rank; one more than the page holds tells that there is another. */
function find({ db }: Act<Staff>, looking: Looking): Promise<Found[]> {
  const { after, limit, words } = looking;
  const found: Found[] = [];
  const add = (rank: Found['rank'], hits: Hit[]) =>
    found.push(
      ...hits
        .filter(({ ticketId }) => !found.some((known) => known.ticketId === ticketId))
        .map((hit) => ({ ...hit, rank })),
    );
  const onlyAfter = (rank: Rank) => (after?.rank === rank ? after : null);

  return lookingIn(db, async (db) => {
    if (after?.rank !== 'conversation')
      add('face', await firstFull(db, faceLooks({ ...looking, after: onlyAfter('face') }), limit));
    if (found.length < limit) {
      const shown = after === null ? found.map(({ ticketId }) => ticketId) : null;
      const looks = conversationLooks({ ...looking, after: onlyAfter('conversation'), shown });
      add('conversation', await firstFull(db, looks, limit - found.length));
    }
    if (found.length < FEW && after === null && words.some(isLongEnoughToGuess))
      add('similar', await firstFull(db, similarLooks({ ...looking, limit: limit - 1 }), limit - 1));
    return found;
  });
}

async function present(act: Act<Staff>, found: Found[], words: string[], people: Person[]): Promise<SearchHit[]> {
  const rows = await ticketsOf(
    act,
    found.map(({ ticketId }) => ticketId),
  );
  const texts = await textsOf(
    act,
    found.flatMap(({ messageId }) => (messageId === null ? [] : [messageId])),
  );
  return found.flatMap((hit) => {
    const row = rows.get(hit.ticketId);
    if (row === undefined) return [];
    const said = hit.messageId === null ? undefined : texts.get(hit.messageId);
    const matches = said === undefined ? onItsFace(row, hit, words, people) : inItsConversation(said, words);
    return [{ ticket: presentRow(row, act.now), matches }];
  });
}

function onItsFace(row: ListedTicket, { rank }: Found, words: string[], people: Person[]): Matches {
  const person = people.find(({ id }) => id === row.requesterId);
  if (rank === 'similar') {
    const isLike = isLikeOneOf(words);
    const name = marked(row.requesterName, isLike);
    return [
      ...(name.some(({ hit }) => hit) ? [{ field: 'person' as const, parts: name }] : []),
      { field: 'subject', parts: marked(row.subject, isLike) },
    ];
  }
  const subject = marked(row.subject, saysOneOf(words));
  const isNamed = person !== undefined;
  return [
    ...(isNamed
      ? [{ field: 'person' as const, parts: marked(`${person.name} <${person.email}>`, holdsOneOf(words)) }]
      : []),
    ...(!isNamed || subject.some(({ hit }) => hit) ? [{ field: 'subject' as const, parts: subject }] : []),
  ];
}

function inItsConversation({ text, filenames }: { text: string; filenames: string[] }, words: string[]): Matches {
  const says = excerpt(text, saysOneOf(words));
  const files = filenames
    .map((name) => marked(name, holdsOneOf(words)))
    .filter((parts) => parts.some(({ hit }) => hit));
  const isSaid = says.some(({ hit }) => hit) || files.length === 0;
  return [
    ...(isSaid ? [{ field: 'message' as const, parts: says }] : []),
    ...files.map((parts) => ({ field: 'attachment' as const, parts })),
  ];
}
