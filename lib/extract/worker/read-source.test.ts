import { describe, expect, it } from 'vitest';
import { findTwins, readSource } from './read-source';
import { createNearDuplicateFinder } from '../duplicates/near-duplicates';

const SPEECH = [
  '同志们：',
  '办公室处在承上启下、联系左右、协调内外、沟通四方的枢纽地位。',
  '要耐得住寂寞、顶得住诱惑、守得住清贫，想领导之所想，想领导未全想，想领导未曾想。',
].join('\n');

const read = (name: string, content: BlobPart) =>
  readSource({ name, blob: new Blob([content]) }, () => {});

describe('a source', () => {
  it('gives its candidates and reports its progress', async () => {
    const shares: number[] = [];
    const { outcome, candidates } = await readSource(
      { name: '讲话.txt', blob: new Blob([SPEECH]) },
      (share) => shares.push(share),
    );
    expect(outcome).toMatchObject({ ok: true, language: 'chinese' });
    expect(candidates.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(0);
  });

  it.each([
    ['an empty file', '空.txt', '', 'empty'],
    ['a .docx that is none', '坏.docx', 'x', 'broken-docx'],
    ['a PDF', '稿.pdf', '%PDF-1.7', 'pdf'],
  ])('says why %s gives nothing', async (_, name, content, reason) => {
    expect((await read(name, content)).outcome).toEqual({ ok: false, reason });
  });

  it('in another language gives nothing, and says so', async () => {
    const { outcome, candidates } = await read('en.txt', 'Ladies and gentlemen, good morning.');
    expect(outcome).toMatchObject({ ok: true, language: 'other' });
    expect(candidates).toEqual([]);
  });

  it('that the browser refuses to read has an outcome of its own', async () => {
    const blob = new Blob(['x']);
    blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const { outcome } = await readSource({ name: '走.txt', blob }, () => {});
    expect(outcome).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('candidates', () => {
  it('found again in a later source are marked as doubles of the first', async () => {
    const { candidates } = await read('讲话.txt', SPEECH);
    const finder = createNearDuplicateFinder();
    const first = findTwins(candidates, finder, 0, 'r');
    const second = findTwins(candidates, finder, 1, 'r');
    expect(second.map(({ twin }) => twin?.id)).toEqual(first.map(({ id }) => id));
    expect(second.every(({ twin }) => twin?.where === 'batch' && twin.isExact)).toBe(true);
  });
});
