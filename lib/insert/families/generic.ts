import { restByBlur, wakeByFocus } from '../waking';
import { FALLBACK_FAMILY } from './fallback-family';
import type { Family } from './family';

/** Any editable nobody knows. A paste is safe where an editor keeps a model of its own; where nobody takes it up, the browser types. */
export const generic: Family = {
  name: FALLBACK_FAMILY,
  recognise: (editable) => editable,
  techniques: ['paste-watched', 'type'],
  wake: wakeByFocus,
  rest: restByBlur,
};
