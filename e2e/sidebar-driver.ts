import type { Page } from 'playwright-core';
import { type ChromiumBrowser, type SidePanel, waitFor } from './harness';

/** The sidebar as a user meets it: by the fixed roles and names of its parts. */
export class Sidebar {
  readonly panel: SidePanel;

  /** Opens it by the toolbar button on the page, with the first results shown and the search field focused. */
  static async open(browser: ChromiumBrowser, page: Page): Promise<Sidebar> {
    return Sidebar.#whenReady(await browser.openSidePanel(page));
  }

  /** As `open`, for one that something else opens. */
  static async attach(browser: ChromiumBrowser, page: Page): Promise<Sidebar> {
    return Sidebar.#whenReady(await browser.awaitSidePanel(page));
  }

  static async #whenReady(panel: SidePanel): Promise<Sidebar> {
    await panel.waitFor(FIELD_HAS_FOCUS);
    await panel.waitFor(`document.querySelector('${ROWS}') !== null`);
    return new Sidebar(panel);
  }

  constructor(panel: SidePanel) {
    this.panel = panel;
  }

  /** Replaces what the search field holds, as by typing. */
  async search(query: string): Promise<void> {
    await this.panel.waitFor((selector: string) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      field?.focus();
      field?.select();
      return field !== null;
    }, FIELD);
    if (/^[\x20-\x7e]+$/.test(query)) await this.panel.type(query);
    else await this.panel.insertText(query);
  }

  /** Searches and waits until the rows are those of the query, and the chosen one's text has `text` in it, with a match marked. */
  async find(query: string, text: string): Promise<void> {
    await this.search(query);
    await this.waitForAnswer(query);
    await this.waitForChosen(text, ' mark');
  }

  /** Waits until the rows, none among them, are what a query finds. */
  async waitForAnswer(query: string): Promise<void> {
    await this.panel.waitFor(
      (wanted: string) =>
        document.querySelector('[role=listbox][data-query]')?.getAttribute('data-query') === wanted,
      query,
    );
  }

  /** Waits until the chosen row's text has `text` in it, and an element that matches `within` where one is given. */
  async waitForChosen(text: string, within = ''): Promise<void> {
    await this.panel.waitFor(
      (selector: string, wanted: string, needed: string) =>
        document.querySelector(selector)?.textContent?.includes(wanted) &&
        document.querySelector(selector + needed) !== null,
      CHOSEN,
      text,
      within,
    );
  }

  /** Waits until some row's text has `text` in it. */
  async waitForRow(text: string): Promise<void> {
    await this.panel.waitFor(
      (selector: string, wanted: string) =>
        [...document.querySelectorAll(selector)].some((row) => row.textContent?.includes(wanted)),
      ROWS,
      text,
    );
  }

  /** The texts of the rows that are drawn, in their order. */
  async rows(): Promise<string[]> {
    return this.panel.evaluate(
      (selector: string) =>
        [...document.querySelectorAll(`${selector} p`)].map((text) => text.textContent ?? ''),
      ROWS,
    );
  }

  /** The chosen row's id in the library. */
  async chosenId(): Promise<string | null> {
    return this.panel.evaluate(
      (selector: string) => document.querySelector(selector)?.getAttribute('data-entry-id') ?? null,
      CHOSEN,
    );
  }

  /** Opens the menu 更多 of the chosen row. */
  async openRowMenu(): Promise<void> {
    // The first click is lost now and then in a panel that has just taken another's place.
    await waitFor('the menu 更多', async () => {
      await this.panel.click('[role=toolbar] button[aria-haspopup=menu]');
      return this.panel.evaluate<boolean>(MENU_OPENS);
    });
  }

  /** What the status line says. */
  async status(): Promise<string> {
    return this.#readLine('状态');
  }

  /** What the target line says. */
  async target(): Promise<string> {
    return this.#readLine('插入位置');
  }

  async waitForStatus(words: string): Promise<void> {
    await this.#waitForLine('状态', words);
  }

  async waitForTarget(words: string): Promise<void> {
    await this.#waitForLine('插入位置', words);
  }

  /** The name of what has the keyboard: its label, or its text. */
  async focusedName(): Promise<string> {
    return this.panel.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
  }

  async waitForFocus(name: string): Promise<void> {
    await this.panel.waitFor((wanted: string) => {
      const element = document.activeElement;
      const label = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      return label.includes(wanted);
    }, name);
  }

  /** Closes it, and throws when anything in it was left uncaught. */
  async close(): Promise<void> {
    await this.panel.close();
    const [first] = this.panel.uncaughtErrors;
    if (first !== undefined) throw new Error(`Uncaught in the sidebar: ${first}`);
  }

  async #readLine(name: string): Promise<string> {
    return this.panel.evaluate(
      (selector: string) => document.querySelector(selector)?.textContent ?? '',
      `[role=status][aria-label="${name}"]`,
    );
  }

  async #waitForLine(name: string, words: string): Promise<void> {
    await this.panel.waitFor(
      (selector: string, wanted: string) =>
        document.querySelector(selector)?.textContent?.includes(wanted),
      `[role=status][aria-label="${name}"]`,
      words,
    );
  }
}

const FIELD = 'input[aria-label="搜索"]';
const ROWS = '[role=listbox][aria-label="搜索结果"] [role=option]';
const CHOSEN = `${ROWS}[aria-selected=true]`;
const FIELD_HAS_FOCUS = `document.activeElement?.matches('${FIELD}') ?? false`;

/** Whether a menu opens within sixty frames. */
const MENU_OPENS = `new Promise((resolve) => {
  const look = (frames) => {
    if (document.querySelector('[role=menu]')) resolve(true);
    else if (frames === 0) resolve(false);
    else requestAnimationFrame(() => look(frames - 1));
  };
  look(60);
})`;
