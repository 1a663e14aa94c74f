import type { Ticket } from '@attune/contract';

export interface Story {
  story: string;
  feeling: string;
  tried: string;
  promised: string;
}

/** What the next person should know, made of the words on the card; the agent reads and changes it before it travels. */
export function prefill(
  ticket: Pick<Ticket, 'theirSide' | 'promises' | 'hypotheses' | 'subject'>,
  words: { feeling: (label: string) => string; due: (at: string) => string },
): Story {
  const side = ticket.theirSide;
  const quotes = (list: readonly { quote: string }[], most = 4) =>
    list.slice(-most).map(({ quote }) => `“${quote.trim()}”`);
  const tests = ticket.hypotheses
    .filter(({ test, result }) => test || result)
    .map(({ test, result }) => [test, result].filter(Boolean).join(': '));
  return {
    story:
      [...quotes(side.whatHappened), ...quotes(side.whatItStops, 2), ...quotes(side.deadlines, 2)].join('\n') ||
      ticket.subject,
    feeling: side.feelings
      .slice(-3)
      .map(({ label, quote }) => `${words.feeling(label)}: “${quote.trim()}”`)
      .join('\n'),
    tried: [...quotes(side.tried), ...tests].join('\n'),
    promised: ticket.promises
      .filter(({ state }) => state === 'due')
      .map(({ quote, dueAt }) => (dueAt ? `“${quote}” (${words.due(dueAt)})` : `“${quote}”`))
      .join('\n'),
  };
}
