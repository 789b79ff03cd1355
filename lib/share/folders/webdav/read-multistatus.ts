import { readXml } from '@/lib/transfer/read/read-xml';
import type { ListedFile } from '../../shared-folder';

/** One resource of a `207 Multi-Status` answer. */
interface Resource {
  href: string;
  isFolder: boolean;
  length?: number;
  modified?: number;
  etag?: string;
}

/** More than a folder of this kind ever has. */
const MOST_FILES = 20_000;

/**
 * Returns the files directly in the folder at `base` that a PROPFIND answer names; null where the answer is no multi-status. Hrefs may be whole
 * addresses or paths, escaped or not; what lies elsewhere is passed over.
 */
export function readMultistatus(xml: string, base: URL): ListedFile[] | null {
  const resources = readResources(xml);
  return resources && resources.flatMap((resource) => fileOf(resource, base) ?? []);
}

function readResources(xml: string): Resource[] | null {
  const found: Resource[] = [];
  let isMultistatus = false;
  let current: Resource | null = null;
  let text = '';
  let isFine = true;
  const isWhole = readXml(xml, {
    open(name) {
      text = '';
      const tag = name.toLowerCase();
      if (tag === 'multistatus') isMultistatus = true;
      if (tag === 'response') current = { href: '', isFolder: false };
      if (tag === 'propstat') isFine = true;
      if (tag === 'collection' && current) current.isFolder = true;
      return found.length <= MOST_FILES;
    },
    text(part) {
      if (text.length < 10_000) text += part;
    },
    close(name) {
      const value = text.trim();
      text = '';
      if (!current) return;
      switch (name.toLowerCase()) {
        case 'href':
          current.href ||= value;
          break;
        case 'status':
          isFine = / 200 /.test(`${value} `);
          break;
        case 'response':
          found.push(current);
          current = null;
          break;
        default:
          if (isFine && value !== '') setProperty(current, name.toLowerCase(), value);
      }
    },
  });
  return isMultistatus && isWhole ? found : null;
}

function setProperty(resource: Resource, name: string, value: string): void {
  if (name === 'getcontentlength' && /^\d{1,15}$/.test(value)) resource.length = Number(value);
  if (name === 'getetag') resource.etag = value.replace(/^W\//, '').slice(0, 200);
  if (name === 'getlastmodified') {
    const at = Date.parse(value);
    if (!Number.isNaN(at)) resource.modified = at;
  }
}

function fileOf(
  { href, isFolder, length, modified, etag }: Resource,
  base: URL,
): ListedFile | null {
  if (isFolder || length === undefined || !URL.canParse(href, base)) return null;
  const path = decode(new URL(href, base).pathname);
  const parent = decode(base.pathname);
  if (path === null || parent === null || !path.startsWith(parent)) return null;
  const name = path.slice(parent.length);
  if (name === '' || name.includes('/')) return null;
  return {
    name,
    length,
    ...(modified === undefined ? {} : { modified }),
    ...(etag === undefined ? {} : { etag }),
  };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
