import { PageText } from './html/page-text';
import { readHtmlTags } from './markup/read-html-tags';

/*
 * Only text is taken out of a page; nothing in it runs, nothing is fetched. What is not seen on it is skipped, and so is what frames it
 * (see `html/regions.ts`). Block elements and <br> end a line, a numbered list's items get their numbers back.
 */

/** The text of an HTML page or fragment, a line for each block. */
export function readHtml(html: string): string {
  const page = new PageText();
  readHtmlTags(html, page);
  return page.whole();
}
