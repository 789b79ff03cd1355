import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldToString } from './fold-text';

describe('foldToString', () => {
  it.each([
    ['ＣＳＱＸ', 'csqx'],
    ['承上啟下、聯繫協調', '承上启下联系协调'],
    ['“三个服务” 2024年', '三个服务2024年'],
    ['①②', '12'],
    ['㈱', '株'],
    ['PPT', 'ppt'],
    ['——……！', ''],
    ['lǜ lü LÜE nu\u0308 nu\u0308\u030c lu', 'lvlvlvenvnvlu'],
    ['⻓⻅⻋⻘⻢ ⼀ \uf90a 貝', '长见车青马一金贝'],
    ['前\ud800后\udc00', '前后'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldToString(text)).toBe(folded);
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldToString(foldToString(text))).toBe(foldToString(text));
      }),
    );
  });
});

describe('foldText', () => {
  it('gives the offset that each unit came from', () => {
    const { chars, offsets } = foldText('A、㈱𠮷b');
    expect(String.fromCharCode(...chars)).toBe('a株𠮷b');
    expect(offsets).toEqual([0, 2, 3, 3, 5]);
  });

  it('gives as many offsets as units, none of them falling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { chars, offsets } = foldText(text);
        expect(offsets).toHaveLength(chars.length);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });
});
