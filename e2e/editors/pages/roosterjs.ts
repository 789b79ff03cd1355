import {
  createEditor,
  ShortcutPlugin,
  type ContentModelDocument,
  type IEditor,
  type ReadonlyContentModelBlock,
} from 'roosterjs';
import { selectInBlocks } from './dom-text';
import { offer, place } from './handle';

let editor: IEditor | undefined;

/** A new editor for each text, as it keeps no other way to an empty history. */
function mount(text: string): HTMLDivElement {
  editor?.dispose();
  const host = document.createElement('div');
  host.style.cssText = 'width: 700px; min-height: 150px; border: 1px solid';
  place().replaceChildren(host);
  editor = createEditor(host, [new ShortcutPlugin()], modelOf(text));
  return host;
}

function modelOf(text: string): ContentModelDocument {
  return {
    blockGroupType: 'Document',
    blocks: text.split('\n').map((line) => ({
      blockType: 'Paragraph',
      format: {},
      segments: [
        line === ''
          ? { segmentType: 'Br', format: {} }
          : { segmentType: 'Text', text: line, format: {} },
      ],
    })),
  };
}

/** A selection that stands in no block comes as an implicit one that nothing is drawn of. */
function isDrawn(block: ReadonlyContentModelBlock): boolean {
  if (block.blockType !== 'Paragraph' || !block.isImplicit) return true;
  return block.segments.some(({ segmentType }) => segmentType !== 'SelectionMarker');
}

function textOf(block: ReadonlyContentModelBlock): string {
  if (block.blockType !== 'Paragraph') return `[${block.blockType}]`;
  return block.segments
    .map((segment) => {
      if (segment.segmentType === 'Text') return segment.text;
      return segment.segmentType === 'Br' ? '\v' : '';
    })
    .join('')
    .replace(/\v$/, '')
    .replaceAll('\u00a0', ' ');
}

mount('');

offer({
  text() {
    const blocks = editor?.getContentModelCopy('disconnected').blocks ?? [];
    return blocks.filter(isDrawn).map(textOf).join('\n');
  },
  reset(text, from, to = from) {
    const host = mount(text);
    editor?.focus();
    selectInBlocks(host, text, from, to);
  },
});
