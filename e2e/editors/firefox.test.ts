import { afterAll, beforeAll } from 'vitest';
import { describeEditor, IS_CONFORMANCE } from './describe-editor';
import { raiseFirefox } from './firefox-stage';
import type { Stage } from './stage';
import { EDITORS } from './suite-editors';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseFirefox();
});
afterAll(() => stage.close());

const settings = IS_CONFORMANCE ? (['page', 'frame'] as const) : (['page'] as const);
/** One phrase and several paragraphs show whether a family's technique works here. */
const ONCE = new Set(['phrase', 'paragraphs']);

for (const editor of EDITORS)
  for (const setting of settings)
    describeEditor(
      editor,
      setting,
      'firefox',
      () => stage,
      ({ name }) => IS_CONFORMANCE || ONCE.has(name),
    );
