import type { Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InsertResult, TargetState } from '@/lib/delivery/types';
import { raiseChromium, type ChromiumStage } from './chromium-stage';
import { callTarget } from './stage';

const FIELD = '<textarea id="own">前后</textarea>';
const PAGES = {
  '/hangs.html': `<!doctype html><meta charset="utf-8"><title>hangs</title>${FIELD}`,
  '/beside.html': `<!doctype html><meta charset="utf-8"><title>beside</title>${FIELD}
    <iframe src="OTHER/hanging.html"></iframe>`,
  '/hanging.html': `<!doctype html><script>addEventListener('message', () => { for (;;); });</script>`,
  '/advertised.html': `<!doctype html><meta charset="utf-8"><title>advertised</title>${FIELD}
    <iframe src="OTHER/advertisement.html"></iframe>`,
  '/advertisement.html': `<!doctype html><textarea id="bait"></textarea>
    <script>const bait = document.getElementById('bait'); setInterval(() => bait.focus(), 30);</script>`,
  '/flooding.html': `<!doctype html><meta charset="utf-8"><title>flooding</title>${FIELD}<textarea id="other"></textarea>
    <script>
      // As many as the machine can do in 10 ms of each turn: a number of them would hang the page of a slow one.
      function flood() { setInterval(() => { for (const end = performance.now() + 10; performance.now() < end;) { other.focus(); own.focus(); } }, 1); }
    </script>`,
  '/held-up.html': `<!doctype html><meta charset="utf-8"><title>held up</title><p id="own" contenteditable="true">前后</p>
    <script>own.addEventListener('paste', () => { const end = Date.now() + 3500; while (Date.now() < end); }, { once: true });</script>`,
  '/routed.html': `<!doctype html><meta charset="utf-8"><title>routed</title><div id="app">${FIELD}</div>`,
};

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium({ pages: PAGES, grantedHosts: ['*://*/*'] });
});
afterAll(() => stage.close());

/** Opens a page and puts the caret between 前 and 后. */
async function openAt(path: string): Promise<void> {
  await stage.page.goto(stage.origin + path);
  await stage.page.click('#own');
  await stage.page.keyboard.press('End');
  await stage.page.keyboard.press('ArrowLeft');
  await expect.poll(() => stage.locate()).toMatchObject({ state: 'ready' });
}

/** Hangs the page over a request that is not answered; resolves, once it hangs, to what lets it go on. */
async function hangPage(): Promise<() => Promise<void>> {
  const held = new Promise<Route>((resolve) => {
    void stage.page.route('**/held', resolve, { times: 1 });
  });
  await stage.page.evaluate(() => {
    setTimeout(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '/held', false);
      request.send();
    }, 0);
  });
  const route = await held;
  return () => route.fulfill({ body: '' });
}

const valueOf = () => stage.page.inputValue('#own');

/** What the target line shows, as the sidebar itself follows it. */
function shownTarget(): Promise<string> {
  return stage.panel.evaluate(
    `document.querySelector('[role=status][aria-label="插入位置"]').textContent`,
  );
}

/**
 * Delivers, and says whether it was said to wait, and whether the result came within a time in ms: by a timer of the sidebar, which a busy
 * machine delays as it does the sidebar's own.
 */
function deliverTimed(text: string, within = 0, giveUpAfter = 0) {
  return stage.panel.evaluate<{ result: InsertResult; isInTime: boolean; isSaid: boolean }>(
    callTarget(`deliver(tabId, ${JSON.stringify({ text })}, (() => {
      window.isSaid = false;
      window.isInTime = true;
      window.act = new AbortController();
      if (${giveUpAfter} > 0) setTimeout(() => act.abort(), ${giveUpAfter});
      setTimeout(() => { isInTime = false; }, ${within});
      return { signal: act.signal, onSilent: () => { isSaid = true; } };
    })()).then((result) => ({ result, isInTime, isSaid }))`),
  );
}

/** Whether the target line says this within a time in ms, by a timer of the sidebar. */
function isShownWithin(words: string, within: number): Promise<boolean> {
  return stage.panel.evaluate(
    (wanted: string, ms: number) =>
      new Promise<boolean>((resolve) => {
        const line = document.querySelector('[role=status][aria-label="插入位置"]');
        const look = () => line?.textContent?.includes(wanted) && resolve(true);
        new MutationObserver(look).observe(line ?? document, {
          childList: true,
          characterData: true,
          subtree: true,
        });
        look();
        setTimeout(() => resolve(false), ms);
      }),
    words,
    within,
  );
}

