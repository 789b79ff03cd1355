import type { Node } from 'prosemirror-model';
import { locate } from './handle';

/** Where an offset into paragraphs stands in a ProseMirror document of nothing but paragraphs. */
export function positionIn(doc: Node, text: string, offset: number): number {
  const place = locate(text, offset);
  let position = 1;
  for (let index = 0; index < place.paragraph; index += 1) position += doc.child(index).nodeSize;
  return position + place.offset;
}
