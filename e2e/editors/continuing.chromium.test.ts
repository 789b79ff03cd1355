import { afterAll, beforeAll } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';
import { describeContinuing } from './describe-continuing';

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium();
});
afterAll(() => stage.close());

describeContinuing('chromium', () => stage);
