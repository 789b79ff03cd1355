import { locate, offer } from './handle';

/** What both wangEditors have of Slate's editor. */
interface WangEditor {
  children: readonly object[];
  focus(isEnd: boolean): void;
  select(range: Record<'anchor' | 'focus', { path: number[]; offset: number }>): void;
}

interface WithHistory {
  history: { undos: unknown[]; redos: unknown[] };
}

/** A paragraph of wangEditor's model. */
interface Block {
  type: 'paragraph';
  children: [{ text: string }];
}

/** Offers a wangEditor by its Slate model: `textOf` reads a block, `fill` makes these blocks the document, with nothing selected. */
export function offerWangEditor<Editor extends WangEditor>(
  editor: Editor,
  textOf: (node: Editor['children'][number]) => string,
  fill: (blocks: Block[]) => void,
): void {
  offer({
    text: () => editor.children.map((node) => textOf(node)).join('\n'),
    async reset(text, from, to = from) {
      fill(text.split('\n').map((line) => ({ type: 'paragraph', children: [{ text: line }] })));
      // To the end: else wangEditor-next returns to its last selection, which may be gone.
      editor.focus(true);
      const [anchor, focus] = [from, to].map((offset) => {
        const at = locate(text, offset);
        return { path: [at.paragraph, 0], offset: at.offset };
      });
      if (anchor && focus) editor.select({ anchor, focus });
      const { history } = editor as unknown as WithHistory;
      history.undos = [];
      history.redos = [];
      await settled(to - from);
    },
  });
}

/** The view shows as many selected characters as the model, and wangEditor (which looks every 100 ms) has seen it. */
async function settled(length: number): Promise<void> {
  do await new Promise(requestAnimationFrame);
  while (document.getSelection()?.toString().length !== length);
  await new Promise((resolve) => {
    setTimeout(resolve, 150);
  });
}
