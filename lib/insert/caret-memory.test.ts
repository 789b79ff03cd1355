import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FocusChain } from './frame-focus';
import { Editable, happens, page } from './testing/fake-page';
import {
  calls,
  focus,
  setUpPage,
  tearDownPage,
  watchCaret,
  type Watch,
} from './testing/watch-caret';

let life: Watch['life'];
let memory: Watch['memory'];
const watch = () => ({ life, memory } = watchCaret());

beforeEach(setUpPage);
afterEach(tearDownPage);

describe('the caret of a frame', () => {
  it('is where it was before anyone watched, as of no time', () => {
    const editable = new Editable();
    page.active = editable;
    watch();
    expect(memory.last()).toMatchObject({ element: editable, at: 0, place: { before: '原' } });
  });

  it('is of no time where no event came with it', () => {
    watch();
    page.active = new Editable();
    expect(memory.last()?.at).toBe(0);
  });

  it.each(['focusin', 'selectionchange'])('is the newest, by %s', (type) => {
    watch();
    expect(memory.last()).toBeNull();
    const [first, second] = [new Editable(), new Editable()];
    focus(first, 1000);
    page.active = second;
    vi.setSystemTime(2000);
    happens(type);
    expect(memory.last()).toMatchObject({ element: second, at: 2000 });
    vi.setSystemTime(3000);
    happens(type);
    expect(memory.last()?.at).toBe(3000);
  });

  it('remains when the focus is on what takes no text', () => {
    watch();
    const editable = new Editable();
    focus(editable, 1000);
    focus({}, 2000);
    expect(memory.last()).toMatchObject({ element: editable, at: 1000 });
  });

  it('is none where its editable is gone, or keeps the keyboard for cells', () => {
    watch();
    const editable = new Editable();
    focus(editable, 1000);
    page.keepsKeyboardForCells = true;
    expect(memory.last()).toBeNull();
    page.keepsKeyboardForCells = false;
    expect(memory.last()).not.toBeNull();
    focus(null, 2000);
    editable.isConnected = false;
    expect(memory.last()).toBeNull();
  });

  it.each<[isOfOwnOrigin: boolean, focus: FocusChain, isRemembered: boolean]>([
    [true, 'yes', true],
    [true, 'no', false],
    [false, 'yes', false],
    [false, 'unknown', false],
  ])('own origin %s, keyboard there %s: remembered untouched %s', (isOwn, chain, isRemembered) => {
    Object.assign(page, { isOfOwnOrigin: isOwn, focus: chain });
    watch();
    focus(new Editable(), 1000);
    expect(memory.last() !== null).toBe(isRemembered);
    happens('pointerdown');
    focus(page.active, 2000);
    expect(memory.last()?.at).toBe(2000);
  });

  it.each<[event: string, key: object, isTouch: boolean]>([
    ['pointerdown', {}, true],
    ['compositionstart', {}, true],
    ['keydown', { key: 'a' }, true],
    ['keydown', { key: 'Tab' }, true],
    ['keydown', { key: 'a', ctrlKey: true }, false],
    ['keydown', { key: 'a', altKey: true }, false],
    ['keydown', { key: 'a', metaKey: true }, false],
    ['keydown', { key: 'Alt' }, false],
    ['keydown', { key: 'Control' }, false],
    ['keydown', { key: 'Meta' }, false],
    ['keydown', { key: 'Shift' }, false],
    ['keydown', { key: 'Escape' }, false],
    ['keyup', { key: 'Tab' }, true],
    ['keyup', { key: 'Tab', ctrlKey: true }, false],
    ['keyup', { key: 'a' }, false],
    ['focusin', {}, false],
  ])('in a frame of another origin %s %j counts: %s', (type, key, isTouch) => {
    page.isOfOwnOrigin = false;
    watch();
    page.active = new Editable();
    happens(type, { key, isTrusted: false });
    expect(memory.last()).toBeNull();
    happens(type, { key });
    expect(memory.last() !== null).toBe(isTouch);
  });
});

