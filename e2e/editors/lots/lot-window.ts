/** A page of the extension that has the keyboard: the real sidebar. */
export interface LotSidebar {
  evaluate<T>(code: string): Promise<T>;
}

/** A browser in a window on a screen: its keyboard is in one place at a time, the page or the sidebar. */
export interface LotWindow {
  /** Opens a page at its path, without the sidebar and with the keyboard in the page. */
  open(path: string): Promise<void>;
  /** Evaluates an expression in the page. */
  evaluate<T>(code: string): Promise<T>;
  /** Opens the sidebar as a user does and waits until the page has lost the keyboard; `window.target` is there then. */
  enterSidebar(): Promise<LotSidebar>;
  /** Closes the sidebar and waits until the page has the keyboard. */
  leaveSidebar(): Promise<void>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Presses keys together, as xdotool names them. */
  press(keys: string): Promise<void>;
  close(): Promise<void>;
}

/** The middle of a button outside the editor; the names differ by browser, so the offsets of the page are given as an expression. */
export function pointOfElsewhere(left: string, top: string): string {
  return `(() => {
    const box = document.querySelector('#elsewhere').getBoundingClientRect();
    return { x: ${left} + box.left + 5, y: ${top} + box.top + 5 };
  })()`;
}
