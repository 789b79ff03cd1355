import { readTags, type Attributes, type MarkupListener } from './read-tags';

/*
 * A prefix is the writer's choice: what Word calls w:p another program calls ns0:p, and strict OOXML has other addresses for the same
 * names. So each element gets the prefix that its namespace has below; one that is declared nowhere keeps its own.
 */
const PREFIXES = new Map<string, string>(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
    'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
    'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
    'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
    'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
    'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  }),
);

/** Reads XML; element names have the prefixes of the table above, attributes have none. What is not closed is closed at the end. */
export function readXml(xml: string, listener: MarkupListener): void {
  const open: Array<{ written: string; name: string; declared: string[] }> = [];
  const scopes = new Map<string, string[]>();

  function closeLast(): void {
    const last = open.pop();
    if (!last) return;
    listener.close(last.name);
    for (const prefix of last.declared) scopes.get(prefix)?.pop();
  }

  readTags(xml, 'xml', {
    open(written, attributes, closes) {
      const declared = declare(attributes, scopes);
      const name = nameOf(written, scopes);
      open.push({ written, name, declared });
      listener.open(name, withoutPrefixes(attributes));
      if (closes) closeLast();
    },
    text: (text) => listener.text(text),
    close(written) {
      // XML closes what it opened last; in a damaged file a stray end tag is passed over.
      if (open.at(-1)?.written === written) closeLast();
      else if (open.at(-2)?.written === written) {
        closeLast();
        closeLast();
      }
    },
  });
  while (open.length > 0) closeLast();
}

/** Notes the namespaces that an element declares, and returns their prefixes. */
function declare(attributes: Attributes, scopes: Map<string, string[]>): string[] {
  const declared: string[] = [];
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name.slice(6);
    const addresses = scopes.get(prefix) ?? [];
    addresses.push(attributes[name] ?? '');
    scopes.set(prefix, addresses);
    declared.push(prefix);
  }
  return declared;
}

function nameOf(written: string, scopes: ReadonlyMap<string, readonly string[]>): string {
  const colon = written.indexOf(':');
  const address = scopes.get(colon === -1 ? '' : written.slice(0, colon))?.at(-1);
  const prefix = address === undefined ? undefined : (PREFIXES.get(address) ?? '?');
  return prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
}

function withoutPrefixes(attributes: Attributes): Attributes {
  const plain = Object.create(null) as Record<string, string>;
  for (const name in attributes)
    plain[name.slice(name.indexOf(':') + 1)] ??= attributes[name] ?? '';
  return plain;
}
