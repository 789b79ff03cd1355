import { describeWithKeyboard } from './describe-with-keyboard';
import { raiseOnScreen } from './screen-stage';

describeWithKeyboard('chromium', 'keyboard', raiseOnScreen);
