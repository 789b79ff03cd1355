import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Editable, FakeShadow, Field, happens, page, placeBehind } from './testing/fake-page';
import {
  calls,
  focus,
  leave,
  setUpPage,
  tearDownPage,
  watchCaret,
  type Watch,
} from './testing/watch-caret';

let memory: Watch['memory'];

/** The words before the remembered place; null where none is remembered. */
const wordsBefore = () => memory.last()?.place?.before ?? null;

beforeEach(() => {
  setUpPage();
  ({ memory } = watchCaret());
});
afterEach(tearDownPage);

describe('the place of a caret that was there before the memory', () => {
  it.each([true, false])('is where the user left it; the keyboard was there: %s', (hasKeyboard) => {
    const editable = new Editable(placeBehind('离'));
    Object.assign(page, { active: editable, hasKeyboard });
    ({ memory } = watchCaret());
    if (hasKeyboard) leave(editable);
    editable.place = placeBehind('页');
    expect(wordsBefore()).toBe('离');
  });
});

describe('the place of the caret', () => {
  let editable: Editable;
  beforeEach(() => {
    editable = new Editable();
    focus(editable, 1000);
    editable.place = placeBehind('离');
  });
  const isTakenBack = () => {
    editable.place = placeBehind('页');
    happens('selectionchange');
    return wordsBefore();
  };

  it('is where it stands as long as the keyboard is there, and no move of it costs a reading', () => {
    calls.savePlace.mockClear();
    happens('selectionchange');
    expect(calls.savePlace).not.toHaveBeenCalled();
    expect(wordsBefore()).toBe('离');
  });

  it('is where the user left it, whatever the page does with the selection then', () => {
    leave(editable);
    expect(isTakenBack()).toBe('离');
    expect(memory.last()).toMatchObject({ at: 1000, isLeft: true, wasOpen: true });
  });

  it('is not where an element beside it lost the keyboard', () => {
    leave({});
    expect(isTakenBack()).toBe('页');
  });

  it('is where the window lost the keyboard, unless it was left before', () => {
    leave(window);
    expect(isTakenBack()).toBe('离');
    leave(window);
    expect(wordsBefore()).toBe('离');
  });

  it('is where the shadow tree around it lost the keyboard', () => {
    const host = new Editable();
    editable.root = new FakeShadow(host);
    leave(host);
    expect(isTakenBack()).toBe('离');
  });

  it('is what it was where the selection has gone from the editable', () => {
    leave(editable);
    editable.place = null;
    memory.renew();
    expect(memory.last()).toMatchObject({ place: { before: '离' } });
  });

  it('is where it stands once the keyboard is back', () => {
    leave(editable);
    editable.place = placeBehind('新');
    focus(editable, 2000);
    expect(memory.last()).toMatchObject({ at: 2000, place: { before: '新' } });
  });

  it('is renewed after an insertion, in an editable that is still there', () => {
    leave(editable);
    editable.place = placeBehind('插');
    memory.renew();
    expect(wordsBefore()).toBe('插');
    calls.savePlace.mockClear();
    editable.isConnected = false;
    memory.renew();
    expect(calls.savePlace).not.toHaveBeenCalled();
  });

  it.each<[name: string, isNobodys: boolean, change: () => void]>([
    ['at the very start', true, () => undefined],
    ['with the keyboard there', false, () => (page.hasKeyboard = true)],
    ['in a paragraph', false, () => (editable.place = placeBehind(''))],
    ['selecting', false, () => (editable.place = placeBehind('', editable, false))],
    ['behind words', false, () => (editable.place = placeBehind('前', editable))],
    ['in nothing', false, () => (editable.place = { ...placeBehind('', editable), after: '' })],
  ])('left without the keyboard %s is nobody’s: %s', (_, isNobodys, change) => {
    page.hasKeyboard = false;
    editable.place = placeBehind('', editable);
    change();
    expect(wordsBefore() === '原').toBe(isNobodys);
  });

  it('is looked for again as long as there is none', () => {
    focus(new Editable(null), 2000);
    page.hasKeyboard = false;
    expect(memory.last()).toMatchObject({ place: null, isLeft: false });
    (page.active as Editable).place = placeBehind('后');
    expect(wordsBefore()).toBe('后');
  });

  it.each([true, false])('in a field that was read-only when it was left: %s', (readOnly) => {
    const field = new Field();
    focus(field, 2000);
    field.readOnly = readOnly;
    leave(field);
    field.readOnly = true;
    expect(memory.last()).toMatchObject({ wasOpen: !readOnly });
  });
});

/** The page takes the editable with the caret away while the keyboard is elsewhere, and focuses another. */
function replaceEditable(before: Editable, again: Editable): void {
  focus(before, 1000);
  leave(before);
  before.isConnected = false;
  page.active = again;
  vi.setSystemTime(2000);
  happens('focusin');
}

describe('an editable that the page focuses while the keyboard is away', () => {
  it('takes nothing from one that is still there', () => {
    const [before, other] = [new Editable(), new Editable()];
    focus(before, 1000);
    leave(before);
    page.active = other;
    happens('focusin');
    expect(memory.last()?.element).toBe(before);
  });

  it('has the words of one that is gone where they stand again', () => {
    page.hasWordsAgain = true;
    const again = new Editable(placeBehind('页'));
    replaceEditable(new Editable(placeBehind('离')), again);
    expect(memory.last()).toMatchObject({ element: again, at: 2000, isLeft: true });
    expect(wordsBefore()).toBe('离');
  });

  it('has the page’s own caret where they don’t and that is in a text', () => {
    replaceEditable(new Editable(placeBehind('离')), new Editable(placeBehind('页')));
    expect(wordsBefore()).toBe('页');
  });

  it.each([
    ['in no text', new Editable(placeBehind('页', { nodeType: 1 }))],
    ['nowhere', new Editable(null)],
    ['in a field', new Field(placeBehind('页'))],
  ])('has the words of before where its caret is %s', (_, again) => {
    replaceEditable(new Editable(placeBehind('离')), again);
    expect(wordsBefore()).toBe('离');
  });

  it('has no place where the one that is gone had none', () => {
    replaceEditable(new Editable(null), new Editable(placeBehind('页')));
    expect(memory.last()).toMatchObject({ place: null });
  });
});
