import { markText } from '../../shared/highlight';
import { shownPieces } from '../../shared/shown-pieces';
import { MarkedPieces, MarkedText } from '../../shared/TextPieces';
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
      {entry.who !== undefined && <span className="kind entry-who">{entry.who}</span>}
      <MarkedPieces pieces={shownPieces(entry, hit.ranges)} />
    </>
  );
}
