import { afterAll, beforeAll } from 'vitest';
import { raiseChromium } from './chromium-stage';
import { describeHosted, type StageWithPanel } from './describe-hosted';

let stage: StageWithPanel;
beforeAll(async () => {
  stage = await raiseChromium();
});
afterAll(() => stage.close());

describeHosted(() => stage);
