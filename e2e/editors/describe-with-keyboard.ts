import { afterAll, beforeAll, describe } from 'vitest';
import { describeEditor, type TableName } from './describe-editor';
import type { Stage } from './stage';
import type { BehaviourName, BrowserName } from './suite-editor';
import { EDITORS } from './suite-editors';

/** What these stages can't do: they have no frame of another origin, and the screen's keyboard no input method. */
const LEFT_OUT: ReadonlySet<BehaviourName> = new Set(['foreign', 'composition']);
/** In a frame these show that the caret is found there and that the keyboard comes back to it. */
const IN_FRAME: ReadonlySet<BehaviourName> = new Set(['phrase', 'paragraphs']);

/** Every editor of the suite in a window whose keyboard is in the sidebar while the text is inserted. */
export function describeWithKeyboard(
  browser: BrowserName,
  table: TableName,
  raise: () => Promise<Stage>,
): void {
  describe(`with the keyboard in the sidebar of ${browser}`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await raise();
    });
    afterAll(() => stage.close());

    for (const editor of EDITORS)
      for (const setting of ['page', 'frame'] as const)
        describeEditor(
          editor,
          setting,
          browser,
          () => stage,
          ({ name }) => !LEFT_OUT.has(name) && (setting === 'page' || IN_FRAME.has(name)),
          table,
        );
  });
}
