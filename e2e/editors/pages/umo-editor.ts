// Its modules for charts and formulas are another 300 MB, which it would load from a CDN: package.json puts an empty package there.
import { UmoEditor } from '@umoteam/editor';
import '@umoteam/editor/style';
import type { Editor } from '@tiptap/core';
import { createApp } from 'vue';
import { offer, place } from './handle';
import { positionIn } from './prosemirror-position';

const editor = await new Promise<Editor>((resolve) => {
  createApp(UmoEditor, {
    height: '600px',
    onCreated: (created: { editor: Editor }) => resolve(created.editor),
  }).mount(place());
});

offer({
  text: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', '\n'),
  reset(text, from, to = from) {
    editor.commands.setContent({
      type: 'doc',
      content: text.split('\n').map((line) => ({
        type: 'paragraph',
        content: line ? [{ type: 'text', text: line }] : [],
      })),
    });
    const { doc } = editor.state;
    editor.commands.setTextSelection({
      from: positionIn(doc, text, from),
      to: positionIn(doc, text, to),
    });
    forgetHistory();
    editor.view.focus();
  },
});

/** Takes the plugin that holds the history out and puts it back where it was, empty. */
function forgetHistory(): void {
  const plugins = [...editor.state.plugins];
  const history = plugins.find((plugin) => plugin.spec.config?.newGroupDelay);
  if (!history) throw new Error('the editor has no history');
  editor.registerPlugin(history, () => plugins.filter((plugin) => plugin !== history));
  editor.registerPlugin(history, () => plugins);
}
