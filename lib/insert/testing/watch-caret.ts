import { vi } from 'vitest';
import { rememberCaret, type CaretMemory } from '../caret-memory';
import type { Composition } from '../composition';
import { savePlace, type Place } from '../place';
import { forgetMeasured } from '../read-selection';
import { forgetSeen } from '../visibility';
import { happens, installPage, page, type Editable } from './fake-page';

vi.mock('../shadow', () => ({ deepActiveElement: () => page.active }));
vi.mock('../orphan', () => ({ isOrphan: () => page.isOrphan }));
vi.mock('../selected-cell', () => ({ standsForCells: () => page.keepsKeyboardForCells }));
vi.mock('../frame-focus', () => ({
  sharesOriginWithTop: () => page.isOfOwnOrigin,
  traceFocus: () => page.focus,
  foreignFrame: () => page.foreign,
}));
vi.mock('../place', () => ({
  savePlace: vi.fn<(editable: Editable) => Place | null>((editable) => editable.place),
  standsAgain: () => page.hasWordsAgain,
}));
vi.mock('../visibility', () => ({ forgetSeen: vi.fn<() => void>() }));
vi.mock('../read-selection', () => ({ forgetMeasured: vi.fn<() => void>() }));
const { refocusing, composition } = vi.hoisted(() => ({
  refocusing: { arm: vi.fn<() => void>() },
  composition: {
    follow: vi.fn<Composition['follow']>(),
    over: vi.fn<Composition['over']>(),
    arm: vi.fn<Composition['arm']>(),
  },
}));
vi.mock('../refocus', () => ({ refocusOnReturn: () => refocusing }));
vi.mock('../composition', () => ({ followComposition: () => composition }));

/** What the memory calls. */
export const calls = {
  onMove: vi.fn<() => void>(),
  savePlace: vi.mocked(savePlace),
  forgetMeasured: vi.mocked(forgetMeasured),
  forgetSeen: vi.mocked(forgetSeen),
  refocusing,
  composition,
};

/** A caret memory over the fake page, and the life that ends it. */
export interface Watch {
  memory: CaretMemory;
  life: AbortController;
}

/** Starts a caret memory in the fake page as it is now. */
export function watchCaret(): Watch {
  const life = new AbortController();
  return { memory: rememberCaret(calls.onMove, life), life };
}

/** Sets up a quiet page, with a clock that only the test moves. */
export function setUpPage(): void {
  vi.useFakeTimers();
  vi.clearAllMocks();
  installPage();
}

/** Gives the browser's globals and clock back. */
export function tearDownPage(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}

/** The user clicks into an element, or nothing, at this time (epoch ms). */
export function focus(element: unknown, at: number): void {
  page.active = element;
  page.hasKeyboard = true;
  vi.setSystemTime(at);
  happens('focusin');
}

/** The keyboard leaves for the sidebar; `target` is what gets the `blur`. */
export function leave(target: object): void {
  happens('blur', { target });
  page.hasKeyboard = false;
}
