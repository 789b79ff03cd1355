import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { sampleDoc } from '../testing/sample-docs';

describe('fuzzy sounds that are off until they are switched on', () => {
  const spoken = createIndex([sampleDoc('fei', '飞速发展'), sampleDoc('re', '热情服务')]);

  it.each([
    ['huisu', { fuzzyFH: true }, ['fei']],
    ['huisuhuazhan', { fuzzyFH: true }, ['fei']],
    ['leqing', { fuzzyRL: true }, ['re']],
    ['huisu', { fuzzyRL: true }, []],
    ['leqing', { fuzzyFH: true }, []],
    ['huisu', {}, []],
    ['leqing', {}, []],
    ['feisu', { fuzzyFH: true, fuzzyRL: true }, ['fei']],
  ])('%s with %j finds %j', (query, options, expected) => {
    expect(spoken.search(query, options).map(({ id }) => id)).toEqual(expected);
  });
});
