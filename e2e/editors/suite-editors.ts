import { HOSTED } from './hosted-editors';
import {
  CARET_PUT_BACK,
  CLOSES_ON_BLUR,
  CLOSES_ON_CLICK,
  JOINED_STEPS,
  LATE_HISTORY,
  PASTE_WITHOUT_HISTORY,
} from './suite-limits';
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
  { name: 'ckeditor5' },
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
  { name: 'monaco' },
  { name: 'monaco-textarea' },
  { name: 'trix' },
  { name: 'vditor-wysiwyg' },
  { name: 'vditor-ir' },
  { name: 'vditor-sv', mergesSteps: true },
  { name: 'editorjs' },
  {
    name: 'ueditor',
    limits: [
      {
        behaviour: 'refocus',
        browser: 'chromium',
        shows: "to be '我们要承上启下、协调左右x做好工作'",
        why: 'The text comes to the right place, but the editor puts a selection of its own back later, and the next key lands before the first word.',
        unsteady: true,
      },
    ],
  },
  {
    name: 'ckeditor4',
    limits: [
      {
        behaviour: 'paragraphs',
        shows: 'Object.is equality',
        why: 'Plain text becomes one paragraph with line breaks, and HTML would split off the paragraph around it.',
      },
    ],
  },
  { name: 'kindeditor', mergesSteps: true },
  { name: 'canvas-editor', drawn: true },
  { name: 'univer', drawn: true, mergesSteps: true, limits: CARET_PUT_BACK },
  { name: 'codemirror5' },
  { name: 'ace' },
  { name: 'easymde' },
  {
    name: 'jodit',
    mergesSteps: true,
    limits: LATE_HISTORY,
  },
  {
    name: 'summernote',
    mergesSteps: true,
    limits: LATE_HISTORY,
  },
  { name: 'trumbowyg' },
  { name: 'medium-editor' },
  { name: 'squire', limits: CARET_PUT_BACK },
  { name: 'pell' },
  {
    name: 'wangeditor4',
    mergesSteps: true,
    limits: [
      ...LATE_HISTORY,
      {
        behaviour: 'composition',
        shows: "'前承上启下、协调左右你后' to be",
        why: 'It remembers its selection at keyup, which a composition made by DevTools does not send.',
      },
    ],
  },
  { name: 'quill1', mergesSteps: true },
  {
    name: 'toastui-markdown',
    mergesSteps: true,
    limits: JOINED_STEPS,
  },
  {
    name: 'toastui-wysiwyg',
    mergesSteps: true,
    limits: JOINED_STEPS,
  },
  {
    name: 'imask-input',
    oneLine: true,
    limits: [
      { behaviour: 'literal', shows: 'b&amp;/b', why: 'The field takes no angle brackets.' },
      { behaviour: 'long', shows: "expected '前第1000项", why: 'The field takes 60 characters.' },
      {
        behaviour: 'composition',
        shows: "to be '前你承上启下、协调左右后'",
        why: 'After a composition the mask puts the caret at the end of the field, and the next key goes there too.',
      },
    ],
  },
  {
    name: 'cleave-input',
    oneLine: true,
    limits: [
      {
        behaviour: 'undo',
        shows: "'我们要承上启下、协调左右做好工作' to be",
        why: 'Cleave writes the grouped text into the field itself, which ends the undo history of the browser; the sidebar gives no advice on undo there.',
      },
      { behaviour: 'long', shows: "expected '前第1000项", why: 'The field takes 100 characters.' },
      {
        behaviour: 'caret',
        shows: "'前同志们：，大家好x后' to be",
        why: 'Cleave puts the caret behind what was written when it groups it, a moment later.',
      },
      { behaviour: 'own-step', shows: "to be '前ab后'", why: 'As for one undo.' },
    ],
  },
  {
    name: 'tabulator-cell',
    oneLine: true,
    limits: CLOSES_ON_BLUR,
  },
  { name: 'handsontable', limits: CLOSES_ON_CLICK },
  {
    name: 'roosterjs',
    limits: [
      {
        behaviour: 'paragraphs',
        shows: 'Object.is equality',
        why: 'Behind HTML with paragraphs its paste begins one more; the sidebar says so.',
      },
    ],
  },
  { name: 'docx-editor', mergesSteps: true },
  {
    name: 'suneditor',
    mergesSteps: true,
    limits: [
      {
        behaviour: 'paragraphs',
        shows: 'Object.is equality',
        why: 'Its paste puts paragraphs of HTML in as blocks of their own and splits the one around them; the sidebar says so.',
      },
    ],
  },
  { name: 'wangeditor-next', mergesSteps: true },
  { name: 'umo-editor', mergesSteps: true },
  { name: 'tiny-mde' },
  { name: 'simditor', mergesSteps: true, limits: LATE_HISTORY },
  { name: 'overtype' },
  { name: 'sceditor', limits: PASTE_WITHOUT_HISTORY },
  { name: 'shadow-open' },
  { name: 'shadow-closed' },
  ...HOSTED,
];
