import { cangjie } from './cangjie';
import { ckeditor4 } from './ckeditor4';
import { ckeditor5 } from './ckeditor5';
import { codemirror6 } from './codemirror6';
import { draftjs } from './draftjs';
import { editorjs } from './editorjs';
import { etherpad } from './etherpad';
import type { Family } from './family';
import { feishu } from './feishu';
import { generic } from './generic';
import { googleDocs } from './google-docs';
import { hiddenField } from './hidden-field';
import { lexical } from './lexical';
import { melo } from './melo';
import { monaco } from './monaco';
import { notion } from './notion';
import { onlyoffice } from './onlyoffice';
import { prosemirror } from './prosemirror';
import { quill } from './quill';
import { slate } from './slate';
import { textField } from './text-field';
import { tinymce } from './tinymce';
import { trix } from './trix';
import { ueditor } from './ueditor';
import { vditor } from './vditor';
import { wordOnline } from './word-online';
import { yuque } from './yuque';

/** The first that recognises an editable takes it; the last takes anything. */
const FAMILIES: readonly Family[] = [
  googleDocs,
  melo,
  wordOnline,
  onlyoffice,
  monaco,
  hiddenField,
  textField,
  ckeditor4,
  ckeditor5,
  prosemirror,
  slate,
  lexical,
  draftjs,
  codemirror6,
  trix,
  tinymce,
  ueditor,
  quill,
  vditor,
  editorjs,
  feishu,
  notion,
  cangjie,
  yuque,
  etherpad,
];

/** The family an editable belongs to, and the root of its editor. */
export function recogniseFamily(editable: HTMLElement): { family: Family; root: HTMLElement } {
  for (const family of FAMILIES) {
    const root = family.recognise(editable);
    if (root) return { family, root };
  }
  return { family: generic, root: editable };
}
