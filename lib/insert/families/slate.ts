import { nearest, type Family } from './family';

/** Slate, and wangEditor 5 on top of it. `insertText` would answer `true`, leave the model as it was and corrupt the view. */
export const slate: Family = {
  name: 'slate',
  recognise: nearest('[data-slate-editor]'),
  techniques: ['paste-plain'],
  // slate-react reads the selection at most every 100 ms.
  settle: 120,
};
