import { afterEach, describe, expect, it, vi } from 'vitest';

const moved = vi.hoisted(() => new Map<string, number>());
vi.mock('./ranking-weights', async (load) => {
  const real = await load<Record<string, number>>();
  const weights = {};
  for (const name of Object.keys(real))
    Object.defineProperty(weights, name, {
      enumerable: true,
      get: () => moved.get(name) ?? real[name],
    });
  return weights;
});

import { createIndex } from './engine/create-index';
import * as weights from './ranking-weights';
import { sampleDoc } from './testing/sample-docs';
import { CHARACTER_CASES } from './testing/weight-cases/character-cases';
import { CLOSE_CASES } from './testing/weight-cases/close-cases';
import { GAP_CASES } from './testing/weight-cases/gap-cases';
import { LIMIT_CASES } from './testing/weight-cases/limit-cases';
import { LIST_CASES } from './testing/weight-cases/list-cases';
import { PROBE_CASES } from './testing/weight-cases/probe-cases';
import { SCORE_CASES } from './testing/weight-cases/score-cases';
import { SPLIT_CASES } from './testing/weight-cases/split-cases';
import { NOW, type OrderCase, type ValueCase } from './testing/weight-cases/weight-case';

const CASES = {
  ...SPLIT_CASES,
  ...PROBE_CASES,
  ...CHARACTER_CASES,
  ...GAP_CASES,
  ...SCORE_CASES,
  ...CLOSE_CASES,
  ...LIST_CASES,
  ...LIMIT_CASES,
};

/** A sum of others, which have cases. */
const DERIVED = ['HIGHEST'];

const ROWS = Object.entries(CASES).flatMap(([name, { why, cases }]) =>
  cases.map((one) => ({ name, why, one, to: one.to })),
);

function answerTo(one: OrderCase | ValueCase): unknown {
  return 'read' in one ? one.read() : orderOf(one);
}

/** Names documents a, b, c … by their places. */
function nameAt(at: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + at);
}

function orderOf({ docs, query, options }: OrderCase): string {
  const index = createIndex(
    docs.map((doc, at) => {
      const { text, ...rest } = typeof doc === 'string' ? { text: doc } : doc;
      return sampleDoc(nameAt(at), text, rest);
    }),
  );
  const hits = index.search(query, { now: NOW, ...options });
  return hits.map(({ id, grouped }) => (grouped ? `${id}(${grouped.join('')})` : id)).join('');
}

afterEach(() => moved.clear());

describe('each ranking weight', () => {
  it('has a case whose answer changes when it is moved', () => {
    expect([...Object.keys(CASES), ...DERIVED].toSorted()).toEqual(Object.keys(weights).toSorted());
  });

  it.each(ROWS)('$name: $why (to $to)', ({ name, one, to }) => {
    const [is, turned] = 'read' in one ? [one.is, one.moved] : [one.order, one.moved];
    expect(answerTo(one)).toEqual(is);
    moved.set(name, to);
    expect(answerTo(one)).toEqual(turned);
  });
});
