import { describe, expect, it } from 'vitest';
import { findEnumerations } from './enumerations';

const show = (text: string): string[] =>
  findEnumerations(text).map(
    ({ ordinal, intro, items }) =>
      `${intro}|${ordinal}|${items.map((item) => item.text).join('/')}`,
  );

describe('findEnumerations', () => {
  it.each([
    ['要做到三点：一是快；二是准；三是实。再看。', ['要做到三点：|一是|快/准/实']],
    ['首先，要勤；其次，要严；最后，要实。', ['|首先，|要勤/要严/要实']],
    ['问题有：1、慢；2、散；4、软。', ['问题有：|1、|慢/散/软']],
    [
      '一要做到三点：一是快；二是准。二要抓实。',
      ['一要做到三点：|一是|快/准', '|一要|做到三点：一是快；二是准/抓实'],
    ],
    [
      '一要忠诚：一要学；二要信。二要担当。',
      ['一要忠诚：|一要|学/信', '|一要|忠诚：一要学；二要信/担当'],
    ],
    ['第一次来，一是看看。', []],
  ])('reads %s', (text, lists) => {
    expect(show(text).toSorted()).toEqual(lists.toSorted());
  });
});
