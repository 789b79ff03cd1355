import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  CLEAR_HISTORY_COMMAND,
  createEditor,
  type PointType,
} from 'lexical';
import { locate, offer, place } from './handle';

const editor = createEditor({
  namespace: 'suite',
  onError: (error) => {
    throw error;
  },
});
place().contentEditable = 'true';
editor.setRootElement(place());
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

offer({
  text: () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getTextContent())
        .join('\n'),
    ),
  reset(text, from, to = from) {
    place().focus();
    // Before the update: the first state after it is the one that undo goes back to.
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    editor.update(
      () => {
        const root = $getRoot().clear();
        for (const line of text.split('\n')) {
          const paragraph = $createParagraphNode();
          if (line) paragraph.append($createTextNode(line));
          root.append(paragraph);
        }
        const selection = $createRangeSelection();
        setPoint(selection.anchor, text, from);
        setPoint(selection.focus, text, to);
        $setSelection(selection);
      },
      { discrete: true },
    );
  },
});

function setPoint(point: PointType, text: string, offset: number): void {
  const at = locate(text, offset);
  const block = $getRoot().getChildAtIndex(at.paragraph);
  if (!$isElementNode(block)) throw new Error('no such paragraph');
  const node = block.getFirstChild();
  if ($isTextNode(node)) point.set(node.getKey(), at.offset, 'text');
  else point.set(block.getKey(), 0, 'element');
}
