import { expectInsertion, readOutwards } from '@/lib/insert/region';
import { forgetSeen, isVisible } from '@/lib/insert/visibility';

/** The functions of `lib/insert` that are tested one by one on a page's DOM. */
const dom = { expectInsertion, readOutwards, forgetSeen, isVisible };

declare global {
  interface Window {
    dom: typeof dom;
  }
}

Object.assign(window, { dom });
