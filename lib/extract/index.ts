/** Speech text to candidate entries: clean, structure, candidates, labels. Pure. */
export { decodeText } from './file/decode';
export { extract } from './extract';
export { readDocument } from './file/read-document';
export type { DocumentFault, DocumentNotice } from './file/read-document';
export type { Candidate, Extraction, Quality, QualityReason } from './types';
