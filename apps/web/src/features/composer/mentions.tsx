import { endpoints } from '@attune/contract';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { matching } from '../desk/palette-match.ts';
import { mentionBefore } from './mentioned.ts';
import css from './mentions.module.css';

const MOST = 6;

export function useColleagues() {
  const { data } = useEndpoint(endpoints.listAgents, undefined, { staleTime: 300_000 });
  return (data?.items ?? []).filter((agent) => !agent.deactivatedAt);
}

/** The list of names that opens at @ in a note. */
export function useMentions(editor: Editor | null, on: boolean) {
  const colleagues = useColleagues();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (!editor || !on) return;
    const look = () => {
      const { $from, empty } = editor.state.selection;
      setTyped(empty && editor.isFocused ? mentionBefore($from.parent.textBetween(0, $from.parentOffset)) : null);
      setAt(0);
    };
    editor.on('selectionUpdate', look);
    editor.on('update', look);
    editor.on('blur', look);
    return () => {
      editor.off('selectionUpdate', look);
      editor.off('update', look);
      editor.off('blur', look);
    };
  }, [editor, on]);

  const found = on && typed !== null ? matching(typed, colleagues, (person) => person.name).slice(0, MOST) : [];
  const choose = (name: string) => {
    if (!editor || typed === null) return;
    const { from } = editor.state.selection;
    editor
      .chain()
      .focus()
      .insertContentAt({ from: from - typed.length - 1, to: from }, { type: 'text', text: `@${name} ` })
      .run();
    setTyped(null);
  };
  return {
    found,
    at,
    choose,
    /** True when the key moved in or chose from the list. */
    key(event: KeyboardEvent): boolean {
      if (found.length === 0) return false;
      if (event.key === 'ArrowDown') setAt((i) => (i + 1) % found.length);
      else if (event.key === 'ArrowUp') setAt((i) => (i + found.length - 1) % found.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(found[at]!.name);
      else if (event.key === 'Escape') setTyped(null);
      else return false;
      return true;
    },
  };
}

export function MentionList({ found, at, choose }: Pick<ReturnType<typeof useMentions>, 'found' | 'at' | 'choose'>) {
  const { t } = useTranslation('composer');
  if (found.length === 0) return null;
  return (
    <ul className={css.list} role="listbox" aria-label={t('mention.name')}>
      {found.map((person, i) => (
        // The pointer must not take the focus out of the note.
        <li
          key={person.id}
          role="option"
          aria-selected={i === at}
          onPointerDown={(e) => (e.preventDefault(), choose(person.name))}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
}
