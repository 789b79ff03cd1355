import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeSlotText, escapeText } from './escape';
import { parse } from './parse';
import type { PatternNode } from './tree';

/** Texts of the characters that the grammar knows, and some that it doesn't. */
const text = string({
  unit: constantFrom('{', '}', '[', ']', '=', '|', '*', '3', '是', '，'),
});

function nodesOf(body: string): PatternNode[] {
  const parsed = parse(body);
  if (!parsed.ok) throw new Error(`${body}: ${parsed.errors[0]?.code ?? 'no error'}`);
  return parsed.tree.nodes;
}

describe('escapeText', () => {
  it.each([
    ['一是{要}', '一是{{要}}'],
    ['[三]*2', '[[三]]*2'],
    ['，', '，'],
  ])('writes %s as %s', (plain, escaped) => {
    expect(escapeText(plain)).toBe(escaped);
  });

  it('writes any text so that the grammar reads it back', () => {
    assert(
      property(text, (plain) => {
        const nodes = nodesOf(`{始}${escapeText(plain)}{终}`).slice(1, -1);
        expect(nodes).toEqual(plain === '' ? [] : [{ kind: 'text', text: plain }]);
      }),
    );
  });
});

describe('escapeSlotText', () => {
  it('leaves brackets as they are', () => {
    expect(escapeSlotText('{a}[b]')).toBe('{{a}}[b]');
  });

  it('writes any default so that the grammar reads it back', () => {
    assert(
      property(text, (plain) => {
        expect(nodesOf(`{名=${escapeSlotText(plain)}}`)).toEqual([
          { kind: 'slot', name: '名', given: { kind: 'default', text: plain } },
        ]);
      }),
    );
  });
});
