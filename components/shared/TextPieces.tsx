import { createElement, Fragment, type ReactNode } from 'react';
import type { PreviewPiece } from '@/lib/pattern';
import type { MarkedPiece, Segment } from './highlight';

/** A part of a text, which looks after its kind; plain text where no class is given. */
export interface TextPiece {
  text: string;
  className?: string | undefined;
}

/** A piece of a preview: text as it is, all else as the chip of its kind. */
export function chipped({ kind, text }: PreviewPiece): TextPiece {
  return { text, className: kind === 'text' ? undefined : kind };
}

/** A text in pieces of different looks. */
export function TextPieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return inPlace(pieces.map(({ text, className }) => spanOf(className, text)));
}

/** A text with its matches marked. */
export function MarkedText({ segments }: { segments: readonly Segment[] }) {
  return inPlace(
    segments.map(({ text, isMarked }) => (isMarked ? createElement('mark', null, text) : text)),
  );
}

/** A row's text with its blanks as chips and its matches marked. */
export function MarkedPieces({ pieces }: { pieces: readonly MarkedPiece[] }) {
  return inPlace(
    pieces.map(({ kind, segments }) => {
      const text = createElement(MarkedText, { segments });
      return kind === 'text' ? text : spanOf(kind, text);
    }),
  );
}

function spanOf(className: string | undefined, content: ReactNode): ReactNode {
  return createElement('span', { className }, content);
}

/** Pieces of a text have no identity but their place, so they are children like those that are written out, without keys. */
function inPlace(nodes: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes);
}
