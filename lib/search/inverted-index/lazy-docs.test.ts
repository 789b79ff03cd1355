import { expect, it } from 'vitest';
import { sampleDoc } from '../testing/sample-docs';
import { LazyDocs } from './lazy-docs';

function open(size: number) {
  const made: number[] = [];
  const make = (n: number) => {
    made.push(n);
    return sampleDoc(`doc ${n}`, '承上启下');
  };
  const docs = new LazyDocs(size, make, () => (n) => (n < size ? `doc ${n}` : undefined));
  return { docs, made };
}

it('makes each document once, when it is first read', () => {
  const { docs, made } = open(5);
  expect([docs.size, made]).toEqual([5, []]);
  const third = docs.at(3);
  expect(third?.id).toBe('doc 3');
  expect(docs.at(3)).toBe(third);
  expect(made).toEqual([3]);
});

it('has no document outside its size', () => {
  const { docs, made } = open(2);
  expect([docs.at(-1), docs.at(2), docs.at(0.5 + 2)]).toEqual([undefined, undefined, undefined]);
  expect(made).toEqual([]);
});

it('reads ids and makes no document', () => {
  const { docs, made } = open(3);
  expect([0, 2, 3].map(docs.idReader())).toEqual(['doc 0', 'doc 2', undefined]);
  expect(made).toEqual([]);
  expect([0, 1].map(new LazyDocs([sampleDoc('own', '甲')]).idReader())).toEqual(['own', undefined]);
});

it('returns what was put in a place, and never makes the older one', () => {
  const { docs, made } = open(2);
  const other = sampleDoc('other', '久久为功');
  docs.replace(1, other);
  expect(docs.at(1)).toBe(other);
  expect(made).toEqual([]);
});
