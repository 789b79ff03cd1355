import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { sampleDoc } from '../testing/sample-docs';

const INDEX = createIndex([
  sampleDoc('end', '今天的会议就开到这里，散会'),
  sampleDoc('thanks', '感谢各位领导莅临指导'),
  sampleDoc('how', '先想清楚散会前说什么'),
  sampleDoc('view', '怎么看待我们的工作'),
]);
const idsOf = (query: string) => INDEX.search(query).map(({ id }) => id);

describe('a question', () => {
  it.each([
    ['散会时怎么说', 'end'],
    ['感谢领导怎么说', 'thanks'],
    ['怎么说感谢领导', 'thanks'],
    ['有没有感谢领导的话', 'thanks'],
  ])('%s finds what its words find', (query, id) => {
    expect(idsOf(query)).toContain(id);
  });

  it('that an entry holds word for word finds that entry first', () => {
    expect(idsOf('散会前说什么')[0]).toBe('how');
    expect(idsOf('怎么看待')).toEqual(['view']);
  });
});
