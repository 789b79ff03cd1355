import { HostedDocument } from './hosted-document';

/** How a product draws its blocks. */
export interface BlockView {
  /** The editable that has the keyboard. */
  input: HTMLElement;
  /** What the blocks stand in. */
  host: HTMLElement;
  /** The block of one paragraph, empty; its text goes into the element that `leafOf` gives. */
  makeBlock: () => HTMLElement;
  leafOf: (block: HTMLElement) => HTMLElement;
  /** How many blocks before and after the one with the caret stand in the DOM; the others are not there. */
  reach: number;
  /** What an empty leaf, or each one, holds besides its text. */
  filler: string;
  isOpen: () => boolean;
  /** How a pasted text gets in. */
  take: (text: string, put: (text: string) => void) => void;
}

/** A document whose model is drawn as blocks into an editable, those in view alone; the selection is the browser's own. */
export class BlockDocument extends HostedDocument {
  private readonly view: BlockView;
  private first = 0;

  constructor(view: BlockView) {
    super(() => this.render());
    this.view = view;
    const { input, isOpen, take } = view;
    const page = input.ownerDocument;
    page.addEventListener('selectionchange', () => this.readSelection());
    input.addEventListener('paste', (event) => {
      event.preventDefault();
      this.readSelection();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isOpen()) take(text, (taken) => this.put(taken));
    });
    input.addEventListener('beforeinput', (event) => {
      if (event.isComposing || event.inputType === 'insertCompositionText') return;
      event.preventDefault();
      if (!isOpen()) return;
      this.readSelection();
      if (event.inputType.startsWith('deleteContent')) this.erase();
      else if (event.inputType === 'insertParagraph') this.put('\n');
      else if (event.data !== null) this.put(event.data);
    });
    let composed = { from: 0, to: 0 };
    input.addEventListener('compositionstart', () => {
      this.readSelection();
      composed = { from: this.from, to: this.to };
    });
    input.addEventListener('compositionend', (event) => {
      // The browser has written into the blocks, which are drawn again.
      this.select(composed.from, composed.to);
      if (isOpen()) this.put(event.data);
    });
    input.addEventListener('keydown', (event) => {
      if (!event.ctrlKey || event.key !== 'z') return;
      event.preventDefault();
      this.undo();
    });
  }

  /** Draws the blocks around the caret and puts the browser's selection where the model's is. */
  render(): void {
    const { host, makeBlock, leafOf, reach, filler } = this.view;
    const lines = this.text.split('\n');
    const [start, end] = [this.pointAt(this.from), this.pointAt(this.to)];
    this.first = Math.max(0, start.line - reach);
    const blocks = lines.slice(this.first, end.line + reach + 1).map((line) => {
      const block = makeBlock();
      leafOf(block).append(line + filler);
      if (line + filler === '') leafOf(block).append(host.ownerDocument.createElement('br'));
      return block;
    });
    host.replaceChildren(...blocks);
    const nodeOf = (line: number) => {
      const leaf = leafOf(blocks[line - this.first] ?? host);
      return leaf.firstChild?.nodeType === Node.TEXT_NODE ? leaf.firstChild : leaf;
    };
    host.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(nodeOf(start.line), start.offset, nodeOf(end.line), end.offset);
  }

  private pointAt(offset: number): { line: number; offset: number } {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length - 1, offset: before.at(-1)?.length ?? 0 };
  }

  private readSelection(): void {
    const { host } = this.view;
    const selection = host.ownerDocument.getSelection();
    if (!selection || selection.rangeCount === 0) return;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const from = this.offsetOf(startContainer, startOffset);
    const to = this.offsetOf(endContainer, endOffset);
    if (from !== null && to !== null) this.select(from, to);
  }

  /** Where a point of the DOM is in the text; null outside of the blocks. */
  private offsetOf(node: Node, offset: number): number | null {
    const { host, leafOf } = this.view;
    const blocks = [...host.children] as HTMLElement[];
    const at = blocks.findIndex((block) => block.contains(node));
    const block = blocks[at];
    if (!block) return null;
    const lines = this.text.split('\n');
    const lead = lines.slice(0, this.first + at).reduce((sum, line) => sum + line.length + 1, 0);
    const isText = leafOf(block).firstChild === node;
    return lead + (isText ? Math.min(offset, lines[this.first + at]?.length ?? 0) : 0);
  }
}
