import { isMime, readMime } from '@/lib/extract/file/read-mime';
import { readWordXml } from '@/lib/extract/file/read-docx';
import { RowCollector } from '../row-collector';
import type { TableLayout } from '../table-shape';
import type { ParseResult } from '../types';
import { readXmlSheets } from './markup/xml-sheets';
import { readHtmlPage } from './read-html';
import { readOpenXml } from './read-open-document';
import { readSheets } from './read-sheets';
import { readText } from './read-text';

/** A text and what its name ends with, as `.html`. */
interface NamedText {
  text: string;
  ending: string;
}

/** Reads a text that is marked up and not written to be read: a page, a workbook or a document in XML. Null where it is none; XML that nobody knows is never taken for phrases. */
export function readMarkup(
  { text, ending }: NamedText,
  layout: TableLayout | undefined,
): ParseResult | null {
  const head = text.slice(0, 4000).trimStart();
  if (isMime(text)) {
    const body = readMime(text);
    if (!body) return { ok: false, reason: 'no-entries' };
    return body.isHtml ? readPage(body.text, ending, layout) : readText(body.text);
  }
  if (isPage(head, ending)) return readPage(text, ending, layout);
  const root =
    /^(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<(?:[\w-]+:)?([\w-]+)[\s/>]/i;
  const name = /^<[?!]|^<[\w-]+:|xmlns/.test(head) ? root.exec(head)?.[1] : undefined;
  if (name === undefined) return head.startsWith('<?xml') ? UNKNOWN : null;
  return readRoot(name, text, layout) ?? (head.startsWith('<?xml') ? UNKNOWN : null);
}

const UNKNOWN = { ok: false, reason: 'unknown-xml' } as const;

function readRoot(name: string, text: string, layout: TableLayout | undefined): ParseResult | null {
  if (name === 'Workbook') return readSheets(new RowCollector('xlsx'), readXmlSheets(text), layout);
  if (name === 'wordDocument' || name === 'package') {
    const read = readText(readWordXml(text), 'lines');
    return read.ok ? { ok: true, sheet: { ...read.sheet, format: 'docx' } } : read;
  }
  return name === 'document' ? readOpenXml(text, layout) : null;
}

/** By its name, or by a first tag that only a page begins with. */
function isPage(head: string, ending: string): boolean {
  if (/^\.x?html?$/.test(ending)) return true;
  const start = head.replace(/^(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*/, '');
  if (/^(?:<!doctype html|<(?:html|head|body|meta|style)[\s>])/i.test(start)) return true;
  const isBook = BOOK_ENDING.test(ending);
  if (isBook && /^<(?:h[1-6]|p|div|center|font|span|b|br)[\s>]/i.test(start)) return true;
  return /^<table[\s>]/i.test(start) && !/^\.(?:md|markdown)$/.test(ending);
}

const BOOK_ENDING = /^\.(?:xls|xlsx|et)$/;

/** Programs that call a page a workbook mean its tables. */
function readPage(html: string, ending: string, layout: TableLayout | undefined): ParseResult {
  const isBook =
    BOOK_ENDING.test(ending) || /urn:schemas-microsoft-com:office:excel/.test(html.slice(0, 4000));
  return readHtmlPage(html, isBook, layout);
}
