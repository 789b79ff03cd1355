import { describe, expect, it, beforeAll } from 'vitest';
import type { EditorOnStage, Setting, Stage } from './stage';

/** An editor of the suite and what can be asked of it. */
export interface SuiteEditor {
  name: string;
  /** Takes several paragraphs. */
  paragraphs: boolean;
  /** An insertion is an undo step of its own even right behind typing; some editors merge what comes within a second. */
  ownStep: boolean;
}

export const EDITORS: readonly SuiteEditor[] = [
  { name: 'textarea', paragraphs: true, ownStep: true },
  { name: 'input', paragraphs: false, ownStep: true },
  { name: 'react-textarea', paragraphs: true, ownStep: true },
  { name: 'contenteditable-p', paragraphs: true, ownStep: true },
  { name: 'contenteditable-div', paragraphs: true, ownStep: true },
  { name: 'contenteditable-text', paragraphs: true, ownStep: true },
  { name: 'contenteditable-plaintext', paragraphs: true, ownStep: true },
  { name: 'ckeditor5', paragraphs: true, ownStep: true },
  { name: 'tinymce', paragraphs: true, ownStep: true },
  { name: 'tinymce-inline', paragraphs: true, ownStep: true },
  { name: 'quill', paragraphs: true, ownStep: false },
  { name: 'prosemirror', paragraphs: true, ownStep: false },
  { name: 'slate', paragraphs: true, ownStep: false },
  { name: 'lexical', paragraphs: true, ownStep: true },
  { name: 'shadow-open', paragraphs: true, ownStep: true },
  { name: 'shadow-closed', paragraphs: true, ownStep: true },
];
const PHRASE = '承上启下、协调左右';
const PARAGRAPHS = '一是政治上要坚定；\n二是业务上要精通；\n三是作风上要过硬。';
const LITERAL = '他说：“<b>&amp;</b>”，并\'引\'"用"👨‍👩‍👧了𠮷';

/** The behaviours that every editor shares, each a test. */
export function describeEditor(
  { name, paragraphs, ownStep }: SuiteEditor,
  setting: Setting,
  stageOf: () => Stage,
): void {
  describe(`${name} in the ${setting}`, () => {
    let stage: Stage;
    let editor: EditorOnStage;
    beforeAll(async () => {
      stage = stageOf();
      editor = await stage.open(name, setting);
    });

    const insert = (text: string, caret?: number) =>
      stage.deliver(caret === undefined ? { text } : { text, caret });
    const done = expect.objectContaining({ ok: true, verified: true });

    it('takes a phrase at a caret in the middle, and the next key lands behind it', async () => {
      await editor.reset('我们要|做好工作');
      expect(await insert(PHRASE)).toEqual(done);
      expect(await editor.read()).toBe(`我们要${PHRASE}做好工作`);
      await stage.type('x');
      await expect.poll(editor.read).toBe(`我们要${PHRASE}x做好工作`);
    });

    it('gives it back with one undo', async () => {
      await editor.reset('我们要|做好工作');
      expect(await insert(PHRASE)).toEqual(done);
      await stage.undo();
      await expect.poll(editor.read).toBe('我们要做好工作');
    });

    it('replaces a selection', async () => {
      await editor.reset('我们要|踏踏实实|做好工作');
      expect(await insert(PHRASE)).toEqual(done);
      expect(await editor.read()).toBe(`我们要${PHRASE}做好工作`);
    });

    it('shows markup, quotes and emoji as they are', async () => {
      await editor.reset('前|后');
      expect(await insert(LITERAL)).toEqual(done);
      expect(await editor.read()).toBe(`前${LITERAL}后`);
    });

    it('leaves the caret where it is told', async () => {
      await editor.reset('前|后');
      expect(await insert('同志们：，大家好', 4)).toEqual(done);
      await stage.type('x');
      await expect.poll(editor.read).toBe('前同志们：x，大家好后');
    });

    it.each(paragraphs ? [PARAGRAPHS] : [])(
      'takes three paragraphs, and one undo gives them back',
      async (text) => {
        await editor.reset('开头|结尾\n下一段');
        expect(await insert(text)).toEqual(done);
        expect(await editor.read()).toBe(`开头${text}结尾\n下一段`);
        await stage.type('x');
        await expect.poll(editor.read).toBe(`开头${text}x结尾\n下一段`);
        await editor.reset('开头|结尾\n下一段');
        expect(await insert(text)).toEqual(done);
        await stage.undo();
        await expect.poll(editor.read).toBe('开头结尾\n下一段');
      },
    );

    it('finds the caret again after the focus went elsewhere', async () => {
      await editor.reset('我们要|做好工作');
      await stage.leave();
      expect(await insert(PHRASE)).toEqual(done);
      expect(await editor.read()).toBe(`我们要${PHRASE}做好工作`);
      await stage.type('x');
      await expect.poll(editor.read).toBe(`我们要${PHRASE}x做好工作`);
    });

    it.each(ownStep ? ['ab'] : [])(
      'leaves what was typed before to another undo',
      async (typed) => {
        await editor.reset('前|后');
        await stage.type(typed);
        expect(await insert(PHRASE)).toEqual(done);
        await stage.undo();
        await expect.poll(editor.read).toBe(`前${typed}后`);
      },
    );

    it('takes two insertions in a row', async () => {
      await editor.reset('前|后');
      expect(await insert('甲')).toEqual(done);
      expect(await insert('乙')).toEqual(done);
      expect(await editor.read()).toBe('前甲乙后');
    });
  });
}
