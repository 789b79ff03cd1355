import { bodyOf } from '@/lib/entry';
import { describe, expect, it } from 'vitest';
import type { PlacedDraft } from '../draft';
import { sampleDraft } from '../testing/draft';
import { dedupe } from './dedupe';

const LINE = '想领导之所想，想领导未全想，想领导未曾想';

function kept(drafts: readonly PlacedDraft[]): string[] {
  return dedupe(drafts).kept.map(({ content }) => bodyOf(content));
}

describe('dedupe', () => {
  it.each([
    ['the better of two', [{ score: 1 }, { score: 2 }], [1]],
    ['the first of two equal ones', [{}, {}], [0]],
    [
      'quality before score',
      [
        { quality: 2, score: 1 },
        { quality: 1, score: 9 },
      ],
      [0],
    ],
    ['one of three', [{ score: 1 }, { score: 3 }, { score: 2 }], [1]],
  ] satisfies Array<[string, Array<Partial<PlacedDraft>>, number[]]>)(
    'of near-duplicates keeps %s',
    (_, facts, expected) => {
      const drafts = facts.map((one, at) => sampleDraft(LINE + '！'.repeat(at), one));
      const { kept: left, dropped } = dedupe(drafts);
      expect(left.map((draft) => drafts.indexOf(draft))).toEqual(expected);
      expect(dropped).toBe(drafts.length - expected.length);
    },
  );

  it('drops what has a word more or less', () => {
    expect(kept([sampleDraft(`要${LINE}`), sampleDraft(LINE, { score: 2 })])).toEqual([LINE]);
  });

  it('keeps what differs, in the order in which it was read', () => {
    const drafts = ['承上启下、联系左右', '耐得住寂寞', '协调内外、沟通四方'].map((text, at) =>
      sampleDraft(text, { score: at }),
    );
    expect(dedupe(drafts)).toEqual({ kept: drafts, dropped: 0 });
  });

  it('keeps the same words of another kind', () => {
    const body = '{事项}要精细、要高效、要务实';
    const drafts = [
      sampleDraft('要精细、要高效、要务实'),
      sampleDraft('', { content: { kind: 'pattern', body } }),
    ];
    expect(dedupe(drafts).kept).toHaveLength(2);
  });

  it('does not look at what stands in the slots of patterns', () => {
    const drafts = ['{事项=文字}要精细、要高效、要务实', '{事项=机关}要精细、要高效、要务实'].map(
      (body) => sampleDraft('', { content: { kind: 'pattern', body } }),
    );
    expect(dedupe(drafts).kept).toHaveLength(1);
  });

  it.each([
    ['[越是{甲}，越要{乙}]*2-4(；)', '越是{甲}，越要{乙}', 1],
    ['{引语}：[{#一是}要{事项}到位]*3(；)', '{引语}：[{#一是}要{事项}到位]*2-5(；)', 1],
    ['[坚持{做法}]*2-4(、)', '坚持{做法}，推动{事项}常态化', 2],
  ])('takes %s and %s for %i', (one, other, count) => {
    const drafts = [one, other].map((body) =>
      sampleDraft('', { content: { kind: 'pattern', body } }),
    );
    expect(dedupe(drafts).kept).toHaveLength(count);
  });

  it('keeps nothing twice, however many others have the same frequent words', () => {
    const words = ['讲政治', '顾大局', '守纪律', '重实效', '抓落实', '勇担当'];
    const texts = words.flatMap((a) =>
      words.flatMap((b) => words.flatMap((c) => words.map((d) => `${a}、${b}、${c}、${d}`))),
    );
    const drafts = [...texts, ...texts].map((text, at) =>
      sampleDraft('', { content: { kind: 'pattern', body: `${text}，{事项=${at}}` } }),
    );
    const left = kept(drafts).map((body) => body.replace(/\{.*\}/, ''));
    expect(left.length).toBeGreaterThan(100);
    expect(new Set(left).size).toBe(left.length);
  });

  it('has nothing to do without drafts', () => {
    expect(dedupe([])).toEqual({ kept: [], dropped: 0 });
  });
});
