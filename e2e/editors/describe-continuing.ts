import { beforeAll, describe, expect, it } from 'vitest';
import type { Json, PageCode } from '../harness/call-expression';
import { IS_CONFORMANCE } from './describe-editor';
import { callTarget, type Stage } from './stage';
import type { BrowserName, SuiteEditor } from './suite-editor';
import { EDITORS } from './suite-editors';

/** The real sidebar of either browser. */
interface DrivenSidebar {
  waitFor<T, A extends readonly Json[] = []>(code: PageCode<A, T>, ...args: A): Promise<unknown>;
  evaluate<T, A extends readonly Json[] = []>(code: PageCode<A, T>, ...args: A): Promise<T>;
  press(key: string, ...modifiers: Array<'Alt'>): Promise<void>;
}

/** A stage whose sidebar can be looked into. */
export type StageWithSidebar = Stage & { readonly panel: DrivenSidebar };

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';

const HIDDEN_FIELD =
  'its caret stands in a hidden field that holds the keys typed last, not the text';

/** Editors whose text before the caret can't be read: nothing is offered in them, and why. */
const UNREADABLE: Readonly<Record<string, string>> = {
  monaco:
    'its caret stands in an empty element for EditContext; its lines are drawn beside it, in no order',
  'monaco-textarea': HIDDEN_FIELD,
  codemirror5: HIDDEN_FIELD,
  ace: HIDDEN_FIELD,
  easymde: HIDDEN_FIELD,
  'docx-editor': 'its caret stands in an editable off the screen, which is not what the user sees',
  'canvas-editor': 'its text is drawn on a canvas',
  univer: 'its text is drawn on a canvas',
  'google-docs?api=off': 'its text is drawn on a canvas',
  'tencent-docs?api=off': 'its text is drawn on a canvas',
  'word-online?api=off': 'its text is drawn on a canvas',
  'wps-writer?api=off': 'its text is drawn on a canvas',
  onlyoffice: 'its text is drawn on a canvas',
};

/** One of each way in which editors keep their text; the others run in the conformance run. */
const FAMILIES: Record<BrowserName, readonly string[]> = {
  chromium: [
    'textarea',
    'contenteditable-p',
    'ckeditor5',
    'tinymce',
    'quill',
    'prosemirror',
    'slate',
    'lexical',
    'codemirror6',
    'ueditor',
    'shadow-closed',
    'canvas-editor',
  ],
  firefox: ['textarea', 'contenteditable-p', 'ckeditor5', 'prosemirror'],
};

/** Goes on with an enumeration in each editor, from the real sidebar and by its key. */
export function describeContinuing(browser: BrowserName, stageOf: () => StageWithSidebar): void {
  const editors = EDITORS.filter(
    (each) => (IS_CONFORMANCE || FAMILIES[browser].includes(each.name)) && !isClosed(each, browser),
  );
  describe(`an open enumeration in ${browser}`, () => {
    beforeAll(async () => {
      const { panel } = stageOf();
      await panel.waitFor(`document.querySelector('[role=option]') !== null`);
      await stageOf().enterSidebar();
      for (const key of 'csqx') await panel.press(key);
      await panel.waitFor(
        (wanted: string) =>
          document
            .querySelector('[role=option][aria-selected=true]')
            ?.textContent?.includes(wanted),
        PHRASE,
      );
    });

    it.each(editors.filter(({ name }) => !(name in UNREADABLE)))(
      'is gone on with in $name',
      async (suite) => {
        await expect(goOn(stageOf(), suite)).resolves.toBe(`三是${PHRASE}`);
      },
    );

    it.each(
      editors.flatMap(({ name }) => (name in UNREADABLE ? [{ name, why: UNREADABLE[name] }] : [])),
    )('is not offered in $name: $why', async ({ name }) => {
      const stage = stageOf();
      const editor = await stage.open(name);
      await editor.reset('一是抓学习；二是抓作风；|');
      await expect.poll(async () => (await stage.locate()).state).toBe('ready');
      await look(stage);
      // Asked behind the sidebar's own question, and so answered behind it.
      const read = await stage.panel.evaluate(callTarget('readBefore({ tabId, frameId: 0 })'));
      expect(read ?? '').toBe('');
      expect(await offerIn(stage)).toBe('');
    });
  });
}

/** Whether an editor has no caret while the sidebar has the keyboard: the suite shows that. */
function isClosed({ limits = [] }: SuiteEditor, browser: BrowserName): boolean {
  return limits.some((each) => each.behaviour === 'sidebar' && each.browser === browser);
}

/** Goes on with an enumeration as a user does; what then stands behind it. */
async function goOn(stage: StageWithSidebar, { name, oneLine }: SuiteEditor): Promise<string> {
  const lead = oneLine ? '' : '开头一段。\n';
  const editor = await stage.open(name);
  await stage.enterPage();
  // After what another editor left on offer, a number of its own.
  await editor.reset(`${lead}第一，抓学习；|`);
  await offered(stage, '第二，');
  const before = `${lead}一是抓学习；二是抓作风；`;
  await editor.reset(`${before}|`);
  await offered(stage, '三是');
  await stage.enterSidebar();
  await stage.panel.press('Enter', 'Alt');
  await expect.poll(editor.read).toContain(PHRASE);
  const text = await editor.read();
  return text.startsWith(before) ? text.slice(before.length) : text;
}

/** Waits until the number is on offer; the caret may be reported a little after it was put. */
async function offered(stage: StageWithSidebar, number: string): Promise<void> {
  await expect
    .poll(async () => {
      await look(stage);
      return offerIn(stage);
    })
    .toBe(`${number}＋插入`);
}

/** Has the sidebar look at what stands before the caret, as it does when one comes to it from the document. */
async function look({ panel }: StageWithSidebar): Promise<void> {
  await panel.evaluate(`window.dispatchEvent(new Event('focus'))`);
}

async function offerIn({ panel }: StageWithSidebar): Promise<string> {
  return panel.evaluate<string>(
    `document.querySelector('.row-actions .numbered')?.firstChild?.textContent ?? ''`,
  );
}
