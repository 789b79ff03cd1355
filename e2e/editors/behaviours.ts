import { expect } from 'vitest';
import { insertSafely } from './safe-insert';
import type { EditorOnStage, Stage } from './stage';
import type { BehaviourName, BrowserName, SuiteEditor } from './suite-editor';

/** What a behaviour is shown on. */
export interface Subject {
  stage: Stage;
  editor: EditorOnStage;
  suite: SuiteEditor;
}

export interface Behaviour {
  name: BehaviourName;
  /** As a statement about the editor. */
  title: string;
  /** Part of every run of the tests; the others are shown by the conformance run alone. */
  core?: true;
  /** Whether it applies to this editor in this browser at all. */
  applies?: (suite: SuiteEditor, browser: BrowserName) => boolean;
  show(subject: Subject): Promise<void>;
}

const PHRASE = '承上启下、协调左右';
const PARAGRAPHS = '一是政治上要坚定；\n二是业务上要精通；\n三是作风上要过硬。';
const LITERAL = '他说：“<b>&amp;</b>”，并\'引\'"用"👨‍👩‍👧了𠮷';
const LONG = Array.from({ length: 100 }, (_, at) => `第${at + 1000}项工作；`).join('');

/** The behaviours that every editor shares. */
export const BEHAVIOURS: readonly Behaviour[] = [
  {
    name: 'phrase',
    title: 'takes a phrase at a caret in the middle, and the next key lands behind it',
    core: true,
    async show({ stage, editor, suite }) {
      await editor.reset('我们要|做好工作');
      await insert({ stage, editor, suite }, PHRASE);
      expect(await editor.read()).toBe(`我们要${PHRASE}做好工作`);
      await stage.type('x');
      await expect.poll(editor.read).toBe(`我们要${PHRASE}x做好工作`);
    },
  },
  {
    name: 'undo',
    title: 'gives it back with one undo',
    core: true,
    async show({ stage, editor, suite }) {
      await editor.reset('我们要|做好工作');
      await insert({ stage, editor, suite }, PHRASE);
      await stage.undo();
      await expect.poll(editor.read).toBe('我们要做好工作');
    },
  },
  {
    name: 'selection',
    title: 'replaces a selection',
    core: true,
    async show({ stage, editor, suite }) {
      await editor.reset('我们要|踏踏实实|做好工作');
      await insert({ stage, editor, suite }, PHRASE, { selected: '踏踏实实' });
      expect(await editor.read()).toBe(`我们要${PHRASE}做好工作`);
    },
  },
  {
    name: 'paragraphs',
    title: 'takes three paragraphs, and the next key lands behind them',
    core: true,
    applies: (suite) => !suite.oneLine,
    async show({ stage, editor, suite }) {
      await editor.reset('开头|结尾\n下一段');
      await insert({ stage, editor, suite }, PARAGRAPHS);
      expect(await editor.read()).toBe(`开头${PARAGRAPHS}结尾\n下一段`);
      await stage.type('x');
      await expect.poll(editor.read).toBe(`开头${PARAGRAPHS}x结尾\n下一段`);
    },
  },
  {
    name: 'paragraphs-undo',
    title: 'gives three paragraphs back with one undo',
    applies: (suite) => !suite.oneLine,
    async show({ stage, editor, suite }) {
      await editor.reset('开头|结尾\n下一段');
      await insert({ stage, editor, suite }, PARAGRAPHS);
      await stage.undo();
      await expect.poll(editor.read).toBe('开头结尾\n下一段');
    },
  },
  {
    name: 'refocus',
    title: 'finds the caret again after the focus went elsewhere in the page',
    core: true,
    async show({ stage, editor, suite }) {
      await editor.reset('我们要|做好工作');
      await stage.leave();
      await insert({ stage, editor, suite }, PHRASE);
      expect(await editor.read()).toBe(`我们要${PHRASE}做好工作`);
      await stage.type('x');
      await expect.poll(editor.read).toBe(`我们要${PHRASE}x做好工作`);
    },
  },
  {
    name: 'foreign',
    title: 'finds the caret again after the focus went into a frame of another origin',
    async show({ stage, editor, suite }) {
      await editor.reset('我们要|做好工作');
      if (!stage.visitForeignFrame) throw new Error('There is no frame of another origin here.');
      await stage.visitForeignFrame();
      await insert({ stage, editor, suite }, PHRASE);
      expect(await editor.read()).toBe(`我们要${PHRASE}做好工作`);
      await stage.type('x');
      await expect.poll(editor.read).toBe(`我们要${PHRASE}x做好工作`);
    },
  },
  {
    name: 'sidebar',
    title: 'keeps the caret while the keyboard is in the real sidebar',
    async show({ stage, editor, suite }) {
      await editor.reset('我们要|做好工作');
      await stage.enterSidebar();
      await insert({ stage, editor, suite }, PHRASE);
      expect(await editor.read()).toBe(`我们要${PHRASE}做好工作`);
    },
  },
  {
    name: 'literal',
    title: 'shows markup, quotes and emoji as they are',
    async show({ stage, editor, suite }) {
      await editor.reset('前|后');
      await insert({ stage, editor, suite }, LITERAL);
      expect(await editor.read()).toBe(`前${LITERAL}后`);
    },
  },
  {
    name: 'long',
    title: 'takes 1,000 characters',
    async show({ stage, editor, suite }) {
      await editor.reset('前|后');
      await insert({ stage, editor, suite }, LONG);
      expect(await editor.read()).toBe(`前${LONG}后`);
    },
  },
  {
    name: 'caret',
    title: 'leaves the caret where the order says',
    async show({ stage, editor, suite }) {
      await editor.reset('前|后');
      await insert({ stage, editor, suite }, '同志们：，大家好', { caret: 4 });
      await stage.type('x');
      await expect.poll(editor.read).toBe('前同志们：x，大家好后');
    },
  },
  {
    name: 'own-step',
    title: 'leaves what was typed before to another undo',
    applies: (suite) => !suite.mergesSteps,
    async show({ stage, editor, suite }) {
      await editor.reset('前|后');
      await stage.type('ab');
      await expect.poll(editor.read).toBe('前ab后');
      await insert({ stage, editor, suite }, PHRASE);
      await stage.undo();
      await expect.poll(editor.read).toBe('前ab后');
    },
  },
  {
    name: 'twice',
    title: 'takes two insertions in a row',
    async show({ stage, editor, suite }) {
      await editor.reset('前|后');
      await insert({ stage, editor, suite }, '甲');
      await insert({ stage, editor, suite }, '乙');
      expect(await editor.read()).toBe('前甲乙后');
    },
  },
  {
    name: 'composition',
    title: 'waits until the input method is done',
    // WebDriver has no way to compose.
    applies: (_suite, browser) => browser === 'chromium',
    async show({ stage, editor, suite }) {
      await editor.reset('前|后');
      await stage.locate();
      await stage.compose?.('ni');
      await expect.poll(editor.read).toMatch(/^前(ni)?后$/);
      const inserted = stage.deliver({ text: PHRASE });
      // The bridge has handled it by now, as it answers a later request.
      await stage.locate();
      await stage.commit?.('你');
      const result = await inserted;
      await expect.poll(editor.read).toBe(`前你${PHRASE}后`);
      expect(result).toEqual(resultFor(suite));
    },
  },
];

async function insert(
  { stage, editor, suite }: Subject,
  text: string,
  { selected = '', caret }: { selected?: string; caret?: number } = {},
): Promise<void> {
  const insertion = caret === undefined ? { text } : { text, caret };
  const result = await insertSafely(stage, editor, insertion, selected);
  // What the model shows says more than that the insertion was not confirmed.
  expect({ ...result, model: result.ok ? '' : await editor.read() }).toEqual(
    expect.objectContaining({ ok: true, model: '' }),
  );
  expect(result).toEqual(resultFor(suite));
}

function resultFor({ drawn }: SuiteEditor) {
  return expect.objectContaining({ ok: true, ...(drawn ? {} : { verified: true }) });
}
