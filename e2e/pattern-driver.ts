import type { Sidebar } from './sidebar-driver';

/** Searches a pattern or an outline and opens it by keyboard; the first blank then has the keyboard. */
export async function openPattern(sidebar: Sidebar, query: string, title: string): Promise<void> {
  await sidebar.find(query, title);
  await sidebar.panel.press('Enter');
  await waitForBlank(sidebar, 0);
}

/** Waits until a blank of the open fill panel has the keyboard; they are counted in reading order, from 0. */
export async function waitForBlank(sidebar: Sidebar, place: number): Promise<void> {
  await sidebar.panel.waitFor(
    (wanted: number) =>
      [...document.querySelectorAll('input[data-blank]')].findIndex(
        (field) => field === document.activeElement,
      ) === wanted,
    place,
  );
}

/** Waits until the fill panel is closed: what was typed into it is forgotten then. */
export async function waitUntilFilled(sidebar: Sidebar): Promise<void> {
  await sidebar.waitForStatus('已插入');
  await sidebar.panel.waitFor(`document.querySelector('input[data-blank]') === null`);
}

/** Types into the blanks one after the other from `first`, with Enter to go on; the keyboard stays in the last. */
export async function typeIntoBlanks(
  sidebar: Sidebar,
  first: number,
  texts: readonly string[],
): Promise<void> {
  for (const [at, text] of texts.entries()) {
    await waitForBlank(sidebar, first + at);
    await sidebar.panel.insertText(text);
    if (at < texts.length - 1) await sidebar.panel.press('Enter');
  }
}
