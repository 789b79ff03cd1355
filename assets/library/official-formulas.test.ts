import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkPackRules,
  describeFault,
  type DocumentType,
  type Pack,
  type PackEntry,
  parsePack,
} from '@/lib/entry';
import { parseBody } from '@/lib/pattern';

function readPack(name: string): Pack {
  const file = new URL(`./${name}.json`, import.meta.url);
  const parsed = parsePack(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join('\n'));
  return parsed.pack;
}

const { entries } = readPack('official-formulas');
const having = (type: DocumentType, test: (entry: PackEntry) => boolean) =>
  entries.filter((entry) => entry.documentTypes?.includes(type) && test(entry));

/** The types that a secretary writes most. */
const USUAL = [
  '通知',
  '通报',
  '请示',
  '报告',
  '函',
  '批复',
  '纪要',
  '讲话',
  '主持词',
  '总结',
  '述职',
] as const;

describe('the pack 公文套语', () => {
  it('fits its schema and breaks no rule', () => {
    expect(checkPackRules(readPack('official-formulas')).map(describeFault)).toEqual([]);
  });

  it('has at least 280 entries, each with its document types and the rule that it follows', () => {
    expect(entries.length).toBeGreaterThanOrEqual(280);
    for (const { documentTypes = [], source } of entries) {
      expect(documentTypes.length).toBeGreaterThan(0);
      expect(source.heading.length).toBeGreaterThan(0);
    }
  });

  it.each(USUAL)('has an outline for %s, and at least five other entries', (type) => {
    expect(having(type, ({ kind }) => kind === 'outline').length).toBeGreaterThan(0);
    expect(having(type, ({ kind }) => kind !== 'outline').length).toBeGreaterThanOrEqual(5);
  });

  it.each(['通知', '通报', '请示', '报告', '批复', '函', '通告', '公告', '议案'] as const)(
    'has a title and a closing formula for %s',
    (type) => {
      expect(having(type, ({ title }) => title?.startsWith('标题') ?? false)).not.toEqual([]);
      expect(having(type, (entry) => entry.function === '结语')).not.toEqual([]);
    },
  );

  it('has patterns and outlines that all parse', () => {
    const broken = entries.flatMap((entry) => {
      if (entry.kind === 'phrase') return [];
      const parsed = parseBody(entry.kind, entry.body);
      return parsed.ok ? [] : [{ id: entry.id, errors: parsed.errors }];
    });
    expect(broken).toEqual([]);
  });

  // Every two entries of both packs are compared.
  it('says nothing that the first pack says', { timeout: 60_000 }, () => {
    const speeches = readPack('office-speeches').entries;
    const both = { ...readPack('official-formulas'), entries: [...speeches, ...entries] };
    expect(checkPackRules(both).map(describeFault)).toEqual([]);
    const ids = new Set(speeches.map(({ id }) => id));
    expect(entries.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});
