import { describe, expect, it } from 'vitest';
import type { FrameReport } from './bridge-frames';
import { chooseCaret } from './choose-caret';

type Caret = NonNullable<FrameReport['caret']>;

const caret = (at: number, focused: Caret['focused'] = 'no'): Caret => ({
  at,
  focused,
  family: 'generic',
  refusal: null,
});
const frame = (frameId: number, parts: Partial<FrameReport>): FrameReport => ({
  frameId,
  origin: 'https://a.example',
  opaque: false,
  pdf: false,
  caret: null,
  selection: null,
  foreign: null,
  ...parts,
});
const chosen = (...frames: FrameReport[]) => {
  const choice = chooseCaret(frames);
  return choice.kind === 'caret' ? choice.frame.frameId : choice;
};

describe('chooseCaret', () => {
  it('finds nothing where nothing had the caret', () => {
    expect(chosen(frame(0, {}), frame(1, {}))).toEqual({ kind: 'none' });
  });

  it('takes the newest caret', () => {
    expect(chosen(frame(0, { caret: caret(10) }), frame(1, { caret: caret(20) }))).toBe(1);
  });

  it('takes the editable that the keyboard is in, however old its caret', () => {
    expect(chosen(frame(0, { caret: caret(20) }), frame(1, { caret: caret(0, 'yes') }))).toBe(1);
  });

  it('names a frame of another origin that has the focus and was not entered', () => {
    const foreign = { at: 30, origin: 'https://b.example', opaque: false };
    expect(chosen(frame(0, { caret: caret(20), foreign }))).toEqual({
      kind: 'foreign',
      origin: 'https://b.example',
    });
  });

  it('takes the caret of a frame of another origin that was entered', () => {
    const foreign = { at: 30, origin: 'https://b.example', opaque: false };
    const entered = frame(1, { origin: 'https://b.example', caret: caret(0, 'unknown') });
    expect(chosen(frame(0, { caret: caret(40), foreign }), entered)).toBe(1);
  });

  it('does not take a frame of a third origin from which the keyboard can’t be seen', () => {
    const foreign = { at: 30, origin: 'https://b.example', opaque: false };
    const focused = frame(1, { origin: 'https://b.example', caret: caret(10, 'unknown') });
    const third = frame(2, { origin: 'https://c.example', caret: caret(40, 'unknown') });
    expect(chosen(frame(0, { foreign }), focused, third)).toBe(1);
  });

  it('takes the newest caret where no frame can see the keyboard', () => {
    const entered = frame(1, { origin: 'https://b.example', caret: caret(10, 'unknown') });
    expect(chosen(frame(0, { caret: caret(40) }), entered)).toBe(0);
  });

  it('does not take a frame of that origin which knows that the keyboard is elsewhere', () => {
    const foreign = { at: 30, origin: 'https://b.example', opaque: false };
    const entered = frame(1, { origin: 'https://b.example', caret: caret(10, 'no') });
    expect(chosen(frame(0, { caret: caret(40), foreign }), entered)).toBe(0);
  });

  it('of two carets equally old takes that of the frame named first', () => {
    expect(chosen(frame(0, { caret: caret(0) }), frame(1, { caret: caret(0) }))).toBe(0);
    const focused = [2, 3].map((id) => frame(id, { caret: caret(0, 'yes') }));
    expect(chosen(...focused)).toBe(2);
  });

  it('passes over a focused frame of another origin in which nothing had the caret', () => {
    const foreign = { at: 30, origin: 'https://b.example', opaque: false };
    const entered = frame(1, { origin: 'https://b.example' });
    expect(chosen(frame(0, { caret: caret(20), foreign }), entered)).toBe(0);
  });

  it('does not take a sandboxed frame for the page that has the same address', () => {
    const foreign = { at: 30, origin: 'https://a.example', opaque: true };
    expect(chosen(frame(0, { caret: caret(20), foreign }))).toEqual({
      kind: 'foreign',
      origin: 'https://a.example',
    });
  });
});
