import { describe, expect, it } from 'vitest';
import { readField } from './test-pages';
import { sidebarFixture } from './sidebar-fixture';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';
const INSERT = '[role=toolbar] button.go';
const SHIFT = 8;

const fixture = sidebarFixture({ caret: 2 });

/** Sends one key event of Enter to the sidebar; a held key sends `keyDown` again and again. */
async function sendEnter(type: 'keyDown' | 'keyUp', isHeld = false, modifiers = 0): Promise<void> {
  await fixture.sidebar.panel.session.send('Input.dispatchKeyEvent', {
    type,
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 13,
    modifiers,
    autoRepeat: isHeld,
    ...(type === 'keyDown' ? { text: '\r' } : {}),
  });
}

async function holdEnter(times: number, modifiers = 0): Promise<void> {
  await sendEnter('keyDown', false, modifiers);
  for (let sent = 1; sent < times; sent += 1) await sendEnter('keyDown', true, modifiers);
}

/** Sends the clicks of a multiple click to the first element that matches. */
async function clickTimes(selector: string, times: number): Promise<void> {
  const { panel } = fixture.sidebar;
  const { x, y } = await panel.waitFor((wanted: string) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box && box.width > 0 && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  await panel.session.send('Input.dispatchMouseEvent', { x, y, type: 'mouseMoved' });
  for (let clickCount = 1; clickCount <= times; clickCount += 1) {
    const event = { x, y, button: 'left', clickCount } as const;
    await panel.session.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' });
    await panel.session.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' });
  }
}

/** Inserts another entry, behind whatever the presses before it still had to do. */
async function insertAnother(): Promise<string> {
  const { sidebar, page } = fixture;
  const second = (await sidebar.rows())[1] ?? '';
  await sidebar.panel.press('ArrowDown');
  await sidebar.waitForChosen(second);
  await sidebar.panel.press('Enter');
  await expect.poll(() => readField(page)).toContain(second);
  return second;
}

describe('one act for one press', () => {
  it.each<[press: string, act: () => Promise<void>]>([
    [
      'a held Enter',
      async () => {
        await holdEnter(20);
        await sendEnter('keyUp');
      },
    ],
    [
      'two quick Enters',
      async () => {
        await Promise.all([
          fixture.sidebar.panel.press('Enter'),
          fixture.sidebar.panel.press('Enter'),
        ]);
      },
    ],
    ['a double click', () => clickTimes(INSERT, 2)],
    ['a triple click', () => clickTimes(INSERT, 3)],
  ])('%s inserts once', async (_press, act) => {
    const { sidebar, page } = fixture;
    await sidebar.find('承上启下', PHRASE);
    await act();
    await sidebar.waitForStatus('已插入');
    const second = await insertAnother();
    expect(await readField(page)).toBe(`前文${PHRASE}${second}后文`);
  });

  it('a held Shift+Enter inserts once, and writes no line break when the panel has closed', async () => {
    const { sidebar, page } = fixture;
    await sidebar.find('csqx', PHRASE);
    await holdEnter(20, SHIFT);
    await sidebar.waitForStatus('已插入');
    expect(sidebar.panel.closed).toBe(false);
    await sendEnter('keyUp', false, SHIFT);
    await sidebar.panel.waitUntilClosed();
    await page.keyboard.type('，');
    await expect.poll(() => readField(page)).toBe(`前文${PHRASE}，后文`);
  });
});
