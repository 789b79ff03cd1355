import { expect, it } from 'vitest';
import { balanceQuotes, withoutOuterQuotes } from './quotation-marks';

it.each([
  ['抓落实', '抓落实'],
  ['做到“三个不”', '做到“三个不”'],
  ['“一”和“二”', '“一”和“二”'],
  ['做到“三个不', undefined],
  ['三个不”，做到', undefined],
])('the marks of %s pair, or it is no phrase', (words, balanced) => {
  expect(balanceQuotes(words)).toBe(balanced);
});

it.each([
  ['“学高为师，身正为范”', '学高为师，身正为范'],
  ['“学高为师，身正为范。”', '学高为师，身正为范'],
  ['“每逢佳节倍思亲。”', '每逢佳节倍思亲'],
  ['“一分部署，九分落实！”', '一分部署，九分落实'],
  ['“三服务”', '“三服务”'],
  ['“一要实，”二要“深，”', '“一要实，”二要“深，”'],
])('%s without the marks around a whole sentence is %s', (words, bare) => {
  expect(withoutOuterQuotes(words)).toBe(bare);
});
