import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';
import type { EditorOnStage } from './stage';

const PAGES = {
  '/rewritten.html': `<!doctype html><title>rewritten</title><textarea></textarea>
    <script>
      function rewrite() {
        document.open();
        document.write('<title>rewritten</title><p contenteditable="true">前后</p>');
        document.close();
      }
    </script>`,
  '/rebuilt.html': `<!doctype html><title>rebuilt</title><p contenteditable="true">前后</p>`,
};

let stage: ChromiumStage;
let editor: EditorOnStage;
beforeAll(async () => {
  stage = await raiseChromium({ pages: PAGES });
});
beforeEach(async () => {
  editor = await stage.open('textarea');
});
afterAll(() => stage.close());

it('injected again and again, the bridge acts once', async () => {
  await editor.reset('前|后');
  await Promise.all([stage.locate(), stage.locate(), stage.locate()]);
  await stage.deliver({ text: '中' });
  expect(await editor.read()).toBe('前中后');
});

it('keeps its memory of the caret when injected again', async () => {
  const host = await stage.open('contenteditable-p');
  await host.reset('前|后');
  await stage.locate();
  await stage.leave();
  await stage.locate();
  await stage.deliver({ text: '中' });
  expect(await host.read()).toBe('前中后');
});

it('refuses an insertion while one is under way', async () => {
  await editor.reset('前|后');
  // Within one call: by itself each might come only when the one before is over.
  const results = await stage.panel.evaluate(`(async () => {
    const { id } = await chrome.windows.getCurrent();
    const tabId = await window.target.activeTab(id);
    return Promise.all(['甲', '乙', '丙'].map((text) => window.target.deliver(tabId, { text })));
  })()`);
  const busy = { ok: false, reason: 'busy' };
  expect(results).toMatchObject([{ ok: true }, busy, busy]);
  expect(await editor.read()).toBe('前甲后');
});

it('follows the caret again after the page has rewritten its document', async () => {
  await stage.page.goto(`${stage.origin}/rewritten.html`);
  await stage.locate();
  await stage.page.evaluate('rewrite()');
  await stage.page.click('p');
  await stage.page.keyboard.press('Home');
  await stage.page.keyboard.press('ArrowRight');
  expect(await stage.deliver({ text: '中' })).toMatchObject({ ok: true, verified: true });
  expect(await stage.page.textContent('p')).toBe('前中后');
});

it('says so when the editable that had the caret is gone', async () => {
  await stage.page.goto(`${stage.origin}/rebuilt.html`);
  await stage.page.focus('p');
  expect(await stage.locate()).toMatchObject({ state: 'ready' });
  await stage.page.evaluate(() => document.querySelector('p')?.remove());
  expect(await stage.deliver({ text: '中' })).toEqual({ ok: false, reason: 'no-caret' });
});

it('reads the selected text with its line breaks, and never a password', async () => {
  const host = await stage.open('contenteditable-p');
  await host.reset('前|甲乙\n丙丁|后');
  expect(await stage.readSelection()).toMatchObject({
    text: expect.stringMatching(/^甲乙\n+丙丁$/),
    title: 'contenteditable-p',
    url: `${stage.origin}/contenteditable-p.html`,
  });
  await stage.page.setContent('<input type="password" value="secret">');
  await stage.page.focus('input');
  await stage.page.keyboard.press('Control+a');
  expect(await stage.readSelection()).toBeNull();
});

it('calls back when the caret moves to another editable, and when the tab navigates', async () => {
  await stage.page.setContent('<title>two</title><input id="a"><input id="b" type="password">');
  await stage.panel.evaluate(`(async () => {
    window.seen = [];
    const { id } = await chrome.windows.getCurrent();
    window.watching = new AbortController();
    window.target.watchTarget(id, ({ target }) => window.seen.push(target.state), window.watching.signal);
  })()`);
  const last = () => stage.panel.evaluate<string>('window.seen.at(-1)');
  await expect.poll(last).toBe('no-caret');
  await stage.page.click('#a');
  await expect.poll(last).toBe('ready');
  await stage.page.click('#b');
  await expect.poll(last).toBe('refused');
  await stage.page.goto(`${stage.origin}/rebuilt.html`);
  await expect.poll(last).toBe('no-caret');
  await stage.page.goto('chrome://version');
  await expect.poll(last).toBe('forbidden');
  await stage.panel.evaluate('window.watching.abort()');
});

it('falls silent after an update of the extension, and the new bridge takes its place', async () => {
  const host = await stage.open('contenteditable-p');
  await host.reset('前|后');
  await stage.locate();
  const errors: string[] = [];
  stage.page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  stage.page.on('pageerror', (error) => errors.push(error.message));
  await stage.reloadExtension();
  await stage.leave();
  await host.reset('前|后');
  expect(await stage.deliver({ text: '中' })).toMatchObject({ ok: true, verified: true });
  expect(await host.read()).toBe('前中后');
  expect(errors.join('\n')).toBe('');
});
