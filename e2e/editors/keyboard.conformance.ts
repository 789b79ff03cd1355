import { afterAll, beforeAll, describe } from 'vitest';
import { describeEditor } from './describe-editor';
import { raiseOnScreen } from './screen-stage';
import type { Stage } from './stage';
import type { BehaviourName } from './suite-editor';
import { EDITORS } from './suite-editors';

/** What this stage can't do: it has no frame of another origin, and the screen's keyboard no input method. */
const LEFT_OUT: ReadonlySet<BehaviourName> = new Set(['foreign', 'composition']);

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
      ({ name }) => !LEFT_OUT.has(name),
      'keyboard',
    );
});