/** The focus goes into a frame of this origin; returns since when it is remembered there (epoch ms). */
function focusFrame(at: number, host = 'b', opaque = false): number | undefined {
  page.foreign = { origin: `https://${host}.example`, opaque };
  focus(null, at);
  return memory.foreign()?.at;
}

describe('a frame of another origin', () => {
  beforeEach(watch);

  it('has the focus since it came into it, until it is back', () => {
    expect(memory.foreign()).toBeNull();
    expect(focusFrame(1000)).toBe(1000);
    expect(memory.foreign()).toEqual({ at: 1000, origin: 'https://b.example', opaque: false });
    expect(focusFrame(2000)).toBe(1000);
    expect(focusFrame(3000, 'c')).toBe(3000);
    expect(focusFrame(4000, 'c', true)).toBe(4000);
    page.foreign = null;
    focus(null, 5000);
    expect(memory.foreign()).toBeNull();
  });

  it('is reported once, and not when the focus is back', () => {
    focusFrame(1000);
    expect(calls.onMove).toHaveBeenCalledOnce();
    focusFrame(2000);
    page.foreign = null;
    focus(null, 3000);
    vi.runAllTimers();
    expect(calls.onMove).toHaveBeenCalledOnce();
  });
});

describe('the memory', () => {
  it('reports each other editable once, and no more than four a second', () => {
    watch();
    const [first, second] = [new Editable(), new Editable()];
    focus(first, 1000);
    focus(first, 1000);
    vi.advanceTimersByTime(250);
    expect(calls.onMove).toHaveBeenCalledTimes(1);
    focus(second, 1000);
    focus(first, 1000);
    expect(calls.onMove).toHaveBeenCalledTimes(2);
    focus(second, 1000);
    vi.advanceTimersByTime(249);
    expect(calls.onMove).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1);
    expect(calls.onMove).toHaveBeenCalledTimes(3);
  });

  it('forgets at every event what could be seen, and at each but the blur what was selected', () => {
    watch();
    happens('blur', { target: window });
    expect(calls.forgetMeasured).not.toHaveBeenCalled();
    happens('selectionchange');
    expect(calls.forgetMeasured).toHaveBeenCalledOnce();
    happens('keydown', { key: { key: 'a' } });
    expect(calls.forgetSeen).toHaveBeenCalledTimes(3);
    happens('selectionchange', { isTrusted: false });
    expect(calls.forgetSeen).toHaveBeenCalledTimes(3);
  });

  it('follows the input method in its editable', () => {
    watch();
    const editable = new Editable();
    focus(editable, 1000);
    expect(calls.composition.follow).toHaveBeenLastCalledWith(editable);
    const over = Promise.resolve(true);
    calls.composition.over.mockReturnValue(over);
    expect(memory.composed(300)).toBe(over);
    expect(calls.composition.over).toHaveBeenLastCalledWith(300);
  });

  it('listens again once the document was written again', () => {
    watch();
    page.listeners.clear();
    vi.clearAllMocks();
    page.onRewrite?.();
    expect(calls.composition.arm).toHaveBeenCalledOnce();
    expect(calls.refocusing.arm).toHaveBeenCalledOnce();
    focus(new Editable(), 1000);
    expect(memory.last()).toMatchObject({ at: 1000 });
  });

  it('ends at the first event after the extension is gone', () => {
    watch();
    page.isOrphan = true;
    focus(new Editable(), 1000);
    expect(life.signal.aborted).toBe(true);
    expect(calls.onMove).not.toHaveBeenCalled();
    expect([...page.listeners.values()].every(({ signal }) => signal.aborted)).toBe(true);
    expect(page.onRewrite).toBeNull();
    memory.arm();
    expect(calls.composition.arm).toHaveBeenCalledOnce();
  });
});
