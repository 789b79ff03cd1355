import { createEditor, SlateEditor, SlateNode, SlateTransforms } from '@wangeditor-next/editor';
import '@wangeditor-next/editor/dist/css/style.css';
import { place } from './handle';
import { offerWangEditor } from './wangeditor-shared';

place().style.height = '300px';
const editor = createEditor({ selector: '#place', html: '<p><br></p>', config: {} });

offerWangEditor(
  editor,
  (node) => SlateNode.string(node),
  (blocks) =>
    SlateEditor.withoutNormalizing(editor, () => {
      SlateTransforms.deselect(editor);
      while (editor.children.length > 0) SlateTransforms.removeNodes(editor, { at: [0] });
      SlateTransforms.insertNodes(editor, blocks, { at: [0] });
    }),
);
