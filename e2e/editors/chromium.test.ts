import { afterAll, beforeAll } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';
import { describeEditor, IS_CONFORMANCE } from './describe-editor';
import { EDITORS } from './suite-editors';

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium();
});
afterAll(() => stage.close());

const settings = IS_CONFORMANCE ? (['page', 'frame'] as const) : (['page'] as const);
for (const editor of EDITORS)
  for (const setting of settings)
    describeEditor(
      editor,
      setting,
      'chromium',
      () => stage,
      ({ core }) => IS_CONFORMANCE || core === true,
    );
