import type { LibraryEntry } from '@/lib/library';
import { parseBody, type ParsedBody, type PreviewPiece } from '@/lib/pattern';

/** What a row shows of an entry: a phrase as it stands, a pattern or outline with its blanks as pieces of their own. */
export function piecesOf(entry: LibraryEntry): PreviewPiece[] {
  if (entry.kind === 'phrase') return [{ kind: 'text', text: entry.text }];
  return bodyOfEntry(entry)?.preview ?? [{ kind: 'text', text: entry.body }];
}

/** The parsed body of a pattern or an outline; undefined for a phrase, or when the body has faults. */
export function bodyOfEntry(entry: LibraryEntry): ParsedBody | undefined {
  if (entry.kind === 'phrase') return undefined;
  const parsed = parseBody(entry.kind, entry.body);
  return parsed.ok ? parsed.body : undefined;
}
