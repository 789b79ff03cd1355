import { restByBlur, wakeByFocus } from '../waking';
import { nearest, type Family } from './family';

/** wangEditor 4 in Firefox; elsewhere it is as any editable. It puts a paste in as a paragraph of its own with `insertHTML`, around which Firefox splits the one that the caret is in. */
export const wangeditor4: Family = {
  name: 'wangeditor4',
  recognise: nearest('.w-e-text[contenteditable]'),
  techniques: ['type'],
  wake: wakeByFocus,
  rest: restByBlur,
};
