import type { PlainPage } from './plain-page';

/** What is expected around the caret, and what the region reads once 中 has been put there by hand. */
export interface Around {
  before: string;
  selected: string;
  after: string;
  /** Null where the page has redrawn what holds the region. */
  read: string | null;
}

/**
 * Shows an editable with this content, selects between its `|` (`<!--|-->` stands for a point between two nodes), takes the region, puts 中 in place
 * of the selection, runs `then` with the editable as `root`, and reads. Null where no region is found.
 */
export async function readAround(
  plain: PlainPage,
  content: string,
  then = '',
): Promise<Around | null> {
  return plain.page.evaluate(
    ([html, script]) => {
      document.body.innerHTML = `<div id="root" contenteditable="true">${html}</div><p id="beside">旁</p>`;
      const root = document.querySelector<HTMLElement>('#root');
      if (!root) throw new Error('no root');
      const marks: Array<[Node, number]> = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      for (const node of nodes) {
        if (node instanceof Comment && node.parentNode) {
          marks.push([node.parentNode, Array.from(node.parentNode.childNodes).indexOf(node)]);
          node.remove();
        } else if (node instanceof Text) {
          for (let at = node.data.indexOf('|'); at >= 0; at = node.data.indexOf('|')) {
            node.deleteData(at, 1);
            marks.push([node, at]);
          }
        }
      }
      const selection = document.getSelection();
      const [start, end = start] = marks;
      selection?.removeAllRanges();
      if (start && end) selection?.setBaseAndExtent(...start, ...end);
      const expected = window.dom.expectInsertion(root, '中');
      if (!expected) return null;
      const range = selection?.getRangeAt(0);
      range?.deleteContents();
      range?.insertNode(document.createTextNode('中'));
      // oxlint-disable-next-line typescript/no-implied-eval -- The test's own script.
      new Function('root', script)(root);
      const { before, selected, after, region } = expected;
      return { before, selected, after, read: region.read() };
    },
    [content, then] as const,
  );
}
