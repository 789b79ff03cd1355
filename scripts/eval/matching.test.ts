import { describe, expect, it } from 'vitest';
import type { PackEntry } from '../../lib/entry';
import type { Candidate } from '../../lib/extract';
import { findKept } from './matching';

const LABELS = { function: '提出要求' as const, themes: [], forms: [] };
const phrase = (text: string, quote = text): PackEntry => ({
  id: 'p',
  kind: 'phrase',
  text,
  ...LABELS,
  source: { speech: 1, heading: [], quote },
});
const pattern = (body: string, quote: string): PackEntry => ({
  id: 't',
  kind: 'pattern',
  title: '式',
  body,
  ...LABELS,
  source: { speech: 1, heading: [], quote },
});
const candidate = (content: { text: string } | { body: string }): Candidate => ({
  ...('text' in content ? { kind: 'phrase', ...content } : { kind: 'pattern', ...content }),
  ...LABELS,
  quality: 2,
  reasons: [],
  source: { speech: 0, heading: [], paragraph: 0, quote: '' },
});

const ENTRY = phrase(
  '分清轻重缓急，统筹兼顾、服从大局、突出重点',
  '要分清轻重缓急,要统筹兼顾、服从大局、突出重点',
);
const GROUP = pattern(
  '在日常工作中，要做到“{=数}个{标准=精细}”：[{#一是}{事项=文字工作}要{标准=精细}]*3-6(；)。',
  '要做到三个精细',
);

describe('findKept', () => {
  it.each([
    ['its own words', ENTRY, { text: '分清轻重缓急，统筹兼顾、服从大局、突出重点' }, true],
    [
      'the words of its source',
      ENTRY,
      { text: '要分清轻重缓急，要统筹兼顾、服从大局、突出重点' },
      true,
    ],
    ['words that lie within it', ENTRY, { text: '统筹兼顾、服从大局、突出重点' }, false],
    ['words that overlap it', ENTRY, { text: '突出重点，分清轻重缓急，抓好落实，务求实效' }, false],
    [
      'its repeated group',
      GROUP,
      { body: '做到{=数}个{要求=精细}：[{#一是}{工作=文字工作}要{要求=精细}]*2-5(；)。' },
      true,
    ],
    ['another group', GROUP, { body: '做到{=数}点：[{#一是}{能力=学习}能力]*2-5(；)。' }, false],
  ])('takes %s: %#', (_, entry, content, isKept) => {
    expect(findKept(candidate(content), [entry]) !== undefined).toBe(isKept);
  });
});
