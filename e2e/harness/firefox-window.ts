import type { Browser } from 'puppeteer-core';

/** What puppeteer's Firefox has besides its public face: a WebDriver BiDi connection. */
interface BidiBrowser {
  readonly connection: {
    send(method: string, params: object): Promise<{ result: unknown }>;
  };
}

interface Tree {
  contexts: { context: string; url: string }[];
}

type Evaluated =
  | { type: 'success'; result: { type: string; value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Firefox's own browser window, in which code runs with the browser's privileges (`--remote-allow-system-access`). */
export class BrowserWindow {
  readonly #connection: BidiBrowser['connection'];
  readonly #context: string;

  static async find(browser: Browser): Promise<BrowserWindow> {
    const [window] = await BrowserWindow.findAll(browser);
    if (!window) throw new Error('Firefox shows no browser window');
    return window;
  }

  /** Returns every window that shows pages, the oldest first. */
  static async findAll(browser: Browser): Promise<BrowserWindow[]> {
    const { connection } = browser as unknown as BidiBrowser;
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return (result as Tree).contexts
      .filter(({ url }) => url.endsWith('/browser.xhtml'))
      .map(({ context }) => new BrowserWindow(connection, context));
  }

  private constructor(connection: BidiBrowser['connection'], context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Runs the body of an async function and returns what it returns, as JSON allows. */
  async evaluate<T = void>(body: string): Promise<T> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: `(async () => { ${body} })().then((value) => JSON.stringify(value ?? null))`,
      target: { context: this.#context },
      awaitPromise: true,
    });
    const evaluated = result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return JSON.parse(evaluated.result.value ?? 'null') as T;
  }
}
