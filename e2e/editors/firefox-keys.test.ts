import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseFirefoxOnScreen } from './firefox-screen-stage';
import type { Stage } from './stage';

/* Headless Firefox has no menus, which take Alt with their access keys, and gives the keyboard to any page that calls for it. */
describe('a window of Firefox, by its real keyboard', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await raiseFirefoxOnScreen();
  });
  afterAll(() => stage.close());

  it('opens the sidebar by Alt+J, goes into it by Shift+F6 and back into the document by Escape', async () => {
    const opened = await stage.open('textarea');
    await opened.reset('我们要|做好工作');
    const result = await stage.deliver({ text: '承上启下' });
    expect(result).toMatchObject({ ok: true, verified: true });
    await stage.type('x');
    await expect.poll(() => opened.read()).toBe('我们要承上启下x做好工作');
  });
});
