import { callExpression, type Json, type PageCode } from './call-expression';
import type { BrowserWindow } from './firefox-window';
import type { Modifier } from './keyboard';
import { waitFor, type Truthy } from './wait-for';

/**
 * Drives the real sidebar of Firefox. WebDriver doesn't list it among its contexts, so a frame
 * script is loaded into it from the browser window: it evaluates code with the page's own
 * principal and enters keys through the text input processor, as trusted events.
 */
export class FirefoxSidebar {
  readonly #window: BrowserWindow;

  /** Attaches to the sidebar that is open. Headless, nothing but a call gives it the keyboard; in a real window the product does. */
  static async attach(window: BrowserWindow, givesKeyboard = true): Promise<FirefoxSidebar> {
    await window.evaluate(`
      const sidebar = document.getElementById('sidebar').contentDocument
        .getElementById('webext-panels-browser');
      ${givesKeyboard ? 'sidebar.focus();' : ''}
      const { messageManager } = sidebar;
      // A sidebar that a failed test left open is attached to again: the script from before must not carry each order out as well.
      const prefix = 'test-' + Math.random() + ':';
      const script = 'const prefix = "' + prefix + '";' + ${JSON.stringify(FRAME_SCRIPT)};
      messageManager.loadFrameScript('data:text/javascript,' + encodeURIComponent(script), false);
      let lastId = 0;
      window.callSidebar = (name, given) => new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        const listener = ({ data }) => {
          if (data.id !== id) return;
          messageManager.removeMessageListener(prefix + 'answer', listener);
          if (data.error === undefined) resolve(data.value);
          else reject(new Error(data.error));
        };
        messageManager.addMessageListener(prefix + 'answer', listener);
        messageManager.sendAsyncMessage(prefix + name, { id, given });
      });`);
    const sidebar = new FirefoxSidebar(window);
    await sidebar.waitFor(`document.readyState === 'complete'`);
    return sidebar;
  }

  private constructor(window: BrowserWindow) {
    this.#window = window;
  }

  /** Evaluates an expression, or calls a self-contained function with JSON arguments, in the sidebar; awaits promises. */
  async evaluate<T, A extends readonly Json[] = []>(code: PageCode<A, T>, ...args: A): Promise<T> {
    return this.#call('evaluate', callExpression(code, args));
  }

  /** Waits until the code's value is truthy and returns it. */
  async waitFor<T, A extends readonly Json[] = []>(
    code: PageCode<A, T>,
    ...args: A
  ): Promise<Truthy<T>> {
    return waitFor(`the sidebar: ${code.toString()}`, () => this.evaluate(code, ...args));
  }

  async press(key: string, ...modifiers: Modifier[]): Promise<void> {
    await this.#call('press', { key, modifiers });
  }

  /** Types into the focused field, key by key. */
  async type(text: string): Promise<void> {
    for (const key of text) await this.press(key);
  }

  async #call<T>(name: string, given: unknown): Promise<T> {
    return this.#window.evaluate<T>(
      `return window.callSidebar(${JSON.stringify(name)}, ${JSON.stringify(given)});`,
    );
  }
}

// Runs in the sidebar's process: `content` is the sidebar's window.
const FRAME_SCRIPT = `
  const listen = (name, answer) => {
    addMessageListener(prefix + name, async ({ data: { id, given } }) => {
      try {
        sendAsyncMessage(prefix + 'answer', { id, value: await answer(given) });
      } catch (error) {
        sendAsyncMessage(prefix + 'answer', { id, error: String(error) });
      }
    });
  };

  listen('evaluate', async (code) => {
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const value = await Cu.evalInSandbox(code, sandbox);
    return JSON.parse(JSON.stringify(value ?? null));
  });

  const KEY_CODES = {
    Enter: 13, Tab: 9, Escape: 27, Backspace: 8, Delete: 46, ' ': 32,
    ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Home: 36, End: 35,
    Shift: 16, Control: 17, Alt: 18, Meta: 224,
  };

  const codeOf = (key) => {
    if (/^[a-z]$/i.test(key)) return 'Key' + key.toUpperCase();
    if (/^(Shift|Control|Alt|Meta)$/.test(key)) return key + 'Left';
    return key.length > 1 ? key : '';
  };

  const define = (key) => new content.KeyboardEvent('', {
    key,
    code: codeOf(key),
    keyCode: KEY_CODES[key] ?? (/^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0),
  });

  listen('press', ({ key, modifiers }) => {
    const processor = Cc['@mozilla.org/text-input-processor;1']
      .createInstance(Ci.nsITextInputProcessor);
    if (!processor.beginInputTransactionForTests(content)) throw new Error('no text input');
    if (key.length === 1 && !/[\\x20-\\x7e]/.test(key)) {
      processor.commitCompositionWith(key);
      return;
    }
    for (const modifier of modifiers) processor.keydown(define(modifier));
    processor.keydown(define(key));
    processor.keyup(define(key));
    for (const modifier of modifiers) processor.keyup(define(modifier));
  });
`;
