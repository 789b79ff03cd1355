/** How a file was read; `doc` is that of Word 97 to 2003 and of WPS, `word-xml` is Word 2003's, or a .docx as one flat file. */
export type DocumentFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mht'
  | 'doc'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'word-xml';

/** The ends of names under which files of each format are offered; a .doc may be a page or Word 2003's XML under another name. */
const EXTENSIONS: Readonly<Record<DocumentFormat, readonly string[]>> = {
  text: ['.txt'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm'],
  mht: ['.mht', '.mhtml'],
  doc: ['.doc', '.dot', '.wps', '.wpt'],
  docx: ['.docx', '.docm'],
  rtf: ['.rtf'],
  odt: ['.odt', '.fodt'],
  'word-xml': ['.xml'],
};

/** What a chooser of files offers: the end of every name that a document which is read here may have. */
export const FILE_TYPES: readonly string[] = Object.values(EXTENSIONS).flat();
