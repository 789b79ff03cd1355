/* oxlint-disable react/no-array-index-key -- the pieces of a text have no identity but their place */
import { markText } from '../../shared/highlight';
import { MarkedText } from '../../shared/MarkedText';
import { shownPieces } from '../../shared/shown-pieces';
import type { EntryRow } from '../store/state';

/** An entry's text with the matches marked, a pattern's blanks as chips; its title before it. */
export function EntryText({ row: { entry, hit } }: { row: EntryRow }) {
  return (
    <>
      {entry.title !== undefined && (
        <strong>
          <MarkedText segments={markText(entry.title, hit.titleRanges)} />{' '}
        </strong>
      )}
      {shownPieces(entry, hit.ranges).map((piece, at) =>
        piece.kind === 'text' ? (
          <MarkedText key={at} segments={piece.segments} />
        ) : (
          <span key={at} className={piece.kind}>
            <MarkedText segments={piece.segments} />
          </span>
        ),
      )}
    </>
  );
}
