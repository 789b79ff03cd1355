import { describe, expect, it } from 'vitest';
import { parallel } from './parallel';
import type { Difference } from './parallel';

describe('parallel', () => {
  it.each<[string[], Difference[]]>([
    [[], []],
    [['文字工作'], []],
    [['文字工作', '机关事务', '上传下达'], []],
    [['文字工作', '机关事务', '上传下达和督促检查'], [{ kind: 'longer', item: 2, by: 5 }]],
    [['到位不越位', '献策不决策', '超前', '揽过不揽功'], [{ kind: 'shorter', item: 2, by: 3 }]],
    [['文字工作', '机关事务工作'], [{ kind: 'longer', item: 1, by: 2 }]],
    [['“文字”工作，', '机关事务'], []],
    [['', '文字工作', '', '会务工作'], []],
    [['文字', '机关事', '会务工作', '综合协调和督促检查'], [{ kind: 'longer', item: 3, by: 5 }]],
    [['文字', '机关事', '会务工作'], []],
    [
      ['思想到位', '措施到位', '落实有力'],
      [{ kind: 'ending', item: 2, usual: '到位', ending: '有力' }],
    ],
    [['要精细', '精细', '要精细'], [{ kind: 'shorter', item: 1, by: 1 }]],
    [['要精细', '要精细化', '要精准'], [{ kind: 'longer', item: 1, by: 1 }]],
    [['认识到位', '认识到位', '责任到位'], []],
    [['讲党性', '重品行', '做表率'], []],
    [
      ['思想认识到位', '组织领导到位', '保障有力'],
      [
        { kind: 'shorter', item: 2, by: 2 },
        { kind: 'ending', item: 2, usual: '到位', ending: '有力' },
      ],
    ],
    [['😀😀', '文字'], []],
  ])('%j', (items, differences) => {
    expect(parallel(items)).toEqual(differences);
  });
});
