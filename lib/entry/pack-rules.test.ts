import { describe, expect, it } from 'vitest';
import { checkPackRules } from './pack-rules';
import type { PackEntry } from './entry';

const LABELS = { function: '提出要求', themes: [], forms: [] } as const;

function phrase(text: string, id = 'p1'): PackEntry {
  const source = { speech: 1, heading: [], quote: text };
  return { id, kind: 'phrase', text, ...LABELS, themes: [], forms: [], source };
}

function pattern(body: string, id = 't1'): PackEntry {
  const source = { speech: 1, heading: [], quote: body };
  return { id, kind: 'pattern', body, ...LABELS, themes: [], forms: [], source };
}

const check = (...entries: PackEntry[]) =>
  checkPackRules({ id: 'test', version: 1, title: '测试', entries }).map(
    (fault) => `${fault.entry}: ${fault.message}`,
  );

describe('checkPackRules', () => {
  it.each([
    ['想领导所想,急领导所急', 'half-width punctuation (,)'],
    ['完成2个项目', 'a figure (2)'],
    ['XX年工作', 'a placeholder or web residue (XX)'],
    ['为三冶发展作贡献', 'a place, a firm or somebody else’s level of office (三冶)'],
    ['以“三个代表”为指导', 'an office-holder or a campaign of its year (三个代表)'],
    ['相互推委扯皮', 'a slip of the source (推委)'],
    ['热心办、马上办、', 'punctuation left dangling (、)'],
    ['一是要勤思考', 'a number of its list (一是)'],
  ])('finds the fault of %s', (text, message) => {
    expect(check(phrase(text))).toContain(`p1: ${message}`);
  });

  it.each(['到位不越位，献策不决策', '“短、实、新、活”', '既要学习理论，又要联系实际'])(
    'has nothing against %s',
    (text) => {
      expect(check(phrase(text))).toEqual([]);
    },
  );

  it('lets a slot hold what a phrase may not', () => {
    expect(check(pattern('更好地服务于{单位=集团}的各项事业'))).toEqual([]);
    expect(check(pattern('[{做法}]*2-10(；)，共同进步'))).toEqual([]);
  });

  it('finds two entries that are nearly the same', () => {
    expect(
      check(
        phrase('耐得住寂寞、顶得住诱惑、守得住清贫'),
        phrase('耐得住寂寞，顶得住诱惑，守得住清贫。', 'p2'),
      ),
    ).toEqual(['p2: nearly the same as p1']);
  });
});
