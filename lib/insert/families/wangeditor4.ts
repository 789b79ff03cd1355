import { restByBlur, wakeByFocus } from '../waking';
import { nearest, type Family } from './family';

/** wangEditor 4: it puts a paste in as a paragraph of its own with `insertHTML`, around which Firefox splits the one that the caret is in. */
export const wangeditor4: Family = {
  name: 'wangeditor4',
  recognise: nearest('.w-e-text[contenteditable]'),
  techniques: import.meta.env.FIREFOX ? ['type'] : ['paste-watched', 'type'],
  wake: wakeByFocus,
  rest: restByBlur,
};
