import { describe, expect, it } from 'vitest';
import { splitSentences } from './clauses';
import { unitPieces } from './pieces';
import type { Piece, Proposal } from './proposal';
import { findAnaphora, findFourSeries, findParallels, findThreeSeries } from './series';

function piecesOf(text: string): Piece[] {
  return splitSentences(text).flatMap((sentence) => unitPieces(text, sentence));
}

function found(text: string, find: (pieces: readonly Piece[]) => Proposal[]): string[] {
  return find(piecesOf(text)).map(({ start, end }) => text.slice(start, end));
}

function meritOf(text: string, find: (pieces: readonly Piece[]) => Proposal[]): number {
  const [proposal] = find(piecesOf(text));
  if (!proposal) throw new Error(`nothing found in ${text}`);
  return proposal.merit;
}

describe('findFourSeries', () => {
  it.each([
    [
      'members of four characters',
      '要提前介入，做好预案，周密安排。',
      ['提前介入，做好预案，周密安排'],
    ],
    [
      'a member behind 真正做到',
      '坚持实事求是，真正做到令行禁止。',
      ['实事求是，真正做到令行禁止'],
    ],
    ['idioms with words around both', '是上情下达、下情上达的渠道。', ['上情下达、下情上达']],
    [
      'no second half of a clause that is said twice over',
      '坚持有所为有所不为，宜农则农、宜工则工、宜商则商。',
      ['宜农则农、宜工则工、宜商则商'],
    ],
    [
      'no half of 能上能下能进能出',
      '做到能上能下能进能出，奖惩分明、赏罚有据。',
      ['奖惩分明、赏罚有据'],
    ],
    [
      'no half of 不拖不等不推不靠',
      '始终不拖不等不推不靠，雷厉风行、说干就干。',
      ['雷厉风行、说干就干'],
    ],
    ['no single member', '要提前介入，工作才有主动权。', []],
    ['no run over a semicolon', '提前介入；做好预案。', []],
    ['no run over a member of another length', '提前介入，统筹，做好预案。', []],
  ])('finds %s: %s', (_, text, expected) => {
    expect(found(text, findFourSeries)).toEqual(expected);
  });

  it('ends a run at what is damaged', () => {
    const pieces = piecesOf('提前介入，做好预案，周密安排。');
    Object.assign(pieces[1] ?? {}, { damaged: true });
    expect(pieces).toHaveLength(3);
    expect(findFourSeries(pieces)).toEqual([]);
  });

  it('gives more merit to more members, and to idioms', () => {
    const two = meritOf('提前介入，做好预案。', findFourSeries);
    expect(meritOf('提前介入，做好预案，周密安排。', findFourSeries)).toBeGreaterThan(two);
    expect(meritOf('实事求是，令行禁止。', findFourSeries)).toBeGreaterThan(two);
  });
});

describe('findParallels', () => {
  it.each([
    [
      'members of one build',
      '要耐得住寂寞、顶得住诱惑、管得住小节。',
      ['耐得住寂寞、顶得住诱惑、管得住小节'],
    ],
    [
      'a first member with more in front',
      '把工作做活、做准、做主动。',
      ['把工作做活、做准、做主动'],
    ],
    ['a row behind 要', '人员要想领导所想，急领导所急。', ['想领导所想，急领导所急']],
    [
      'a row of 把 behind 能',
      '能把空洞的道理讲得清楚，把繁杂的事情理得明白，把冗长的过程说得简单。',
      ['能把空洞的道理讲得清楚，把繁杂的事情理得明白，把冗长的过程说得简单'],
    ],
    [
      'a row of 工作 behind 做到',
      '做到工作程序与内容合法，工作思路与大局合拍，工作措施与机关合力。',
      ['工作程序与内容合法，工作思路与大局合拍，工作措施与机关合力'],
    ],
    [
      'a row with the preposition that its verb needs',
      '我将以更高的标准、更严的要求、更实的作风抓好各项工作。',
      ['以更高的标准、更严的要求、更实的作风抓好各项工作'],
    ],
    [
      'a row with 把 where its verb stands behind',
      '各级要把群众的难事、群众的愁事、群众的盼事办妥办好。',
      ['把群众的难事、群众的愁事、群众的盼事办妥办好'],
    ],
    [
      'a row with 以 where what it is for stands behind',
      '始终以过硬的素质、过硬的本领、过硬的作风赢得信任。',
      ['以过硬的素质、过硬的本领、过硬的作风赢得信任'],
    ],
    ['nothing in clauses of different build', '天气很好，大家准备开会。', []],
  ])('finds %s: %s', (_, text, expected) => {
    expect(found(text, findParallels)).toEqual(expected);
  });

  it('calls two members an antithesis and three a series', () => {
    const reasons = ['耐得住寂寞、顶得住诱惑。', '耐得住寂寞、顶得住诱惑、管得住小节。'].flatMap(
      (text) => findParallels(piecesOf(text)).map(({ reason }) => reason),
    );
    expect(reasons).toEqual(['antithesis', 'parallel-series']);
  });

  it('gives less merit to a list of things than to a series of acts', () => {
    const things = meritOf('会议工作、信息工作、督查工作。', findParallels);
    expect(meritOf('耐得住寂寞、顶得住诱惑、管得住小节。', findParallels)).toBeGreaterThan(things);
  });
});

describe('findThreeSeries', () => {
  it.each([
    ['想新法，出实招，动真格，用真力。', ['想新法，出实招，动真格，用真力']],
    ['始终敢担当，善作为，守底线，办实事。', ['善作为，守底线，办实事']],
    ['讲政治、顾大局、守规矩。', ['讲政治、顾大局、守规矩']],
    ['门常开、人常在、话好说、事好办。', ['门常开、人常在、话好说、事好办']],
    ['灯常亮、门常开、人常在。', ['灯常亮、门常开、人常在']],
    ['综合科、财务科、人事科。', []],
    ['张建国、李卫东、王小明。', []],
    ['想新法；出实招；动真格。', []],
    ['想新法，出实招。', []],
  ])('finds in %s %j', (text, expected) => {
    expect(found(text, findThreeSeries)).toEqual(expected);
  });
});

describe('findAnaphora', () => {
  it.each([
    [
      'three members that begin alike with others between',
      '是承上启下，联系左右的桥梁，是沟通内外的纽带，是协调各方，保障运转的中枢。',
      ['是承上启下，联系左右的桥梁，是沟通内外的纽带，是协调各方，保障运转的中枢'],
    ],
    ['no two of them', '是承上启下，联系左右的桥梁，是沟通内外的纽带。', []],
    ['none without others between, which is a row', '是桥梁，是纽带，是中枢。', []],
  ])('finds %s: %s', (_, text, expected) => {
    expect(found(text, findAnaphora)).toEqual(expected);
  });
});
