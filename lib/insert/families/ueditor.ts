import type { Family } from './family';

/** UEditor: the body of a frame that it names `ueditor_0`, `ueditor_1` … */
export const ueditor: Family = {
  name: 'ueditor',
  recognise: (editable) =>
    editable.tagName === 'BODY' && /^(baidu_editor|ueditor)_/.test(frameId()) ? editable : null,
  techniques: ['main-ueditor', 'type'],
  // When its window loses the keyboard it takes its selection away, and comes back to the one it then had.
  wake: () => window.dispatchEvent(new FocusEvent('focus')),
  rest: () => window.dispatchEvent(new FocusEvent('blur')),
};

function frameId(): string {
  try {
    return window.frameElement?.id ?? '';
  } catch {
    return '';
  }
}
