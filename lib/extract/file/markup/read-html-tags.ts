import { OpenElements } from './open-elements';
import { readTags, type MarkupListener } from './read-tags';

/*
 * Pages leave out closing tags, by right (<p>, <li>, <td>, <head>) or by mistake (<nav>, <select>, <title>). As in the HTML standard's
 * tree construction, an opening tag closes what can't hold it, and a closing tag closes all that was opened inside its element;
 * where the standard would take a whole page for a title or a choice, this reads it as the page it was meant to be.
 */

/** Reads HTML; names are in lower case, every element is closed. */
export function readHtmlTags(html: string, listener: MarkupListener): void {
  const elements = new OpenElements();

  function closeLast(count: number): void {
    for (let left = count; left > 0; left -= 1) listener.close(elements.pop());
  }

  function closeBefore(name: string): void {
    if (elements.has('head') && !IN_HEAD.has(name) && name !== 'head')
      closeLast(elements.countClosedBy('head'));
    if (elements.has('select') && !IN_SELECT.has(name)) closeLast(elements.countClosedBy('select'));
    for (const closed of CLOSED_BY.get(name) ?? [])
      if (elements.block === closed) closeLast(elements.countClosedBy(closed));
  }

  readTags(withUnclosedText(html), 'html', {
    open(name, attributes, closes) {
      closeBefore(name);
      listener.open(name, attributes);
      // XHTML's <o:p/> and <svg/> are closed; in <div/> the stroke means nothing.
      const isEmpty = VOID.has(name) || (closes && (name.includes(':') || name === 'svg'));
      if (isEmpty) listener.close(name);
      else elements.push(name);
    },
    text(text) {
      if (elements.last === 'head' && text.trim() !== '') closeLast(elements.countClosedBy('head'));
      listener.text(text);
    },
    close(name) {
      const count = elements.countClosedBy(name);
      closeLast(count);
      // </p> without its <p>, and </br>, end a line.
      if (count > 0 || !(name === 'p' || name === 'br')) return;
      listener.open(name, {});
      listener.close(name);
    },
  });
  closeLast(elements.count);
}

const words = (list: string): string[] => list.split(' ');
const VOID = new Set(words('area base br col embed hr img input link meta param source track wbr'));
const IN_HEAD = new Set(
  words('base link meta title style script noscript template object bgsound basefont'),
);
const IN_SELECT = new Set(words('option optgroup hr span b i img svg script template'));

const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul',
);
const CLOSED_BY = new Map<string, readonly string[]>([
  ...ENDS_PARAGRAPH.map((name) => [name, ['p']] as const),
  ['li', ['p', 'li']],
  ['dt', ['p', 'dt', 'dd']],
  ['dd', ['p', 'dt', 'dd']],
  ['option', ['option']],
  ['optgroup', ['option', 'optgroup']],
  ['td', ['p', 'td', 'th']],
  ['th', ['p', 'td', 'th']],
  ['tr', ['p', 'td', 'th', 'tr']],
  ['tbody', ['p', 'td', 'th', 'tr', 'tbody', 'thead']],
]);

/** Without the tags of text fields that are never closed, and without such a title: the tokenizer would take the rest of the page for their text. */
function withUnclosedText(html: string): string {
  let text = html;
  for (const name of ['title', 'textarea', 'xmp']) {
    const lastClose = lastIndexOf(text, new RegExp(`</${name}[\\s>]`, 'gi'));
    const rest = name === 'title' ? '[^<]*' : '';
    text = text.replace(new RegExp(`<${name}(?=[\\s>])[^<>]*>${rest}`, 'gi'), (whole, at: number) =>
      at > lastClose ? '' : whole,
    );
  }
  return text;
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}
