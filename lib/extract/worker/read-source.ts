import { bodyOf } from '@/lib/entry';
import { extractSteps } from '../extract';
import { LARGEST_FILE, readDocument } from '../file/read-document';
import type { DocumentFault, DocumentNotice, DocumentReading } from '../file/read-document';
import type { NearDuplicate, NearDuplicateFinder } from '../duplicates/near-duplicates';
import type { Candidate, Extraction } from '../types';

/** A file or a pasted text; the name decides between plain text and HTML. */
export interface DocumentSource {
  name: string;
  blob: Blob;
}

/** Why a source gives nothing: `unreadable` when the file is gone or a folder, `failed` when the reader itself broke down. */
export type SourceFault = DocumentFault | 'unreadable' | 'failed';

/** What became of one source. */
export type SourceOutcome =
  | {
      ok: true;
      language: Extraction['language'];
      candidates: number;
      notices: DocumentNotice[];
    }
  | { ok: false; reason: SourceFault };

/** A candidate with its id and what it is a double of. */
export interface FoundCandidate {
  id: string;
  /** Which source of the run it is from. */
  source: number;
  candidate: Candidate;
  twin: NearDuplicate | null;
}

/** What a source gave. */
export interface SourceReading {
  outcome: SourceOutcome;
  candidates: Candidate[];
}

/** Reads one source and extracts from it; `onProgress` is called with the share done, from 0 to 1, after each paragraph. Never throws. */
export async function readSource(
  { name, blob }: DocumentSource,
  onProgress: (share: number) => void,
): Promise<SourceReading> {
  try {
    const reading = await readBlob(name, blob);
    if (!reading.ok) return refuse(reading.reason);
    const steps = extractSteps(reading.text);
    let step = steps.next();
    while (!step.done) {
      onProgress(step.value.done / step.value.total);
      step = steps.next();
    }
    const { language, candidates } = step.value;
    const { notices } = reading;
    return { outcome: { ok: true, language, candidates: candidates.length, notices }, candidates };
  } catch {
    // A fault of the extractor's own with one text must not cost the others.
    return refuse('failed');
  }
}

/** Gives the candidates ids and their doubles; from then on the finder knows them. */
export function findTwins(
  candidates: readonly Candidate[],
  finder: NearDuplicateFinder,
  source: number,
  run: string,
): FoundCandidate[] {
  return candidates.map((candidate, at) => {
    const id = `${run}-${source}-${at}`;
    const { kind } = candidate;
    const twin = finder.findAndAdd({ id, where: 'batch', kind, body: bodyOf(candidate) });
    return { id, source, candidate, twin };
  });
}

async function readBlob(
  name: string,
  blob: Blob,
): Promise<DocumentReading | { ok: false; reason: 'unreadable' }> {
  if (blob.size > LARGEST_FILE) return { ok: false, reason: 'too-large' };
  try {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return await readDocument(name, bytes);
  } catch {
    // Moved or changed since it was chosen, or a folder: the browser refuses to read it.
    return { ok: false, reason: 'unreadable' };
  }
}

function refuse(reason: SourceFault): SourceReading {
  return { outcome: { ok: false, reason }, candidates: [] };
}
