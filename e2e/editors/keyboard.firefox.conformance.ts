import { raiseFirefoxOnScreen } from './firefox-screen-stage';
import { describeWithKeyboard } from './describe-with-keyboard';

describeWithKeyboard('firefox', 'firefox-keyboard', raiseFirefoxOnScreen);
