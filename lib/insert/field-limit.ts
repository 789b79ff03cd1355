import { isTextField } from './editable';

/** Whether a text is longer than a field with `maxlength` takes, which would cut it off without a word. */
export function isTooLong(element: HTMLElement, text: string): boolean {
  if (!isTextField(element) || element.maxLength < 0) return false;
  const { textLength, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
  const selected = (selectionEnd ?? 0) - (selectionStart ?? 0);
  return (textLength ?? element.value.length) - selected + text.length > element.maxLength;
}
