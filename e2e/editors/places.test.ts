import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';

const PAGES = {
  '/bare.html': '<!doctype html><textarea></textarea>',
  '/frames.html': `<!doctype html><meta charset="utf-8"><title>frames</title>
    <textarea id="top"></textarea>
    <iframe id="same" src="/textarea.html"></iframe>
    <iframe id="other" src="OTHER/textarea.html"></iframe>
    <iframe id="srcdoc" srcdoc="<textarea></textarea>"></iframe>
    <iframe id="blank"></iframe>
    <iframe id="script" src="javascript:'<textarea></textarea>'"></iframe>
    <iframe id="sandboxed" sandbox="allow-scripts" src="/bare.html"></iframe>
    <iframe id="nested" src="/framed/textarea.html"></iframe>
    <script>
      const written = document.getElementById('blank').contentDocument;
      written.write('<textarea></textarea>');
      written.close();
    </script>`,
};

describe.each([
  { granted: 'activeTab alone', grantedHosts: [] },
  { granted: 'all sites', grantedHosts: ['*://*/*'] },
])('frames, with $granted', ({ grantedHosts }) => {
  let stage: ChromiumStage;
  beforeAll(async () => {
    stage = await raiseChromium({ pages: PAGES, grantedHosts });
    await stage.page.goto(`${stage.origin}/frames.html`);
    await stage.page.frameLocator('#other').locator('textarea').waitFor();
  });
  afterAll(() => stage.close());

  const frameOf = (id: string) => stage.page.frameLocator(`#${id}`);
  const mayEnter = grantedHosts.length > 0;

  it.each(['same', 'srcdoc', 'blank', 'script', 'sandboxed'])(
    'takes the caret into the frame: %s',
    async (id) => {
      const field = frameOf(id).locator('textarea');
      await field.click();
      await field.fill('前后');
      await field.press('ArrowLeft');
      expect(await stage.deliver({ text: '中' })).toMatchObject({ ok: true, verified: true });
      expect(await field.inputValue()).toBe('前中后');
    },
  );

  it('takes the caret two frames deep', async () => {
    const field = frameOf('nested').frameLocator('iframe').locator('textarea');
    await field.click();
    expect(await stage.deliver({ text: '深' })).toMatchObject({ ok: true, verified: true });
    expect(await field.inputValue()).toBe('深');
  });

  it('lets the newest caret win', async () => {
    await frameOf('same').locator('textarea').click();
    await stage.page.click('#top');
    await stage.deliver({ text: '上' });
    expect(await stage.page.inputValue('#top')).toBe('上');
  });

  it.each(mayEnter ? ['other'] : [])(
    'takes the caret into a frame of another origin',
    async (id) => {
      const field = frameOf(id).locator('textarea');
      await field.click();
      expect(await stage.locate()).toMatchObject({ state: 'ready' });
      expect(await stage.deliver({ text: '外' })).toMatchObject({ ok: true, verified: true });
      expect(await field.inputValue()).toBe('外');
    },
  );

  it.each(mayEnter ? [] : ['other'])(
    'names the frame of another origin that has no permission',
    async (id) => {
      const field = frameOf(id).locator('textarea');
      await field.click();
      const origin = stage.otherOrigin;
      expect(await stage.locate()).toMatchObject({ state: 'frame-not-enabled', origin });
      expect(await stage.deliver({ text: '外' })).toEqual({
        ok: false,
        reason: 'frame-not-enabled',
        origin,
      });
      expect(await field.inputValue()).toBe('');
    },
  );
});
