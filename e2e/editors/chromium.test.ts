import { afterAll, beforeAll } from 'vitest';
import { describeEditor, EDITORS } from './behaviours';
import { raiseChromium, type ChromiumStage } from './chromium-stage';

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium();
});
afterAll(() => stage.close());

for (const editor of EDITORS)
  for (const setting of ['page', 'frame'] as const) describeEditor(editor, setting, () => stage);
