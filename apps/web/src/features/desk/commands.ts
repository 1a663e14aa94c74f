import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something one can do here: by key, from the palette, and listed in the help sheet. One list, so they cannot differ. */
export interface Command {
  id: string;
  /** As it stands in the palette and in the help sheet. */
  words: string;
  /** `r`, `g q`, `mod+k`; without keys it is in the palette only. */
  keys?: string;
  group: 'move' | 'go' | 'ticket' | 'desk';
  act: () => void;
}

let shelves: Command[][] = [];
let all: Command[] = [];
const readers = new Set<() => void>();

function changed(next: Command[][]) {
  shelves = next;
  // What was laid out last is nearest to the person, so it wins a key that two want.
  const seen = new Set<string>();
  all = shelves
    .toReversed()
    .flat()
    .filter((command) => !seen.has(command.id) && seen.add(command.id));
  for (const read of readers) read();
}

/** Offers commands while the component is on the screen. */
export function useCommands(commands: Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = commands.map((command) => `${command.id}|${command.words}|${command.keys ?? ''}`).join('\n');
  useEffect(() => {
    // The list stays the same while its words do; what a command does is looked up when it is done.
    const shelf = latest.current.map((command) => ({
      ...command,
      act: () => latest.current.find((one) => one.id === command.id)?.act(),
    }));
    changed([...shelves, shelf]);
    return () => changed(shelves.filter((each) => each !== shelf));
  }, [shape]);
}

export const commandsNow = () => all;
export function useAllCommands(): Command[] {
  return useSyncExternalStore((read) => {
    readers.add(read);
    return () => readers.delete(read);
  }, commandsNow);
}
