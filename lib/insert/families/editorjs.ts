import { nearest, type Family } from './family';

/** Editor.js: each paragraph is an editing host of its own, and its paste puts paragraphs behind the one with the caret. */
export const editorjs: Family = {
  name: 'editorjs',
  recognise: nearest('.codex-editor__redactor'),
  techniques: ['insert-blocks'],
  lacksUndo: true,
};
