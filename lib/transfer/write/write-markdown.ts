import { bodyOf } from '@/lib/entry';
import { cleanTags } from '@/lib/entry/tags';
import type { TransferEntry } from '../types';

/** The most tags that are carried: Markdown has six levels of headings. */
const MOST_HEADINGS = 6;

/** Returns entries as Markdown: tags (a folder is the first) as headings, a title as a strong line, each entry a paragraph. Entries with the same tags stand together. */
export function writeMarkdown(entries: readonly TransferEntry[]): string {
  const groups = new Map<string, { tags: string[]; entries: TransferEntry[] }>();
  for (const entry of entries) {
    const tags = cleanTags([entry.folder ?? '', ...entry.tags]).slice(0, MOST_HEADINGS);
    const key = JSON.stringify(tags);
    const group = groups.get(key) ?? { tags, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const sorted = [...groups.values()].sort((a, b) => a.tags.length - b.tags.length);
  // Without tags first: under a heading an entry would have it.
  const untagged = sorted.filter(({ tags }) => tags.length === 0);
  const tagged = sorted.filter(({ tags }) => tags.length > 0);
  return [...untagged, ...tagged]
    .flatMap(({ tags, entries: own }) => {
      const headings = tags.map((tag, depth) => `${'#'.repeat(depth + 1)} ${escapeLine(tag)}`);
      return headings.concat(own.map(writeEntry));
    })
    .map((block) => `${block}\n`)
    .join('\n');
}

function writeEntry(entry: TransferEntry): string {
  const lines = bodyOf(entry)
    .split('\n')
    .map((line) => (line.trim() === '' ? '\\' : escapeLine(line)));
  return [...(entry.title === undefined ? [] : [`**${escapeLine(entry.title)}**`]), ...lines].join(
    '\n',
  );
}

/** Marks that mean something anywhere are escaped, and those at the head of a line that make a heading, an item, a rule or a table. */
function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>~!]/g, '\\$&')
    .replace(/^(\s*)([#+=|-])/, '$1\\$2')
    .replace(/(?<=\s)(#+)$/, '\\$1')
    .replace(/^(\s*\d{1,3})([.)])/, '$1\\$2');
}
