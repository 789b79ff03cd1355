import { HOSTED } from './hosted-editors';
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
  { name: 'univer', drawn: true, mergesSteps: true },
  { name: 'codemirror5' },
  { name: 'ace' },
  { name: 'easymde' },
  {
    name: 'jodit',
    mergesSteps: true,
    limits: [
      {
        behaviour: 'undo',
        shows: "to be '我们要做好工作'",
        why: 'Its own history notes a change only some time later; a key that comes at once finds nothing to undo.',
        unsteady: true,
      },
      {
        behaviour: 'paragraphs-undo',
        shows: "to be '开头结尾",
        why: 'As for a phrase.',
        unsteady: true,
      },
    ],
  },
  {
    name: 'summernote',
    mergesSteps: true,
    limits: [
      {
        behaviour: 'undo',
        shows: "to be '我们要做好工作'",
        why: 'Its own history notes a change only some time later; a key that comes at once finds nothing to undo.',
        unsteady: true,
      },
    ],
  },
  { name: 'trumbowyg' },
  {
    name: 'medium-editor',
    limits: [
      {
        behaviour: 'paragraphs',
        browser: 'firefox',
        shows: 'Object.is equality',
        why: 'It puts the paragraphs in with `insertHTML`, and Firefox splits off the paragraph around them.',
      },
    ],
  },
  { name: 'squire' },
  { name: 'pell' },
  {
    name: 'wangeditor4',
    mergesSteps: true,
    limits: [
      {
        behaviour: 'phrase',
        browser: 'firefox',
        shows: 'Object.is equality',
        why: 'It puts each paste in as a paragraph with `insertHTML`, and Firefox splits the paragraph around it.',
      },
      {
        behaviour: 'paragraphs',
        browser: 'firefox',
        shows: 'Object.is equality',
        why: 'As for a phrase.',
      },
      {
        behaviour: 'undo',
        shows: "to be '我们要做好工作'",
        why: 'Its own history notes a change only some time later; a key that comes at once finds nothing to undo.',
        unsteady: true,
      },
      {
        behaviour: 'paragraphs-undo',
        shows: "to be '开头结尾",
        why: 'As for a phrase.',
        unsteady: true,
      },
    ],
  },
  { name: 'quill1', mergesSteps: true },
  {
    name: 'toastui-markdown',
    mergesSteps: true,
    limits: [
      {
        behaviour: 'undo',
        shows: "to be '我们要做好工作'",
        why: 'It joins what comes within half a second to one step, and the test has only just set the text.',
        unsteady: true,
      },
      {
        behaviour: 'paragraphs-undo',
        shows: "to be '开头结尾",
        why: 'As for a phrase.',
        unsteady: true,
      },
    ],
  },
  {
    name: 'toastui-wysiwyg',
    mergesSteps: true,
    limits: [
      {
        behaviour: 'undo',
        shows: "to be '我们要做好工作'",
        why: 'As in the Markdown mode.',
        unsteady: true,
      },
      {
        behaviour: 'paragraphs-undo',
        shows: "to be '开头结尾",
        why: 'As for a phrase.',
        unsteady: true,
      },
    ],
  },
  { name: 'imask-input', oneLine: true },
  {
    name: 'cleave-input',
    oneLine: true,
    limits: [
      {
        behaviour: 'undo',
        shows: "'我们要承上启下、协调左右做好工作' to be",
        why: 'Cleave writes the grouped text into the field itself, which ends the undo history of the browser.',
      },
    ],
  },
  {
    name: 'tabulator-cell',
    oneLine: true,
    limits: (['refocus', 'foreign'] as const).map((behaviour) => ({
      behaviour,
      shows: "reason: 'no-caret'",
      why: 'The cell stores its value and takes its field away as soon as the focus leaves it.',
    })),
  },
  { name: 'shadow-open' },
  { name: 'shadow-closed' },
  ...HOSTED,
];
