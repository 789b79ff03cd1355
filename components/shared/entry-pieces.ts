import { bodyOf, type EntryKind } from '@/lib/entry';
import type { ShownEntry } from '@/lib/library';
import { parseBody, type ParsedBody, type PreviewPiece } from '@/lib/pattern';

/** What a row shows of an entry. */
export function piecesOf(entry: ShownEntry): PreviewPiece[] {
  return previewOf(entry.kind, bodyOf(entry));
}

/** A phrase as it stands, a pattern or outline with its blanks as pieces of their own, and one with faults as it is written. */
export function previewOf(kind: EntryKind, body: string): PreviewPiece[] {
  const parsed = kind === 'phrase' ? null : parseBody(kind, body);
  return parsed?.ok ? parsed.body.preview : [{ kind: 'text', text: body }];
}

/** The parsed body of a pattern or an outline; undefined for a phrase, or when the body has faults. */
export function bodyOfEntry(entry: ShownEntry): ParsedBody | undefined {
  if (entry.kind === 'phrase') return undefined;
  const parsed = parseBody(entry.kind, entry.body);
  return parsed.ok ? parsed.body : undefined;
}
