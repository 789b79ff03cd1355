import type { SuiteEditor } from './suite-editor';

export const EDITORS: readonly SuiteEditor[] = [
  { name: 'textarea' },
  { name: 'input', oneLine: true },
  { name: 'react-textarea' },
  { name: 'contenteditable-p' },
  { name: 'contenteditable-div' },
  { name: 'contenteditable-text' },
  { name: 'contenteditable-plaintext' },
  { name: 'trusted-types' },
  {
    name: 'ckeditor5',
    limits: [
      {
        behaviour: 'caret',
        browser: 'firefox',
        shows: '前同志们：，大家好后x',
        why: 'The text is right, but with the keyboard in the sidebar CKEditor 5 does not take up the caret that is put back into the middle, and stands at the end; the reason is not settled.',
      },
    ],
  },
  { name: 'tinymce' },
  { name: 'tinymce-inline' },
  { name: 'quill', mergesSteps: true },
  { name: 'prosemirror', mergesSteps: true },
  { name: 'tiptap', mergesSteps: true },
  { name: 'blocknote', mergesSteps: true },
  { name: 'slate', mergesSteps: true },
  { name: 'wangeditor5', mergesSteps: true },
  { name: 'lexical' },
  { name: 'draftjs' },
  { name: 'codemirror6' },
  {
    name: 'monaco',
    limits: [
      {
        behaviour: 'composition',
        browser: 'chromium',
        unsteady: true,
        shows: '前你上启下、协调左右后后',
        why: 'A composition driven by the test leaves Chromium’s EditContext with another text than Monaco’s (`前你后i后` right behind the commit), and the change after it goes wrong; not confirmed, so the text goes to the clipboard. Whether a real input method does the same is not known; Some runs pass, and all with `editContext: false`.',
      },
    ],
  },
  { name: 'monaco-textarea' },
  { name: 'trix' },
  { name: 'vditor-wysiwyg' },
  { name: 'vditor-ir' },
  { name: 'vditor-sv', mergesSteps: true },
  {
    name: 'editorjs',
    limits: [
      {
        behaviour: 'paragraphs-undo',
        shows: '开头一是政治上要坚定；',
        why: 'Editor.js has no undo; the browser’s takes back what was written last, in one paragraph alone.',
      },
    ],
  },
  { name: 'ueditor' },
  { name: 'canvas-editor', drawn: true },
  { name: 'univer', drawn: true, mergesSteps: true },
  { name: 'google-docs', drawn: true },
  { name: 'shadow-open' },
  { name: 'shadow-closed' },
];
