import { afterAll, beforeAll } from 'vitest';
import { describeEditor, EDITORS } from './behaviours';
import { raiseFirefox } from './firefox-stage';
import type { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseFirefox();
});
afterAll(() => stage.close());

for (const editor of EDITORS)
  for (const setting of ['page', 'frame'] as const) describeEditor(editor, setting, () => stage);
