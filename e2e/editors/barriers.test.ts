import { afterAll, beforeAll, expect, it } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';

const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R>>
`;

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium({ pages: { '/report.pdf': PDF } });
});
afterAll(() => stage.close());

it('a page of the browser is forbidden', async () => {
  await stage.page.goto('chrome://version');
  expect(await stage.locate()).toMatchObject({ state: 'forbidden', page: 'browser' });
  expect(await stage.deliver({ text: '中' })).toEqual({ ok: false, reason: 'forbidden' });
});

it('a page of another site, without a click on the button there, is not enabled', async () => {
  await stage.page.goto(`${stage.otherOrigin}/textarea.html`);
  expect(await stage.locate()).toMatchObject({ state: 'not-enabled' });
  expect(await stage.deliver({ text: '中' })).toMatchObject({ ok: false, reason: 'not-enabled' });
});

it('a click on the button enables it, and says its title', async () => {
  await stage.page.goto(`${stage.otherOrigin}/textarea.html`);
  await stage.grant();
  await expect.poll(stage.locate).toMatchObject({ state: 'no-caret', title: 'textarea' });
});

it('a PDF file is forbidden', async () => {
  await stage.page.goto(`${stage.origin}/report.pdf`);
  await stage.grant();
  await expect.poll(stage.locate).toMatchObject({ state: 'forbidden', page: 'pdf' });
});

it('a tab that has gone is no target', async () => {
  expect(await stage.panel.evaluate('window.target.locateTarget(987654)')).toEqual({
    state: 'no-tab',
  });
  expect(await stage.panel.evaluate('window.target.deliver(987654, { text: "中" })')).toEqual({
    ok: false,
    reason: 'no-tab',
  });
});
