// Its modules for charts and formulas are another 300 MB: package.json puts an empty package in their place.
import { UmoEditor } from '@umoteam/editor';
import '@umoteam/editor/style';
import type { Editor } from '@tiptap/core';
import { createApp } from 'vue';
import { offer, place } from './handle';
import { positionIn } from './prosemirror-position';

createApp(UmoEditor, {
  height: '600px',
  // As on an intranet, which has those modules on a server of its own; by default they come from unpkg.com.
  cdnUrl: '/modules-that-are-not-here',
  onCreated: ({ editor }: { editor: Editor }) => offerUmo(editor),
}).mount(place());

function offerUmo(editor: Editor): void {
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
      forgetHistory(editor);
      editor.view.focus();
    },
  });
}

/** Takes the plugin that holds the history out and puts it back where it was, empty. */
function forgetHistory(editor: Editor): void {
  const plugins = [...editor.state.plugins];
  const history = plugins.find((plugin) => plugin.spec.config?.newGroupDelay);
  if (!history) throw new Error('the editor has no history');
  editor.registerPlugin(history, () => plugins.filter((plugin) => plugin !== history));
  editor.registerPlugin(history, () => plugins);
}
