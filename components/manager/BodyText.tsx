/* oxlint-disable react/no-array-index-key -- the pieces of a text have no identity but their place */
import { useMemo } from 'react';
import type { EntryKind } from '@/lib/entry';
import { parseBody, type PreviewPiece } from '@/lib/pattern';
import { piecesWithin } from '../shared/within-length';

/** The most characters that are drawn: a pattern may have ten thousand blanks. */
const MOST_DRAWN = 4000;

/** A text as a reader sees it: a phrase as it stands, a pattern or an outline with its blanks as chips. */
export function BodyText({ kind, body }: { kind: EntryKind; body: string }) {
  const pieces = useMemo(() => piecesOf(kind, body), [kind, body]);
  const { drawn } = piecesWithin(pieces, MOST_DRAWN);
  return drawn.map(({ kind, text }, at) =>
    kind === 'text' ? (
      <span key={at}>{text}</span>
    ) : (
      <span key={at} className={kind}>
        {text}
      </span>
    ),
  );
}

function piecesOf(kind: EntryKind, body: string): PreviewPiece[] {
  if (kind === 'phrase') return [{ kind: 'text', text: body }];
  const parsed = parseBody(kind, body);
  return parsed.ok ? parsed.body.preview : [{ kind: 'text', text: body }];
}
