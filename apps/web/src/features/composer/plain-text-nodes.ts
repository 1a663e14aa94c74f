import { Extension, Node } from '@tiptap/react';
import { history, redo, undo } from '@tiptap/pm/history';

// The smallest editor there is: lines of text, and undo. Anything more would be lost when it is sent.
const Doc = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Paragraph = Node.create({
  name: 'paragraph',
  content: 'text*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});
const Undo = Extension.create({
  name: 'undo',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const back = () => undo(this.editor.state, this.editor.view.dispatch);
    const forth = () => redo(this.editor.state, this.editor.view.dispatch);
    return { 'Mod-z': back, 'Shift-Mod-z': forth, 'Mod-y': forth };
  },
});

export const plainText = [Doc, Text, Paragraph, Undo];
