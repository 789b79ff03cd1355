/** What every page of the suite puts on `window.editor`: a uniform hand on the editor's own model. */
export interface EditorHandle {
  /** The paragraphs of the model, joined by `\n`. */
  text(): string;
  /** Makes the model hold these paragraphs with an empty undo history, and selects `from` to `to` (default: a caret) with the focus in the editor. */
  reset(text: string, from: number, to?: number): void | Promise<void>;
}

declare global {
  interface Window {
    editor?: EditorHandle;
  }
}

/** Offers the editor of this page to the tests. */
export function offer(handle: EditorHandle): void {
  window.editor = handle;
}

/** The element that the editor is mounted in. */
export function place(): HTMLElement {
  const element = document.getElementById('place');
  if (!element) throw new Error('the page has no #place');
  return element;
}

/** A position in paragraphs: which one, and how many characters into it. */
export function locate(text: string, offset: number): { paragraph: number; offset: number } {
  const before = text.slice(0, offset).split('\n');
  return { paragraph: before.length - 1, offset: before.at(-1)?.length ?? 0 };
}

/** Runs a script of an editor that comes as one, not as a module. */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}
