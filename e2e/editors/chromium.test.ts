import { afterAll, beforeAll } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';
import { describeEditor, IS_CONFORMANCE } from './describe-editor';
import { FOREIGN_HOSTS } from './stage';
import { EDITORS } from './suite-editors';

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium({ grantedHosts: FOREIGN_HOSTS });
});
afterAll(() => stage.close());

for (const editor of EDITORS)
  for (const setting of ['page', 'frame'] as const)
    describeEditor(
      editor,
      setting,
      'chromium',
      () => stage,
      // In a frame one phrase shows that the way there works; the conformance run shows the rest.
      ({ core, name }) =>
        IS_CONFORMANCE || (setting === 'page' ? core === true : name === 'phrase'),
    );
