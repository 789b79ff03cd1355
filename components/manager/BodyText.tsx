import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { EntryKind } from '@/lib/entry';
import { previewOf } from '../shared/entry-pieces';
import { chipped, TextPieces } from '../shared/TextPieces';
import { piecesWithin } from '../shared/within-length';

/** The most characters that are drawn: a pattern may have ten thousand blanks. */
const MOST_DRAWN = 4000;

/** A text as a reader sees it: a phrase as it stands, a pattern or an outline with its blanks as chips. */
export function BodyText({ kind, body }: { kind: EntryKind; body: string }) {
  const pieces = useMemo(() => previewOf(kind, body), [kind, body]);
  const { drawn, isCut } = piecesWithin(pieces, MOST_DRAWN);
  return (
    <>
      <TextPieces pieces={drawn.map(chipped)} />
      {isCut && <i className="text-rest">…{i18n.t('manager.textRest', [body.length])}</i>}
    </>
  );
}
