import { afterAll, beforeAll, describe } from 'vitest';
import { describeEditor } from './describe-editor';
import { raiseOnScreen } from './screen-stage';
import type { Stage } from './stage';
import type { BehaviourName } from './suite-editor';
import { EDITORS } from './suite-editors';

/** What the place of the keyboard can make a difference to. */
const ASKED: ReadonlySet<BehaviourName> = new Set([
  'phrase',
  'undo',
  'selection',
  'paragraphs',
  'caret',
  'twice',
]);

describe('with the keyboard in the sidebar', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await raiseOnScreen();
  });
  afterAll(() => stage.close());

  for (const editor of EDITORS)
    describeEditor(
      editor,
      'page',
      'chromium',
      () => stage,
      ({ name }) => ASKED.has(name),
      'keyboard',
    );
});