describe('a page that hangs', () => {
  beforeEach(() => openAt('/hangs.html'));

  it('gets nothing later than 3 s after the key, and the sidebar says that it waits', async () => {
    const goOn = await hangPage();
    const { result, isInTime, isSaid } = await deliverTimed('中', 3600);
    expect(result).toEqual({ ok: false, reason: 'silent' });
    expect(isSaid).toBe(true);
    expect(isInTime).toBe(true);
    await goOn();
    await expect.poll(() => stage.locate()).toMatchObject({ state: 'ready' });
    expect(await valueOf()).toBe('前后');
  });

  it('gets what was asked for when it answers in time', async () => {
    const goOn = await hangPage();
    const delivered = deliverTimed('中');
    await expect.poll(() => stage.panel.evaluate('window.isSaid')).toBe(true);
    await goOn();
    expect((await delivered).result).toMatchObject({ ok: true, verified: true });
    expect(await valueOf()).toBe('前中后');
  });

  it('gets nothing after the user gave up', async () => {
    const goOn = await hangPage();
    // Well before it would be given up without the user (3.3 s).
    const { result, isInTime } = await deliverTimed('中', 2000, 300);
    expect(result).toEqual({ ok: false, reason: 'given-up' });
    expect(isInTime).toBe(true);
    await goOn();
    await expect.poll(() => stage.locate()).toMatchObject({ state: 'ready' });
    expect(await valueOf()).toBe('前后');
  });

  it('is named within a second or so, and again when it is back', async () => {
    await expect.poll(shownTarget).toContain('可插入');
    const goOn = await hangPage();
    expect(await isShownWithin('没有回应', 2500)).toBe(true);
    await goOn();
    await expect.poll(shownTarget).toContain('可插入');
  });

  it('refuses a second insertion while one waits', async () => {
    const goOn = await hangPage();
    const first = deliverTimed('中');
    const second = await stage.deliver({ text: '二' });
    expect(second).toEqual({ ok: false, reason: 'busy' });
    await goOn();
    expect((await first).result).toMatchObject({ ok: true });
    expect(await valueOf()).toBe('前中后');
  });
});

it('a page that hangs over a paste which it does not take gets nothing typed later', async () => {
  await openAt('/held-up.html');
  const { result } = await deliverTimed('中');
  // The bridge had begun, so the sidebar can't be certain.
  expect(result).toMatchObject({ ok: true, verified: false });
  await expect.poll(() => stage.locate()).toMatchObject({ state: 'ready' });
  // What is under way in the page ends before the next begins.
  expect(await stage.deliver({ text: '来' })).toMatchObject({ ok: true, verified: true });
  expect(await stage.page.textContent('#own')).toBe('前来后');
});

it('an alert that is open keeps an insertion out', async () => {
  await openAt('/hangs.html');
  const shown = stage.page.waitForEvent('dialog');
  await stage.page.evaluate("setTimeout(() => alert('halt'), 0)");
  const alert = await shown;
  const { result } = await deliverTimed('中');
  expect(result).toEqual({ ok: false, reason: 'silent' });
  await alert.accept();
  await expect.poll(valueOf).toBe('前后');
});

it('a frame of another origin that hangs for ever holds nothing up', async () => {
  await openAt('/beside.html');
  await stage.page.evaluate("frames[0].postMessage('hang', '*')");
  const { result, isInTime } = await deliverTimed('中', 2000);
  expect(result).toMatchObject({ ok: true, verified: true });
  expect(isInTime).toBe(true);
  expect(await valueOf()).toBe('前中后');
});

it('a frame that nobody clicked gets nothing, however often it takes the focus', async () => {
  await stage.page.goto(`${stage.origin}/advertised.html`);
  const bait = stage.page.frameLocator('iframe').locator('#bait');
  await bait.waitFor();
  expect(await stage.deliver({ text: '偷' })).toMatchObject({ ok: false });
  await stage.page.click('#own');
  for (const text of ['甲', '乙', '丙']) await stage.deliver({ text });
  expect(await bait.inputValue()).toBe('');
});

it('a frame of another site is named where the phrase goes into it', async () => {
  await stage.page.goto(`${stage.origin}/advertised.html`);
  const bait = stage.page.frameLocator('iframe').locator('#bait');
  await bait.click();
  const host = new URL(stage.otherOrigin).host;
  await expect.poll(shownTarget).toContain(`框架${host}`);
  await openAt('/hangs.html');
  await expect.poll(shownTarget).not.toContain('框架');
});

it('a flood of focus changes stops neither the sidebar nor an insertion', async () => {
  await openAt('/flooding.html');
  await stage.page.evaluate('flood()');
  const { result, isInTime } = await deliverTimed('中', 2500);
  expect(result.ok).toBe(true);
  expect(isInTime).toBe(true);
});

it('an editor that a route takes away is missed within a second or so', async () => {
  await openAt('/routed.html');
  await expect.poll(shownTarget).toContain('可插入');
  await stage.page.evaluate("document.getElementById('app').replaceChildren()");
  expect(await isShownWithin('点一下', 2000)).toBe(true);
  await stage.page.evaluate((html) => {
    document.body.insertAdjacentHTML('beforeend', html);
    document.getElementById('own')?.focus();
  }, FIELD);
  expect(await isShownWithin('可插入', 2000)).toBe(true);
});

it('a tab that crashes is named', async () => {
  await openAt('/hangs.html');
  await stage.page.goto('chrome://crash').catch(() => undefined);
  const locate = () => stage.panel.evaluate<TargetState>(callTarget('locateTarget(tabId)'));
  await expect.poll(locate).toMatchObject({ state: 'crashed' });
});
