import { Placeholder } from '@tiptap/extension-placeholder';
import { EditorContent, useEditor, type Editor as TiptapEditor } from '@tiptap/react';
import { Fragment, Slice } from '@tiptap/pm/model';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { docOf, linesOf, positionAt, textOf } from './plain-text.ts';
import { plainText } from './plain-text-nodes.ts';
import { underlineMeta, Underlines, type Underline } from './underlines.ts';
import css from './editor.module.css';

/** What others may do with the draft; every change is a step that can be undone. */
export interface Pen {
  focus: () => void;
  write: (text: string) => void;
  /** Chooses words, so that typing takes their place. */
  choose: (start: number, end: number) => void;
}
interface Props {
  text: string;
  label: string;
  placeholder: string;
  onChange: (text: string) => void;
  onSend: () => void;
  onFiles: (files: File[]) => void;
  onBlur?: () => void;
  onReady?: (editor: TiptapEditor) => void;
  /** True when the key was used elsewhere, in an open list of names. */
  onKey?: (event: KeyboardEvent) => boolean;
  underlines: readonly Underline[];
  pen: Ref<Pen>;
}

/** Where the words are written. Plain text goes in and comes out. */
export function Editor({ text, label, placeholder, underlines, pen, ...on }: Props) {
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  const editor = useEditor({
    extensions: [...plainText, Placeholder.configure({ placeholder }), Underlines],
    content: docOf(text),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor }) => latest.current.onChange(textOf(editor.state.doc)),
    onBlur: () => latest.current.onBlur?.(),
    onCreate: ({ editor }) => latest.current.onReady?.(editor),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: css.text!,
        spellcheck: 'true',
      },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
      clipboardTextParser: (pasted, _context, _plain, view) => {
        const lines = linesOf(pasted).map((line) =>
          view.state.schema.node('paragraph', null, line ? [view.state.schema.text(line)] : []),
        );
        return new Slice(Fragment.fromArray(lines), 1, 1);
      },
      handleKeyDown: (_view, event) => {
        if (latest.current.onKey?.(event)) return true;
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          latest.current.onSend();
          return true;
        }
        return false;
      },
      handlePaste: (view, event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        const words = event.clipboardData?.getData('text/plain') ?? '';
        if (files.length > 0 && !words) {
          latest.current.onFiles(files);
          return true;
        }
        // Only the words: what came with them (fonts, tables) would not be sent.
        return words ? (view.pasteText(words, event), true) : false;
      },
      handleDrop: (_view, event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        latest.current.onFiles(files);
        return true;
      },
    },
  });

  useImperativeHandle(
    pen,
    () => ({
      focus: () => editor.commands.focus('end'),
      write: (words) => {
        editor.commands.setContent(docOf(words), { emitUpdate: true });
        editor.commands.focus('end');
      },
      choose: (start, end) => {
        const now = textOf(editor.state.doc);
        editor
          .chain()
          .focus()
          .setTextSelection({ from: positionAt(now, start), to: positionAt(now, end) })
          .scrollIntoView()
          .run();
      },
    }),
    [editor],
  );

  useEffect(() => {
    editor.view.dispatch(
      editor.state.tr
        .setMeta(...underlineMeta({ text: textOf(editor.state.doc), lines: underlines }))
        .setMeta('addToHistory', false),
    );
  }, [editor, underlines]);

  return <EditorContent editor={editor} className={css.editor} />;
}
