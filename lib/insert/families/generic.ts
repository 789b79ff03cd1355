import { restByBlur, wakeByFocus } from '../waking';
import { FALLBACK_FAMILY } from './fallback-family';
import type { Family } from './family';

/** Any editable that no other family recognises. A paste is safe where an editor has a model of its own; where the page ignores it, the browser types. */
export const generic: Family = {
  name: FALLBACK_FAMILY,
  recognise: (editable) => editable,
  techniques: ['paste-watched', 'type'],
  wake: wakeByFocus,
  rest: restByBlur,
};
