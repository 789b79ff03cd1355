import type { Look } from './look';

/**
 * Lets the next Ctrl+Z take back all of an insertion that the browser counts as several steps: Firefox makes one of each `insertParagraph`. As long as no other key was
 * pressed and nothing else was written; afterwards the key is the browser's again. Ends with the signal.
 */
export function undoTogether(
  editable: HTMLElement,
  look: Look,
  steps: number,
  life: AbortSignal,
): void {
  const listening = new AbortController();
  const options = { capture: true, signal: AbortSignal.any([life, listening.signal]) };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || ['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) return;
    listening.abort();
    if (!isUndo(event) || look().reading !== 'inserted') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (let step = 0; step < steps && look().reading !== 'unchanged'; step += 1)
      editable.ownerDocument.execCommand('undo');
  };
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('pointerdown', () => listening.abort(), options);
}

/** Whether a key is that of one undo. */
export function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && ctrlKey !== metaKey && !shiftKey && !altKey;
}
