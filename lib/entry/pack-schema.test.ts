import { describe, expect, it } from 'vitest';
import { describeFault, parsePack } from './pack-schema';

const PHRASE = {
  id: 'p1',
  kind: 'phrase',
  text: '承上启下',
  function: '阐明意义',
  themes: ['定位'],
  forms: ['四字并列'],
  source: { speech: 3, heading: ['一、正确认识'], quote: '承上启下' },
};

const pack = (...entries: unknown[]) => ({ id: 'test', version: 1, title: '测试', entries });

function faultsOf(input: unknown): string[] {
  const parsed = parsePack(input);
  return parsed.ok ? [] : parsed.faults.map(describeFault);
}

describe('parsePack', () => {
  it('takes a sound pack as it is', () => {
    expect(parsePack(pack(PHRASE))).toEqual({ ok: true, pack: pack(PHRASE) });
  });

  it.each([
    [{ ...PHRASE, function: '闲聊' }, /^p1: function: /],
    [{ ...PHRASE, themes: ['天气'] }, /^p1: themes\.0: /],
    [{ ...PHRASE, kind: 'pattern' }, /^p1: /],
    [{ ...PHRASE, text: ' 承上启下' }, /^p1: text: blank at an end/],
    [{ ...PHRASE, text: '' }, /^p1: text: /],
    [{ ...PHRASE, source: { ...PHRASE.source, quote: '长'.repeat(121) } }, /^p1: source\.quote: /],
    [{ ...PHRASE, note: 'x' }, /^p1: note: /],
    [{ ...PHRASE, id: undefined }, /^#0: id: /],
    ['承上启下', /^#0: /],
  ])('names the entry and the field of %j', (entry, message) => {
    expect(faultsOf(pack(entry))[0]).toMatch(message);
  });

  it('names an id that occurs twice', () => {
    expect(faultsOf(pack(PHRASE, PHRASE))).toEqual(['p1: id: this id occurs twice']);
  });

  it.each([null, 7, {}, { id: 'x', version: 0, title: 't', entries: [] }])(
    'refuses %j as a pack',
    (input) => {
      expect(faultsOf(input)[0]).toMatch(/^pack: /);
    },
  );
});
