import { afterAll, beforeAll, describe } from 'vitest';
import { describeEditor, IS_CONFORMANCE } from './describe-editor';
import { raiseOnScreen } from './screen-stage';
import type { Stage } from './stage';
import { EDITORS } from './suite-editors';

/** One of each kind: native, plain editable, a model of its own, in a frame, a hidden field with focus of its own. */
const SLICE: ReadonlySet<string> = new Set([
  'textarea',
  'contenteditable-p',
  'ckeditor5',
  'tinymce',
  'ueditor',
  'slate',
  'monaco',
  'codemirror5',
]);
const ONCE = new Set(['phrase', 'paragraphs']);

// Headless, a page keeps an emulated focus; the conformance run shows all of it on this stage.
describe.skipIf(IS_CONFORMANCE)('in a window, with the keyboard in the sidebar', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await raiseOnScreen();
  });
  afterAll(() => stage.close());

  for (const editor of EDITORS.filter(({ name }) => SLICE.has(name)))
    describeEditor(
      editor,
      'page',
      'chromium',
      () => stage,
      ({ name }) => ONCE.has(name),
      'keyboard',
    );
});
