import type { Attachment } from '@attune/contract';
import { useRef, useState } from 'react';
import { isApiError } from '../../api.ts';
import { newKey } from '../../client-key.ts';
import { upload } from '../../upload.ts';

/** `later`: the desk takes files only for a ticket that is open. */
export type FileState = 'sending' | 'there' | 'failed' | 'too-large' | 'later';
export interface HeldFile {
  key: string;
  file: File;
  state: FileState;
  /** How much of it has been sent, 0 to 1. */
  part: number;
  attachment: Attachment | null;
}

export const MOST_FILES = 20;

// Files that could not go along with the first words wait here for the page of the ticket. A
// file cannot be kept in storage, so a reload forgets them.
let waiting: File[] = [];
export function takeWaitingFiles(): File[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

/** The files that go along with what is being written. */
export function useFiles(ticket?: number) {
  const [held, setHeld] = useState<HeldFile[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = (key: string, to: Partial<HeldFile>) =>
    setHeld((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));

  const send = async (key: string, file: File) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    try {
      const attachment = await upload(file, (part) => change(key, { part }), { ticket, signal: stop.signal });
      change(key, { state: 'there', attachment, part: 1 });
    } catch (error) {
      change(key, { state: stateAfter(error) });
    }
  };
  const add = (files: File[]) => {
    const fresh = files
      .slice(0, MOST_FILES - held.length)
      .map((file): HeldFile => ({ key: newKey(), file, state: 'sending', part: 0, attachment: null }));
    setHeld((all) => [...all, ...fresh]);
    for (const { key, file } of fresh) void send(key, file);
  };

  return {
    held,
    add,
    retry: (key: string) => {
      const again = held.find((each) => each.key === key);
      if (!again) return;
      change(key, { state: 'sending', part: 0 });
      void send(key, again.file);
    },
    remove: (key: string) => {
      stops.current.get(key)?.abort();
      setHeld((all) => all.filter((each) => each.key !== key));
    },
    clear: () => setHeld([]),
    /** Leaves what could not be sent yet to the page of the ticket. */
    leaveForLater: () => {
      waiting = held.filter(({ state }) => state === 'later' || state === 'failed').map(({ file }) => file);
    },
    ids: held.flatMap(({ attachment }) => (attachment ? [attachment.id] : [])),
    sending: held.some(({ state }) => state === 'sending'),
  };
}
export type Files = ReturnType<typeof useFiles>;

function stateAfter(error: unknown): FileState {
  if (isApiError(error, 'request.too-large')) return 'too-large';
  if (isApiError(error, 'auth.required') || isApiError(error, 'not-found')) return 'later';
  return 'failed';
}
