import { afterAll, beforeAll, expect, it } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium({ grantedHosts: ['http://127.0.0.1/*'] });
});
afterAll(() => stage.close());

it('an enabled site gets the bridge as its pages load', async () => {
  await stage.panel.evaluate('window.target.syncRegisteredBridge()');
  await stage.panel.evaluate('window.target.syncRegisteredBridge()');
  expect(await stage.panel.evaluate('window.target.listSites()')).toEqual(['http://127.0.0.1']);
  const registered = await stage.panel.evaluate('chrome.scripting.getRegisteredContentScripts()');
  expect(registered).toMatchObject([{ matches: ['http://127.0.0.1/*'], allFrames: true }]);
});

it('so it knows the caret from before the sidebar asked', async () => {
  const editor = await stage.open('contenteditable-p');
  await editor.reset('前|后');
  await stage.leave();
  expect(await stage.deliver({ text: '中' })).toMatchObject({ ok: true, verified: true });
  expect(await editor.read()).toBe('前中后');
});
