import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePack } from '@/lib/entry';
import { parseBody } from './body';
import { parallel } from './parallel';

const file = new URL('../../assets/library/office-speeches.json', import.meta.url);
const pack = parsePack(JSON.parse(readFileSync(file, 'utf8')));
const bodies = (pack.ok ? pack.pack.entries : []).flatMap((entry) =>
  entry.kind === 'phrase' ? [] : [{ id: entry.id, kind: entry.kind, body: entry.body }],
);

it('the built-in pack has patterns and outlines', () => {
  expect(new Set(bodies.map(({ kind }) => kind))).toEqual(new Set(['pattern', 'outline']));
});

describe.each(bodies)('$id of the built-in pack', ({ kind, body }) => {
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
