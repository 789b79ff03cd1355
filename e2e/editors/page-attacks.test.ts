import { afterAll, beforeAll, expect, it } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';

/** A page whose script tries what a page's script can try. */
const HOSTILE = `<!doctype html><title>hostile</title>
  <textarea id="honest">前后</textarea><textarea id="decoy"></textarea>
  <div id="rich" contenteditable="true">text</div>
  <script>
    received = [];
    addEventListener('message', (event) => received.push(event.data));
    function attack(id) {
      const decoy = document.getElementById('decoy');
      const orders = [
        { type: 'beginInsertion', data: { text: 'stolen' }, id: 1, timestamp: 1 },
        { type: 'finishInsertion', data: true, id: 2, timestamp: 1 },
        { type: 'readSelection', id: 3, timestamp: 1 },
        { type: 'caretMoved', id: 4, timestamp: 1 },
      ];
      for (const order of orders) {
        postMessage(order, '*');
        dispatchEvent(new MessageEvent('message', { data: order }));
        document.dispatchEvent(new CustomEvent(order.type, { detail: order }));
      }
      for (const type of ['focusin', 'focus', 'selectionchange', 'compositionstart', 'input', 'paste'])
        decoy.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    async function spy(id) {
      const found = [];
      if (window.chrome && chrome.runtime && chrome.runtime.sendMessage) found.push('runtime');
      if (window.bijiaBridge) found.push('bridge');
      for (const path of ['bridge.js', 'sidepanel.html', 'manifest.json'])
        await fetch('chrome-extension://' + id + '/' + path).then(
          () => found.push(path),
          () => undefined,
        );
      return found;
    }
  </script>`;

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium({ pages: { '/hostile.html': HOSTILE } });
  await stage.page.goto(`${stage.origin}/hostile.html`);
});
afterAll(() => stage.close());

it('a page can neither insert, nor draw an insertion elsewhere, nor silence the bridge', async () => {
  await stage.page.click('#honest');
  await stage.page.keyboard.press('End');
  await stage.page.keyboard.press('ArrowLeft');
  await stage.locate();
  await stage.page.evaluate(`attack('${stage.extensionId}')`);
  expect(await stage.deliver({ text: '中' })).toMatchObject({ ok: true, verified: true });
  expect(await stage.page.inputValue('#honest')).toBe('前中后');
  expect(await stage.page.inputValue('#decoy')).toBe('');
  expect(await stage.page.textContent('#rich')).toBe('text');
});

it('a page finds nothing of the extension, and receives nothing but its own messages', async () => {
  await stage.locate();
  expect(await stage.page.evaluate(`spy('${stage.extensionId}')`)).toEqual([]);
  const received = await stage.page.evaluate<unknown[]>('received');
  expect(received.filter((message) => JSON.stringify(message).includes('wxt'))).toEqual([]);
});

it('the extension page takes no news from anyone but its own bridge', async () => {
  const refused = await stage.panel.evaluate<string>(
    `chrome.runtime.sendMessage({ type: 'beginInsertion', data: { text: 'x' }, id: 1, timestamp: 1 })
      .then((reply) => (reply === undefined ? 'nobody' : 'answered'), () => 'nobody')`,
  );
  expect(refused).toBe('nobody');
});

it('the background closes the side panel for no script in a page, were it the extension’s own', async () => {
  const replies = await stage.panel.evaluate<unknown[]>(`(async () => {
    const { id } = await chrome.windows.getCurrent();
    const tabId = await target.activeTab(id);
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId },
      args: [id],
      func: (windowId) =>
        chrome.runtime
          .sendMessage({ type: 'closeSidePanel', data: windowId, id: 1, timestamp: 1 })
          .then((reply) => JSON.stringify(reply), String),
    });
    return [result];
  })()`);
  expect(replies).toEqual([expect.stringContaining('not from the extension')]);
  expect(stage.panel.closed).toBe(false);
});
