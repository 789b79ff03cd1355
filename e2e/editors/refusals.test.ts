import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';

const FIELDS = `<!doctype html><meta charset="utf-8"><title>refusals</title>
  <p><input type="password" value="secret">
  <p><textarea id="read-only" readonly>fixed</textarea>
  <p><input id="read-only-input" readonly value="fixed">
  <p><textarea id="disabled">fixed</textarea>
  <p><div id="locked" contenteditable="false" tabindex="0">fixed</div>
  <p><input type="checkbox"> <input type="file"> <select><option>one</select>
  <div id="host" contenteditable="true">open <b contenteditable="false">fixed</b></div>
  <p><textarea id="short" maxlength="8">12345</textarea>`;

const CASES = [
  { selector: '[type=password]', reason: 'password' },
  { selector: '#read-only', reason: 'read-only' },
  { selector: '#read-only-input', reason: 'read-only' },
  { selector: '#locked', reason: 'not-editable' },
  { selector: '[type=checkbox]', reason: 'not-editable' },
  { selector: '[type=file]', reason: 'not-editable' },
  { selector: 'select', reason: 'not-editable' },
];

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium({ pages: { '/refusals.html': FIELDS } });
});
afterAll(() => stage.close());

describe('what takes no insertion', () => {
  let before: string;
  beforeAll(async () => {
    await stage.page.goto(`${stage.origin}/refusals.html`);
    before = await content();
  });

  it.each(CASES)('$selector is refused: $reason', async ({ selector, reason }) => {
    await stage.page.reload();
    await stage.page.focus(selector);
    expect(await stage.locate()).toMatchObject({ state: 'refused', reason, title: 'refusals' });
    expect(await stage.deliver({ text: '甲' })).toEqual({ ok: false, reason });
    expect(await content()).toBe(before);
  });

  it('a field that was disabled after it had the caret is refused', async () => {
    await stage.page.reload();
    await stage.page.focus('#disabled');
    expect(await stage.locate()).toMatchObject({ state: 'ready' });
    await stage.page.evaluate(() =>
      document.querySelector('#disabled')?.toggleAttribute('disabled'),
    );
    expect(await stage.deliver({ text: '甲' })).toEqual({ ok: false, reason: 'disabled' });
    expect(await content()).toBe(before);
  });

  it('a locked part inside an editable one is refused', async () => {
    await stage.page.reload();
    await stage.page.focus('#host');
    await stage.page.evaluate(() => {
      const text = document.querySelector('#host b')?.firstChild;
      if (text) document.getSelection()?.setBaseAndExtent(text, 1, text, 3);
    });
    expect(await stage.deliver({ text: '甲' })).toMatchObject({
      ok: false,
      reason: 'not-editable',
    });
    expect(await content()).toBe(before);
  });

  it('a checkbox that is ticked in between does not take the caret away', async () => {
    await stage.page.reload();
    await stage.page.focus('#host');
    await stage.locate();
    await stage.page.click('[type=checkbox]');
    expect(await stage.deliver({ text: '甲' })).toMatchObject({ ok: true, verified: true });
  });

  it('a field too short for the text keeps what it has', async () => {
    await stage.page.reload();
    await stage.page.focus('#short');
    expect(await stage.deliver({ text: '一二三四' })).toMatchObject({
      ok: false,
      reason: 'too-long',
    });
    expect(await content()).toBe(before);
  });

  it('a page where nothing ever had the caret says so', async () => {
    await stage.page.reload();
    expect(await stage.locate()).toMatchObject({ state: 'no-caret', title: 'refusals' });
    expect(await stage.deliver({ text: '甲' })).toEqual({ ok: false, reason: 'no-caret' });
  });
});

describe('a grid of cells', () => {
  it.each(['一段', '几\n段'])('keeps a cell that is selected and not edited: %j', async (text) => {
    const grid = await stage.open('handsontable');
    await grid.reset('我们要|做好工作');
    // The cell is selected again, and its field has the keyboard.
    await stage.page.keyboard.press('Escape');
    expect(await stage.locate()).toMatchObject({ state: 'no-caret' });
    expect(await stage.deliver({ text })).toEqual({ ok: false, reason: 'no-caret' });
    expect(await grid.read()).toBe('我们要做好工作');
    await stage.page.keyboard.press('F2');
    expect(await stage.deliver({ text: '！' })).toMatchObject({ ok: true, verified: true });
    expect(await grid.read()).toBe('我们要做好工作！');
  });
});

/** Everything that the page shows and its fields hold. */
function content(): Promise<string> {
  return stage.page.evaluate(() =>
    [
      document.body.textContent,
      ...[...document.querySelectorAll<HTMLInputElement>('input,textarea')].map((field) =>
        field.type === 'checkbox' ? String(field.checked) : field.value,
      ),
    ].join('|'),
  );
}
