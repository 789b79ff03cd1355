import type { PackEntry } from '../../lib/entry';
import type { Candidate } from '../../lib/extract';

/** A candidate and the reviewed entry of the pack that it is. */
export interface Pair {
  candidate: Candidate;
  entry: PackEntry;
}

/** How well the labels of candidates agree with those that a reader gave; each from 0 to 1. */
export interface LabelFigures {
  /** The share whose function is the reviewed one. */
  function: number;
  themes: F1;
  forms: F1;
}

/** Precision, recall and their harmonic mean, counted over all labels. */
export interface F1 {
  precision: number;
  recall: number;
  f1: number;
}

/** Compares the labels of candidates with the reviewed ones. */
export function compareLabels(pairs: readonly Pair[]): LabelFigures {
  const right = pairs.filter(({ candidate, entry }) => candidate.function === entry.function);
  return {
    function: right.length / Math.max(1, pairs.length),
    themes: measureSets(pairs.map(({ candidate, entry }) => [candidate.themes, entry.themes])),
    forms: measureSets(pairs.map(({ candidate, entry }) => [candidate.forms, entry.forms])),
  };
}

/** The share of slots that are called 内容 or 事项 for want of a better name. */
export function shareOfGenericNames(candidates: readonly Candidate[]): {
  generic: number;
  all: number;
} {
  const names = candidates.flatMap((one) =>
    one.kind === 'pattern'
      ? [...one.body.matchAll(/\{([^{}=:#|]+)(?:[=:][^{}]*)?\}/g)].map(([, name = '']) => name)
      : [],
  );
  return {
    generic: names.filter((name) => /^(?:内容|事项)[二三四]?$/.test(name)).length,
    all: names.length,
  };
}

function measureSets(sets: ReadonlyArray<readonly [readonly string[], readonly string[]]>): F1 {
  let [both, given, wanted] = [0, 0, 0];
  for (const [own, reviewed] of sets) {
    both += own.filter((label) => reviewed.includes(label)).length;
    given += own.length;
    wanted += reviewed.length;
  }
  const [precision, recall] = [both / Math.max(1, given), both / Math.max(1, wanted)];
  return { precision, recall, f1: (2 * both) / Math.max(1, given + wanted) };
}
