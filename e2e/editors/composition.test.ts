import { afterAll, beforeAll, expect, it } from 'vitest';
import { raiseChromium, type ChromiumStage } from './chromium-stage';

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium();
});
afterAll(() => stage.close());

it.each([
  'textarea',
  'contenteditable-p',
  'ckeditor5',
  'tinymce-inline',
  'quill',
  'prosemirror',
  'slate',
  'lexical',
])('%s: an insertion waits until the input method is done', async (name) => {
  const editor = await stage.open(name);
  await editor.reset('前|后');
  await stage.locate();
  const keyboard = await stage.page.context().newCDPSession(stage.page);
  await keyboard.send('Input.imeSetComposition', {
    text: 'ni',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await expect.poll(editor.read).toMatch(/^前(ni)?后$/);

  const result = stage.deliver({ text: '承上启下' });
  // The bridge has been asked by now, as it answers a later question.
  await stage.locate();
  await keyboard.send('Input.insertText', { text: '你' });
  expect(await result).toMatchObject({ ok: true, verified: true });
  await expect.poll(editor.read).toBe('前你承上启下后');
});
