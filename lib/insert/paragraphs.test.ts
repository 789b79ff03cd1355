import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf, singleLineOf, splitParagraphs } from './paragraphs';

describe('htmlOf', () => {
  it.each([
    ['承上启下', '承上启下'],
    ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['一\n二', '<p>一</p><p>二</p>'],
    ['一\n\n二', '<p>一</p><p><br></p><p>二</p>'],
    ['a  b', 'a&nbsp; b'],
    [' a ', '&nbsp;a&nbsp;'],
  ])('%j is %s', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  it('has no element but its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(htmlOf(text).replaceAll(/<\/?p>|<br>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

it('a one-line field gets a blank for each line break', () => {
  expect(singleLineOf('一；\n二；\n三')).toBe('一； 二； 三');
});

it('paragraphs joined again are the text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(splitParagraphs(text).join('\n')).toBe(text);
    }),
  );
});
