import { heatOf, type Reading, type TheirSide } from '@attune/contract';
import { trajectoryOf } from '@attune/language';

/** A message of the requester as the card needs it, oldest first. */
export interface ReadMessage {
  id: string;
  at: Date;
  reading: Reading | null;
}

/** How far the card looks back for what happened; feelings and risks count from the newest message. */
const RECENT = 5;

/** The person's position in their own words: the newest message first, nothing said twice. */
export function theirSide(messages: readonly ReadMessage[]): TheirSide {
  const read = messages.filter((message): message is ReadMessage & { reading: Reading } => message.reading !== null);
  const recent = read.slice(-RECENT).reverse();
  const quotes = (...kinds: Reading['concerns'][number]['kind'][]) =>
    unique(
      recent.flatMap(({ id, reading }) =>
        reading.concerns
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ quote, kind }) => ({ quote, messageId: id, kind })),
      ),
    );
  const plain = (items: { quote: string; messageId: string }[]) =>
    items.map(({ quote, messageId }) => ({ quote, messageId }));
  const newest = recent[0];

  return {
    whatHappened: plain(quotes('problem')),
    whatItStops: plain(quotes('impact')),
    feelings:
      newest === undefined
        ? []
        : newest.reading.emotions.map(({ label, evidence }) => ({
            label,
            quote: evidence[0]?.quote ?? '',
            messageId: newest.id,
          })),
    needs: quotes('request', 'question', 'preference'),
    deadlines: plain(quotes('deadline')),
    tried: plain(quotes('attempt')),
    comfort: recent.map(({ reading }) => reading.comfort).find((comfort) => comfort !== 'unknown') ?? 'unknown',
    risks: unique(
      recent.flatMap(({ id, reading }) =>
        reading.risks.map(({ label, sure, evidence }) => ({
          label,
          ...(sure === false ? { sure } : {}),
          quote: evidence[0]?.quote ?? '',
          messageId: id,
        })),
      ),
    ),
    heat: read.map(({ id, at, reading }) => ({ messageId: id, at: at.toISOString(), intensity: heatOf(reading) })),
    trajectory: read.length < 2 ? 'first' : trajectoryOf(read.map(({ at, reading }) => ({ ...reading, at }))).direction,
  };
}

function unique<T extends { quote: string }>(items: T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = `${'label' in item ? String(item.label) : ''}|${item.quote.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
