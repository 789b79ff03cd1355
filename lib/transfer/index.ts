/** The files of other programs, in and out. Pure. */
export { readFile } from './read-file';
export type { Reading, Row } from './types';
export { writeCsv } from './write/write-csv';
export { writeDocx } from './write/write-docx';
export { writeEspanso } from './write/write-espanso';
export { writeMarkdown } from './write/write-markdown';
export { writeRime } from './write/write-rime';
export { writeText } from './write/write-text';
