import { afterAll, beforeAll } from 'vitest';
import { describeContinuing } from './describe-continuing';
import { raiseFirefox, type FirefoxStage } from './firefox-stage';

let stage: FirefoxStage;
beforeAll(async () => {
  stage = await raiseFirefox();
});
afterAll(() => stage.close());

describeContinuing('firefox', () => stage);
