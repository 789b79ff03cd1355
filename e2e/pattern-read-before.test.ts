import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TargetState } from '@/lib/delivery';
import { raiseChromium, type ChromiumStage } from './editors/chromium-stage';
import { callTarget } from './editors/stage';

let stage: ChromiumStage;

beforeAll(async () => {
  stage = await raiseChromium({
    pages: {
      '/password.html': drawField('<input type="password" value="一是密码；" autofocus>'),
      '/read-only.html': drawField('<textarea readonly autofocus>一是只读；</textarea>'),
      '/long.html': drawField(`<textarea autofocus>${'长'.repeat(3000)}</textarea>`),
      '/formatted.html': drawField(`
        <div contenteditable autofocus>
          <h2>标题</h2>
          <ul>
            <li>一是<b>抓</b>学习；</li>
            <li><p>二是抓&nbsp;作风；</p></li>
          </ul>
          <style>p { color: red }</style>
          <p>三是抓<br>落实；<span style="display: none">看不见</span></p>
          <p id="here"><br></p>
        </div>`),
    },
  });
});

afterAll(() => stage.close());

function drawField(field: string): string {
  return `<!doctype html><meta charset="utf-8"><title>读取</title>${field}`;
}

/** The text before the caret as the sidebar gets it; null for none. */
async function readBefore(): Promise<string | null> {
  const target: TargetState = await stage.locate();
  if (target.state === 'no-tab') return null;
  const frameId = target.state === 'ready' ? target.frameId : 0;
  return stage.panel.evaluate(callTarget(`readBefore({ tabId, frameId: ${frameId} })`));
}

async function openPage(name: string): Promise<void> {
  await stage.page.goto(`${stage.origin}/${name}.html`);
  await stage.page.locator('[autofocus]').focus();
}

// Line breaks that a page has left in bare text nodes are shown as blanks, and so they are read.
const READABLE = [
  'textarea',
  'contenteditable-p',
  'contenteditable-div',
  'contenteditable-plaintext',
  'ckeditor5',
  'tinymce',
  'tinymce-inline',
  'quill',
  'prosemirror',
  'slate',
  'lexical',
  'shadow-open',
  'shadow-closed',
];

describe.each(READABLE)('%s', (name) => {
  it('gives the text before the caret, paragraph by paragraph, and nothing behind it', async () => {
    const editor = await stage.open(name);
    await editor.reset('一是抓学习；\n二是抓作风；\n三是抓|落实；\n末段');
    await expect.poll(readBefore).toBe('一是抓学习；\n二是抓作风；\n三是抓');
    await editor.reset('一是抓学习；\n|二是抓作风；|\n三是抓落实；');
    await expect.poll(readBefore).toBe('一是抓学习；\n');
  });
});

it('an editor in a frame gives it too', async () => {
  const editor = await stage.open('ckeditor5', 'frame');
  await editor.reset('一是抓学习；\n二是抓作风；|');
  await expect.poll(readBefore).toBe('一是抓学习；\n二是抓作风；');
});

it.each(['password', 'read-only'])('a %s field gives nothing', async (name) => {
  await openPage(name);
  await stage.page.keyboard.press('End');
  expect((await stage.locate()).state).toBe('refused');
  expect(await readBefore()).toBeNull();
});

it('no more than 2,000 characters are given', async () => {
  await openPage('long');
  await stage.page.keyboard.press('Control+End');
  await expect.poll(async () => (await readBefore())?.length).toBe(2000);
});

it('lists, nested blocks, line breaks and source blanks read as they look', async () => {
  await openPage('formatted');
  await stage.page.evaluate(() => {
    getSelection()?.collapse(document.querySelector('#here'), 0);
  });
  await expect.poll(readBefore).toBe('标题\n一是抓学习；\n二是抓 作风；\n三是抓\n落实；\n');
});
