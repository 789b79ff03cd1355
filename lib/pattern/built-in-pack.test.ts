import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_PACKS, parsePack } from '@/lib/entry';
import { parseBody } from './body';
import { parallel } from './parallel';

const bodies = BUILT_IN_PACKS.flatMap((pack) => {
  const file = new URL(`../../assets/library/${pack}.json`, import.meta.url);
  const parsed = parsePack(JSON.parse(readFileSync(file, 'utf8')));
  return (parsed.ok ? parsed.pack.entries : []).flatMap((entry) =>
    entry.kind === 'phrase' ? [] : [{ pack, id: entry.id, kind: entry.kind, body: entry.body }],
  );
});

it.each(BUILT_IN_PACKS)('%s has patterns and outlines', (pack) => {
  const kinds = bodies.filter((one) => one.pack === pack).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['pattern', 'outline']));
});

describe.each(bodies)('$id of $pack', ({ kind, body }) => {
  const parsed = parseBody(kind, body);

  it('fills with its defaults: text in every paragraph, and no mark of the grammar left', () => {
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const filled = parsed.body.fill(parsed.body.emptyValues());
    expect(filled.text.split('\n')).toHaveLength(filled.paragraphs.length);
    for (const line of filled.text.split('\n')) expect(line.trim()).not.toBe('');
    expect(filled.text).not.toMatch(/[{}[\]¶]/);
  });

  it('has blanks that stand for themselves until they are filled', () => {
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const { fields, emptyValues, fill, members } = parsed.body;
    const names = new Set(
      fields
        .flatMap((field) => (field.kind === 'slot' ? [field] : field.fields))
        .map((f) => f.name),
    );
    const values = emptyValues();
    const blanks = fill(values)
      .paragraphs.flat()
      .filter((piece) => piece.kind === 'blank')
      .map((piece) => piece.text.slice(1, -1));
    expect([...names]).toEqual(expect.arrayContaining(blanks));
    expect(members(values).map((items) => parallel(items))).toEqual(values.groups.map(() => []));
  });
});
