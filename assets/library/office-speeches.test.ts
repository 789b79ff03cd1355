import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPackRules, describeFault, type Pack, parsePack } from '@/lib/entry';
import { parseBody } from '@/lib/pattern';

const json: unknown = JSON.parse(
  readFileSync(new URL('./office-speeches.json', import.meta.url), 'utf8'),
);

/** The speeches the pack was taken from; they lie beside the checkout where it is developed, and are no part of it. */
const CORPUS = new URL('../../../shared/corpus/000_6c45b84abf69550e.txt', import.meta.url);

/** Ids of entries that are gone. A pin names its entry by id, so none of these is ever given to another entry. */
const RETIRED = `
  s1-p-030 s1-p-033 s1-p-074
  s2-p-018 s2-p-061 s2-p-086 s2-p-087 s2-t-035
  s3-p-026 s3-p-035 s3-p-061 s3-p-064 s3-p-105 s3-p-204 s3-p-205 s3-p-207 s3-t-068
  s4-p-059 s4-p-078 s4-p-175 s4-p-176 s4-p-177 s4-p-178 s4-p-179 s4-p-180 s4-t-063 s4-t-068
`
  .trim()
  .split(/\s+/);

function readPack(): Pack {
  const parsed = parsePack(json);
  if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join('\n'));
  return parsed.pack;
}

describe('the built-in pack', () => {
  it('fits its schema and breaks no rule', () => {
    expect(checkPackRules(readPack()).map(describeFault)).toEqual([]);
  });

  it('has at least 450 phrases, 120 patterns and the five outlines, from all five speeches', () => {
    const { entries } = readPack();
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(count('phrase')).toBeGreaterThanOrEqual(450);
    expect(count('pattern')).toBeGreaterThanOrEqual(120);
    expect(count('outline')).toBe(5);
    expect(new Set(entries.map((entry) => entry.source.speech))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('gives no id of an entry that is gone to another', () => {
    const ids = new Set(readPack().entries.map(({ id }) => id));
    expect(RETIRED.filter((id) => ids.has(id))).toEqual([]);
  });

  it('has patterns and outlines that all parse', () => {
    const broken = readPack().entries.flatMap((entry) => {
      if (entry.kind === 'phrase') return [];
      const parsed = parseBody(entry.kind, entry.body);
      return parsed.ok ? [] : [{ id: entry.id, errors: parsed.errors }];
    });
    expect(broken).toEqual([]);
  });

  it.skipIf(!existsSync(CORPUS))(
    'quotes its source word for word (skipped where the speeches don’t lie beside the checkout)',
    () => {
      const source = readFileSync(CORPUS, 'utf8').replace(/\s/g, '');
      const misquoted = readPack().entries.filter(
        ({ source: { quote = '' } }) => !source.includes(quote.replace(/\s/g, '')),
      );
      expect(misquoted.map((entry) => entry.id)).toEqual([]);
    },
  );
});
