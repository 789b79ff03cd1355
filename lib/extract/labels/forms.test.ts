import { describe, expect, it } from 'vitest';
import { findForms } from './forms';

describe('findForms', () => {
  it.each([
    ['耐得住寂寞、顶得住诱惑、守得住清贫', ['排比']],
    ['真正做到让群众满意、让基层满意、让领导满意', ['排比']],
    ['提前介入，做好预案，周密安排，精心组织', ['四字并列']],
    ['思路决定着出路，细节决定着成败', ['对偶']],
    ['古人云：“为政之要，重在落实”', ['引语']],
    ['从重部署向重落实转变', ['转变句', '对比']],
    ['这不是一种无能，而是一种担当', ['关联句', '对比']],
    ['既要报喜，又要报忧', ['关联句']],
    ['办公室是沟通上下的桥梁', ['比喻']],
  ])('finds in %s %j', (text, forms) => {
    expect(findForms(text)).toEqual(expect.arrayContaining(forms));
  });

  it('takes no quoted name for a figure of speech', () => {
    expect(findForms('做好“三服务”工作')).not.toContain('比喻');
  });
});
