import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePack } from '@/lib/entry';

const FOLDER = new URL('./', import.meta.url);
const notice = readFileSync(new URL('NOTICE.md', FOLDER), 'utf8');
const packFiles = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

describe('the notice of the packs', () => {
  it('names the files that are there, and no others', () => {
    const named = [...notice.matchAll(/^\| `([^`]+\.json)`/gm)].map(([, file]) => file);
    expect(named).toContain('office-speeches.json');
    expect(new Set(named)).toEqual(new Set(packFiles));
  });

  it.each(packFiles)('gives the title and a source of %s', (file) => {
    const parsed = parsePack(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
    const row = notice.split('\n').find((line) => line.startsWith(`| \`${file}\``)) ?? '';
    const [, , title = '', source = ''] = row.split('|').map((cell) => cell.trim());
    expect(parsed.ok && parsed.pack.title).toBe(title);
    expect(source.length).toBeGreaterThan(20);
  });
});
