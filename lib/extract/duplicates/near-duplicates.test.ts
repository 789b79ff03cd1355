import { describe, expect, it } from 'vitest';
import { createNearDuplicateFinder } from './near-duplicates';

function finderOf(...bodies: string[]) {
  const finder = createNearDuplicateFinder();
  for (const [at, body] of bodies.entries())
    finder.add({ id: `k${at}`, where: 'library', kind: 'phrase', body });
  return finder;
}

describe('a twin finder', () => {
  it.each([
    ['the same text', '承上启下、联系左右', { id: 'k0', isExact: true }],
    ['the same text with other marks', '承上启下，联系左右。', { id: 'k0', isExact: true }],
    [
      'a text with one word more',
      '我们要想领导之所想，想领导未全想，想领导未曾想',
      { id: 'k1', isExact: false },
    ],
  ])('knows %s', (_, body, twin) => {
    const finder = finderOf('承上启下、联系左右', '想领导之所想，想领导未全想，想领导未曾想');
    expect(finder.find('phrase', body)).toEqual({ ...twin, where: 'library' });
  });

  it('takes the most alike of several', () => {
    const finder = finderOf(
      '以更高的标准、更严的要求、更实的作风抓落实',
      '以更高的标准、更严的要求、更实的作风抓好落实',
    );
    expect(finder.find('phrase', '以更高的标准，更严的要求，更实的作风抓好落实')?.id).toBe('k1');
  });

  it('finds what came before a text, and never itself', () => {
    const finder = finderOf();
    const add = (id: string) =>
      finder.findAndAdd({ id, where: 'batch', kind: 'phrase', body: '承上启下、联系左右' });
    expect(add('first')).toBeNull();
    expect(add('second')).toEqual({ id: 'first', where: 'batch', isExact: true });
  });

  it.each([
    ['a text that shares a part only', 'phrase', '承上启下、协调内外'],
    ['the same words of another kind', 'pattern', '承上启下、联系左右'],
    ['an empty text', 'phrase', ''],
  ] as const)('does not take %s for a double', (_, kind, body) => {
    expect(finderOf('承上启下、联系左右').find(kind, body)).toBeNull();
  });

  it('finds the same words among thousands of texts that share their pairs', () => {
    const finder = createNearDuplicateFinder();
    const words = ['学习', '调研', '落实', '协调', '服务', '督查', '信息', '保密', '接待', '值班'];
    const body = (at: number): string =>
      Array.from(String(at).padStart(4, '0'), (digit) => words[Number(digit)]).join('要');
    for (let at = 0; at < 3000; at += 1)
      finder.add({ id: String(at), where: 'library', kind: 'phrase', body: body(at) });
    expect(finder.find('phrase', `${body(2718)}。`)).toEqual({
      id: '2718',
      where: 'library',
      isExact: true,
    });
    expect(finder.find('pattern', body(2718))).toBeNull();
  });
});
