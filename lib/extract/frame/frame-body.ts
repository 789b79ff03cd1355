import type { Frame } from './frame';
import { escapeSlotText, escapeText } from '@/lib/pattern';
import type { SlotNamer } from './slot-names';

/** How a frame is repeated in a pattern. */
export interface GroupShape {
  /** The first member's number (一是, 第一，) or nothing. */
  ordinal?: string;
  count: number;
  joiner: string;
}

/** A frame as a repeated group of the pattern grammar; each slot's default is its first value. */
export function groupOf(frame: Frame, shape: GroupShape, namer: SlotNamer): string {
  return `[${shape.ordinal ? `{#${shape.ordinal}}` : ''}${itemOf(frame, namer)}]${repeatOf(shape)}`;
}

/** A group without a frame: one slot for the whole member. */
export function openGroupOf(first: string, shape: GroupShape, namer: SlotNamer): string {
  const name = namer.name(shape.ordinal?.endsWith('要') === true ? '要' : '', '', [first]);
  return `[${shape.ordinal ? `{#${shape.ordinal}}` : ''}${slotOf(name, first)}]${repeatOf(shape)}`;
}

/** A slot with its default. */
export function slotOf(name: string, example: string): string {
  return example === '' ? `{${name}}` : `{${name}=${escapeSlotText(example)}}`;
}

function itemOf(frame: Frame, namer: SlotNamer): string {
  return frame.pieces
    .map((piece, at) => {
      if (piece.kind === 'fixed') return escapeText(piece.text);
      const [before, after] = [frame.pieces[at - 1], frame.pieces[at + 1]];
      const name = namer.name(
        before?.kind === 'fixed' ? before.text : '',
        after?.kind === 'fixed' ? after.text : '',
        piece.values,
      );
      return slotOf(name, piece.values[0] ?? '');
    })
    .join('');
}

function repeatOf({ count, joiner }: GroupShape): string {
  const least = Math.max(2, count - 1);
  const most = Math.min(20, count + 2);
  return `*${least}-${most}(${joiner})`;
}
