import type { RefusalReason } from './types';
import type { CaretMemory, ForeignFocus } from './caret-memory';
import { isFixed, lastingRefusalOf } from './editable';
import { recogniseFamily } from './families';
import { ownOrigin, traceFocus, type FocusChain, type FrameOrigin } from './frame-focus';
import { measureSelection, type SelectionLength } from './read-selection';
import { deepActiveElement } from './shadow';

/** What one frame reports of its carets, and of itself. */
export interface CaretReport extends FrameOrigin {
  /** Whether the browser shows a PDF file here. */
  pdf: boolean;
  /** The editable that has or last had the caret. */
  caret: null | {
    /** Epoch ms; 0: before anyone watched. */
    at: number;
    /** Whether the keyboard's place in the tab is this very editable. */
    focused: FocusChain;
    family: string;
    refusal: RefusalReason | null;
  };
  /** How much is selected here; null where nothing is. */
  selection: SelectionLength | null;
  /** The frame of another origin inside this one that has the focus. */
  foreign: ForeignFocus | null;
}

/** Describes this frame to the sidebar, without a word of what is written in it. */
export function reportCaret(memory: CaretMemory): CaretReport {
  return {
    ...ownOrigin(),
    pdf: document.contentType === 'application/pdf',
    caret: describeCaret(memory),
    selection: measureSelection(),
    foreign: memory.foreign(),
  };
}

function describeCaret(memory: CaretMemory): CaretReport['caret'] {
  const caret = memory.last();
  if (caret)
    return {
      at: caret.at,
      focused: traceFocus(caret.element),
      family: recogniseFamily(caret.element).family.name,
      refusal: lastingRefusalOf(caret),
    };
  // A checkbox or a locked part of the page: it yields to any caret that there ever was, but is better named than nothing.
  if (isFixed(deepActiveElement(document)))
    return { at: 0, focused: 'no', family: '', refusal: 'not-editable' };
  return null;
}
