import type { Page } from 'playwright-core';
import { waitFor, type ChromiumBrowser, type SidePanel } from '../../e2e/harness';

/** What the main job does: types these initials, and the entry found for them holds this phrase. */
const INITIALS = 'csqx';
const PHRASE = '承上启下';

export interface JobResult {
  /** What the editor's model holds after the insertion. */
  text: string;
  inserted: string;
}

/** Opens the side panel beside the page by the toolbar button, with the search field focused. */
export async function openBeside(browser: ChromiumBrowser, page: Page): Promise<SidePanel> {
  const panel = await browser.openSidePanel(page);
  await panel.waitFor((name: string) => {
    const field = document.activeElement;
    return field?.matches(`input[aria-label="${name}"]`) ?? false;
  }, '搜索');
  return panel;
}

/** Finds the phrase by its initials and presses Enter; throws unless it then stands at the caret, the rest of the text untouched. */
export async function findAndInsert(page: Page, panel: SidePanel): Promise<JobResult> {
  const before = await readEditor(page);
  await panel.type(INITIALS);
  await panel.waitFor(
    (phrase: string) =>
      document.querySelector('[role=option][aria-selected=true]')?.textContent?.includes(phrase),
    PHRASE,
  );
  await panel.press('Enter');
  const after = await waitFor('the document to change', async () => {
    const now = await readEditor(page);
    return now.text === before.text ? undefined : now;
  });
  return { text: after.text, inserted: checkInsertion(before, after.text) };
}

/** The text and the caret (UTF-16 units) according to the editor's own model. */
async function readEditor(page: Page): Promise<{ text: string; caret: number }> {
  return page.evaluate(() => ({
    text: window.sampleEditor.getText(),
    caret: window.sampleEditor.getSelection()?.index ?? -1,
  }));
}

function checkInsertion(before: { text: string; caret: number }, after: string): string {
  const head = before.text.slice(0, before.caret);
  const tail = before.text.slice(before.caret);
  const keepsRest = after.startsWith(head) && after.endsWith(tail);
  const inserted = after.slice(head.length, after.length - tail.length);
  if (keepsRest && inserted.includes(PHRASE)) return inserted;
  throw new Error(`“${PHRASE}” does not stand at the caret. The document now holds:\n${after}`);
}
