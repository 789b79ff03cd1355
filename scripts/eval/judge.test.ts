import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extract';
import { readGoldDocument } from './gold-document';
import { judge } from './judge';

const judgementsOf = (marked: string) => {
  const document = readGoldDocument('test', marked);
  return extract(document.text).candidates.map((one) => judge(one, document));
};

describe('judge', () => {
  it('reads marks that were typed half-width as the others', () => {
    const words = '要坚持严字当头,真管真严、敢管敢严、长管长严';
    expect(judgementsOf(`@names\n同志们:\n${words};把责任落到实处.`)).not.toContain('bad');
  });

  it('lays a mask over half-width source', () => {
    const text = '⟦为持续改进作风,根据安排,请张建华同志作重要讲话|主持串联⟧.';
    expect(judgementsOf(`@names 张建华\n同志们:\n${text}`)).toContain('good');
  });

  it('finds a mask of what is no name', () => {
    const text = '⟦为持续改进作风,根据安排,请张建华同志作重要讲话|主持串联⟧.';
    expect(judgementsOf(`@names 李明\n同志们:\n${text}`)).not.toContain('good');
  });
});
