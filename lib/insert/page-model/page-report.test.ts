import { describe, expect, it } from 'vitest';
import { judgeReport } from './judge-report';
import {
  checkPageReport,
  MOST_AROUND,
  reportLate,
  type Around,
  type PageReport,
} from './page-report';

const AROUND = { before: '甲', selected: '', after: '乙', knowsCaret: true };
const REPORT: PageReport = {
  probes: [{ name: 'text', answer: 'ok' }],
  around: AROUND,
  sent: 'acted',
};

const NOW = { ...AROUND, before: '甲丙' };

function said(report: Partial<PageReport>, now: Around | null = NOW) {
  return judgeReport({ ...REPORT, ...report }, now, '丙').outcome;
}

describe('a report from a page’s world', () => {
  it('comes through as it is', () => {
    expect(checkPageReport(structuredClone(REPORT))).toEqual(REPORT);
  });

  it.each<[name: string, value: unknown]>([
    ['nothing', undefined],
    ['a word', 'acted'],
    ['an act that is none', { ...REPORT, sent: 'verified' }],
    ['probes that are no list', { ...REPORT, probes: 'x' }],
    ['a thousand probes', { ...REPORT, probes: Array.from({ length: 1000 }, () => ({})) }],
  ])('is none: %s', (_name, value) => {
    expect(checkPageReport(value)).toBeNull();
  });

  it.each<[name: string, around: unknown]>([
    ['more than is read', { ...AROUND, before: '甲'.repeat(MOST_AROUND + 1) }],
    ['a number', { ...AROUND, after: 7 }],
    ['half of it', { before: '甲' }],
    ['a caret that is neither known nor not', { ...AROUND, knowsCaret: 'yes' }],
  ])('has no text around the caret where that is %s', (_name, around) => {
    expect(checkPageReport({ ...REPORT, around })).toEqual({ ...REPORT, around: null });
  });

  it('names no probe and no answer of the page’s own', () => {
    const probes = [{ name: '机密', answer: 'ok' }, { name: 'text', answer: '机密' }, null];
    expect(checkPageReport({ ...REPORT, probes })).toEqual({ ...REPORT, probes: [] });
  });

  it('writes paragraphs with line feeds, and leaves control characters out', () => {
    const around = { ...AROUND, before: '\u0003一\r二\r\n三\u001c' };
    expect(checkPageReport({ ...REPORT, around })?.around?.before).toBe('一\n二\n三');
  });
});

describe('what is said by it', () => {
  it('已插入 where the model shows the text', () => {
    expect(said({})).toEqual({ ok: true, verified: true });
  });

  it('已发送 where it was taken and nothing, or something else, is read', () => {
    for (const now of [null, AROUND, { ...AROUND, before: '别的', after: '字' }])
      expect(said({}, now)).toEqual({ ok: true, verified: false });
    expect(said(reportLate(true), null)).toEqual({ ok: true, verified: false });
  });

  it('a failure only where nobody took it and everything reads as before', () => {
    expect(said({ sent: 'ignored' }, AROUND)).toEqual({ ok: false, reason: 'not-accepted' });
    expect(said({ sent: 'ignored' }, null)).toEqual({ ok: true, verified: false });
  });

  it('nothing where nothing was sent, so that something else is tried', () => {
    expect(said({ sent: 'nothing' }, null)).toBeNull();
  });

  it('that the document is read-only where a probe says so', () => {
    const probes = [{ name: 'mode', answer: 'read-only' }] as const;
    expect(said({ probes, sent: 'nothing' })).toEqual({ ok: false, reason: 'read-only' });
  });
});
