import { endpoints, type LiveLine } from '@attune/contract';
import { useEffect } from 'react';
import { keyOf, queries } from './query.ts';

type Listener = (line: LiveLine) => void;
const listeners = new Set<Listener>();
/** Hears every live line; answers with the way to stop. */
export function onLive(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Keeps the screen true while others work. A line carries ids only; the answer is asked again
 * under one's own rights. After a gap nobody knows what was missed, so everything is asked again.
 */
export function useLive(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let source: EventSource | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    let gap = false;

    const connect = () => {
      source = new EventSource('/api/v1/live', { withCredentials: true });
      source.onopen = () => {
        tries = 0;
        if (gap) void queries.invalidateQueries();
        gap = false;
      };
      source.onmessage = hear;
      source.addEventListener('ticket', hear);
      source.addEventListener('presence', hear);
      source.onerror = () => {
        gap = true;
        source?.close();
        // The browser gives up for good after some answers (a proxy's 502), so we reconnect ourselves, slower each time.
        waiting = setTimeout(connect, Math.min(30_000, 1_000 * 2 ** tries++));
      };
    };
    connect();
    // Without a live line the screen still catches up, only later.
    const catchUp = setInterval(() => gap && void queries.invalidateQueries(), 60_000);
    return () => {
      source?.close();
      clearTimeout(waiting);
      clearInterval(catchUp);
    };
  }, [on]);
}

function hear(event: MessageEvent<string>): void {
  const line = lineOf(event.data);
  if (!line) return;
  void queries.invalidateQueries({ queryKey: keyOf(endpoints.viewTicket, { params: { number: line.number } }) });
  if (line.type === 'ticket') refreshListsSoon();
  for (const listener of listeners) listener(line);
}

function lineOf(data: string): LiveLine | null {
  try {
    const line = JSON.parse(data) as LiveLine;
    return line.type === 'ticket' || line.type === 'presence' ? line : null;
  } catch {
    return null;
  }
}

let soon: ReturnType<typeof setTimeout> | undefined;
/** A busy desk sends many lines a second; lists are asked again at most twice a second. */
function refreshListsSoon(): void {
  soon ??= setTimeout(() => {
    soon = undefined;
    void queries.invalidateQueries({ queryKey: keyOf(endpoints.listTickets) });
    void queries.invalidateQueries({ queryKey: keyOf(endpoints.countTickets) });
  }, 500);
}
