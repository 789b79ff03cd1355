import { afterAll, beforeAll } from 'vitest';
import { raiseFirefox } from './firefox-stage';
import { describeHosted, type StageWithPanel } from './describe-hosted';

let stage: StageWithPanel;
beforeAll(async () => {
  stage = await raiseFirefox();
});
afterAll(() => stage.close());

describeHosted(() => stage);
