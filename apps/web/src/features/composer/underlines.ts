import { Extension } from '@tiptap/react';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { positionAt, textOf } from './plain-text.ts';

/** Words of the draft that something is said about: by their place in the text. */
export interface Underline {
  start: number;
  end: number;
  kind: 'hint' | 'promise' | 'heard';
}
interface Drawn {
  /** The text that the places belong to; for another text they would point at the wrong words. */
  text: string;
  lines: readonly Underline[];
}

const key = new PluginKey<DecorationSet>('underlines');

/** Draws lines under words without touching them; while one types they move along until new ones come. */
export const Underlines = Extension.create({
  name: 'underlines',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, before) {
          const drawn = tr.getMeta(key) as Drawn | undefined;
          if (!drawn) return before.map(tr.mapping, tr.doc);
          if (drawn.text !== textOf(tr.doc)) return before;
          return DecorationSet.create(
            tr.doc,
            drawn.lines
              .filter(({ start, end }) => start < end && end <= drawn.text.length)
              .map(({ start, end, kind }) =>
                Decoration.inline(positionAt(drawn.text, start), positionAt(drawn.text, end), {
                  class: `underline-${kind}`,
                }),
              ),
          );
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

export const underlineMeta = (drawn: Drawn) => [key, drawn] as const;
