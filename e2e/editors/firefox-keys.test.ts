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

  // Firefox sends an editable body no `focus` when the keyboard comes back to its frame; it then ignores all that is typed.
  it.each(['tinymce', 'ckeditor4'])(
    'types on in %s, whose frame the keyboard comes back to',
    async (name) => {
      const opened = await stage.open(name);
      await opened.reset('我们要|做好工作');
      // The bridge is there from the first look on.
      await stage.locate();
      await stage.type('x');
      await expect.poll(() => opened.read()).toBe('我们要x做好工作');
      await stage.deliver({ text: '承上启下' });
      await stage.type('y');
      await expect.poll(() => opened.read()).toBe('我们要x承上启下y做好工作');
    },
  );
});
