import { expect, it } from 'vitest';
import type { InsertReport } from '@/lib/delivery/types';
import { describeReport, reportText, type ReportWords } from './describe-report';

const WORDS: ReportWords = {
  outcome: '结果',
  family: '编辑器',
  marks: '标记',
  probes: '接口',
  tried: '方法',
  place: '位置',
  frames: '框架数',
  host: '网站',
  browser: '浏览器',
  version: '版本',
};

const REPORT: InsertReport = {
  family: 'generic',
  marks: ['.ne-engine', 'canvas'],
  probes: [
    { name: 'pad', answer: 'ok' },
    { name: 'text', answer: 'too-large' },
  ],
  tried: [
    { technique: 'paste-plain', handled: false, reading: 'unchanged' },
    { technique: 'insert-text', handled: true, reading: 'different' },
  ],
  host: 'docs.example',
  place: 'frame',
  frames: 2,
  browser: 'Chromium 156',
  extension: '0.1.0',
};

it('says what was recognised and tried, one line each', () => {
  expect(reportText(describeReport(REPORT, '编辑器没有接受', WORDS)).split('\n')).toEqual([
    '结果: 编辑器没有接受',
    '编辑器: generic',
    '标记: .ne-engine canvas',
    '接口: pad (ok) → text (too-large)',
    '方法: paste-plain (unhandled, unchanged) → insert-text (handled, different)',
    '位置: frame',
    '框架数: 2',
    '网站: docs.example',
    '浏览器: Chromium 156',
    '版本: 0.1.0',
  ]);
});

it('says so where nothing was tried and the page has no host', () => {
  const lines = describeReport({ ...REPORT, tried: [], probes: [], host: '' }, '', WORDS);
  expect(Object.fromEntries(lines)).toMatchObject({ 方法: '–', 接口: '–', 网站: '–' });
});
