import { useEffect } from 'react';
import { commandsNow } from './commands.ts';

/** How long the first key of "g then q" waits for the second. */
const PATIENCE = 1_200;

/** What a key means after the keys before it: something to do, something to wait for, or nothing. */
export function meaningOf(
  before: string | null,
  key: string,
  known: readonly string[],
): { act: string } | { wait: string } | null {
  if (before !== null) {
    const both = `${before} ${key}`;
    if (known.includes(both)) return { act: both };
  }
  if (known.includes(key)) return { act: key };
  return known.some((keys) => keys.startsWith(`${key} `)) ? { wait: key } : null;
}

/** `mod+k`, `?`, `enter`. Shift is part of the sign itself for signs (`?`), and is named for letters. */
export function keyOfEvent(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.toLowerCase();
  const letter = key.length === 1 && key.toUpperCase() !== key;
  return `${event.metaKey || event.ctrlKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey && letter ? 'shift+' : ''}${key}`;
}

/** Where keys are words, not commands. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [role=dialog], [role=menu], [role=listbox]',
    ) !== null
  );
}

/** Listens for the keys of all commands on the screen. */
export function useKeyboard(): void {
  useEffect(() => {
    let before: string | null = null;
    let forget: ReturnType<typeof setTimeout> | undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOfEvent(event);
      if (isWriting(event.target) && !key.startsWith('mod+')) return;
      const commands = commandsNow().filter((command) => command.keys);
      const meaning = meaningOf(
        before,
        key,
        commands.map((command) => command.keys!),
      );
      before = null;
      clearTimeout(forget);
      if (!meaning) return;
      if ('wait' in meaning) {
        before = meaning.wait;
        forget = setTimeout(() => (before = null), PATIENCE);
        return;
      }
      const command = commands.find((one) => one.keys === meaning.act)!;
      event.preventDefault();
      command.act();
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
      clearTimeout(forget);
    };
  }, []);
}
