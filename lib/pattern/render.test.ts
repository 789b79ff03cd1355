import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOutline, renderOutline } from './outline';
import { parse } from './parse';
import { render } from './render';
import type { Given, InlineNode, ItemNode, Joiner, PatternNode, TextNode } from './tree';

const RUNS = { numRuns: 2000 };

describe('parse and render', () => {
  it('give back every body that parses', () => {
    let parsed = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const read = parse(body);
        if (!read.ok) return;
        parsed += 1;
        expect(render(read.tree)).toBe(body);
      }),
      RUNS,
    );
    expect(parsed).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('give back every tree that can be written', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        expect(parse(render({ nodes }))).toEqual({ ok: true, tree: { nodes } });
      }),
      RUNS,
    );
  });

  it('never throw, and place every error inside the body', () => {
    fc.assert(
      fc.property(fc.oneof(bodies, fc.string({ unit: 'binary' })), (body) => {
        const read = parse(body);
        if (read.ok) return;
        expect(read.errors.length).toBeGreaterThan(0);
        for (const { at } of read.errors) {
          expect(at.offset).toBeLessThanOrEqual(body.length);
          const lines = body.slice(0, at.offset).split(/\r\n|[\r\n\u2028\u2029]/);
          expect([at.line, at.column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
        }
      }),
      RUNS,
    );
  });

  it('read a megabyte of anything, and give back what parses', () => {
    const megabytes = fc
      .tuple(fc.array(fc.oneof(whole, fragments), { minLength: 1, maxLength: 40 }), fc.boolean())
      .map(([tokens, isSound]) => {
        const sound = isSound ? tokens.filter((token) => parse(token).ok) : tokens;
        const unit = sound.filter((token) => token !== '{光标}').join('') || '文';
        return unit.repeat(Math.ceil(1_000_000 / unit.length));
      });
    fc.assert(
      fc.property(megabytes, (body) => {
        const read = parse(body);
        expect(read.ok ? render(read.tree) === body : read.errors.length > 0).toBe(true);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  it('give back every outline that parses', () => {
    let parsed = 0;
    fc.assert(
      fc.property(outlines, (body) => {
        const read = parseOutline(body);
        if (!read.ok) return;
        parsed += 1;
        expect(renderOutline(read.tree)).toBe(body);
      }),
      RUNS,
    );
    expect(parsed).toBeGreaterThan(RUNS.numRuns / 10);
  });
});

const whole = fc.constantFrom(
  '{主题}',
  '{ a }',
  '{主题=文字}',
  '{a=x}}y}',
  '{语气:要|务必}',
  '{语气：要}',
  '{日期}',
  '{年：汉字}',
  '{光标}',
  '{{',
  '}}',
  '[[',
  ']]',
  '[{#一是}{事}]*2-6(；)',
  '[x]*3',
  '[x]*1-1（¶）',
  '[]*2()',
  '文',
  '\n',
  '\r\n',
  '(',
  '）',
  '-',
  '7',
  '*',
);
const fragments = fc.constantFrom('{', '}', '[', ']', '{=数}', '{#1.}', '*2', '{a', '=b}', '(；');
const bodies = fc
  .array(fc.oneof({ weight: 9, arbitrary: whole }, { weight: 1, arbitrary: fragments }), {
    maxLength: 12,
  })
  .map((tokens) => tokens.join(''));

const marks = fc.constantFrom(
  '【称呼】',
  '【结尾】 ',
  '一、',
  '　　（二） ',
  '3.',
  '1.5',
  '（4）',
  '(一)',
  '2、',
  '【其他】',
  '',
);
const outlines = fc
  .array(fc.tuple(marks, bodies, fc.constantFrom('\n', '\r\n', '\n\n')), { maxLength: 6 })
  .map((lines) => lines.flat().join(''));

const characters = fc.string({
  unit: fc.constantFrom('文', 'a', '{', '}', '[', ']', '(', '-', '=', ':', '\n', '😀'),
  minLength: 1,
  maxLength: 6,
});
const onOneLine = characters.map((text) => text.replaceAll('\n', '|'));
const texts: fc.Arbitrary<TextNode> = characters.map((text) => ({ kind: 'text', text }));
const names = onOneLine.map((text) => `名${text.replaceAll(/[{}=:]/g, ' ')}`);
const colons = fc.constantFrom(':' as const, '：' as const);
const givens: fc.Arbitrary<Given> = fc.oneof(
  fc.constant({ kind: 'nothing' as const }),
  onOneLine.map((text) => ({ kind: 'default' as const, text })),
  fc.record({
    kind: fc.constant('choices' as const),
    options: fc.array(
      onOneLine.map((text) => text.replaceAll('|', '')),
      { minLength: 1, maxLength: 3 },
    ),
    colon: colons,
  }),
);
const inlines: fc.Arbitrary<InlineNode> = fc.oneof(
  texts,
  fc.record({ kind: fc.constant('slot' as const), name: names, given: givens }),
  fc.record({
    kind: fc.constant('date' as const),
    unit: fc.constantFrom('日期', '月'),
    han: colons,
  }),
  fc.constantFrom<InlineNode>({ kind: 'date', unit: '年' }, { kind: 'count' }, { kind: 'caret' }),
);
const items = fc.array(
  fc.oneof(
    inlines,
    fc.constantFrom<ItemNode>(
      { kind: 'ordinal', style: '一是' },
      { kind: 'ordinal', style: '（1）' },
    ),
  ),
  { maxLength: 5 },
);
const joiners: fc.Arbitrary<Joiner> = fc.record({
  text: onOneLine.map((text) => text.replaceAll(/[)）]/g, '¶')),
  brackets: fc.constantFrom('()', '（）'),
});
const groups: fc.Arbitrary<PatternNode> = fc
  .record({
    nodes: items,
    min: fc.integer({ min: 1, max: 99 }),
    more: fc.option(fc.nat(9)),
    joiner: joiners,
  })
  .map(({ nodes, min, more, joiner }) => {
    const group = { kind: 'group' as const, nodes, min, joiner };
    return more === null ? group : Object.assign(group, { max: Math.min(99, min + more) });
  });
const trees = fc
  .array(fc.oneof({ weight: 3, arbitrary: inlines }, { weight: 1, arbitrary: groups }), {
    maxLength: 6,
  })
  .map((nodes) => {
    const seen = { caret: false };
    const outer = nodes.map((node) =>
      node.kind === 'group' ? { ...node, nodes: writable(node.nodes, seen, true) } : node,
    );
    return dropIdleCounts(writable(outer, seen, false));
  });

/** Leaves out what can't be written as it stands; see `render`. */
function writable<N extends PatternNode | ItemNode>(
  nodes: N[],
  seen: { caret: boolean },
  isItem: boolean,
): N[] {
  const kept: N[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    const isFull =
      (last?.kind === 'slot' && last.given.kind !== 'nothing') ||
      (last?.kind === 'date' && last.han);
    if (node.kind === 'text') {
      if (last?.kind === 'text') continue;
      if (isFull && node.text.startsWith('}')) continue;
      if (isItem && !last && node.text.startsWith('[')) continue;
    }
    if (node.kind === 'caret' && seen.caret) continue;
    seen.caret ||= node.kind === 'caret';
    kept.push(node);
  }
  return kept;
}

/** Leaves out counts that no group follows, and then text that came to stand beside text. */
function dropIdleCounts(nodes: PatternNode[]): PatternNode[] {
  const lastGroup = nodes.findLastIndex((node) => node.kind === 'group');
  const kept = nodes.flatMap((node, at): PatternNode[] => {
    if (node.kind === 'count' && at > lastGroup) return [];
    if (node.kind !== 'group' || at < lastGroup) return [node];
    return [
      {
        ...node,
        nodes: writable(
          node.nodes.filter((inner) => inner.kind !== 'count'),
          { caret: false },
          true,
        ),
      },
    ];
  });
  return writable(kept, { caret: false }, false);
}
