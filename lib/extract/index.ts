/** Speech text to candidate entries: clean, structure, candidates, labels. Pure. */
export { alignMembers } from './frame/align-members';
export type { Frame, FramePiece } from './frame/frame';
export { decodeText } from './file/decode';
export type { Decoded, Encoding } from './file/decode';
export { extract, extractSteps } from './extract';
export { LARGEST_FILE, readDocument } from './file/read-document';
export type { DocumentFault, DocumentNotice, DocumentReading } from './file/read-document';
export { readHtml } from './file/read-html';
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
