/** Speech text to candidate entries: clean, structure, candidates, labels. Pure. */
export { alignMembers } from './align';
export type { Frame, FramePiece } from './frame';
export { decodeText } from './decode';
export type { Decoded, Encoding } from './decode';
export { extract, extractSteps } from './extract';
export { LARGEST_FILE, readDocument } from './read-document';
export type { DocumentFault, DocumentNotice, DocumentReading } from './read-document';
export { readHtml } from './read-html';
export type {
  Candidate,
  CandidateSource,
  DropReason,
  ExtractOptions,
  Extraction,
  ExtractProgress,
  Quality,
  QualityReason,
} from './types';
