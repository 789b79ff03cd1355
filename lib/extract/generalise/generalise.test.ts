import { describe, expect, it } from 'vitest';
import { generalise } from './generalise';
import { identify, learnNames } from './identify';

describe('generalise', () => {
  it.each([
    ['按照公司统一安排', '按照公司统一安排'],
    ['这是公司党委正确领导的结果', '这是公司党委正确领导的结果'],
    ['隆重举行江州大学开学典礼', '隆重举行{单位}开学典礼'],
    ['参加宏图集团的年会', '参加{单位=本单位}的年会'],
    ['2025级新生', '{时间}级新生'],
    ['请党委书记张建华同志讲话', '请党委书记{姓名}讲话'],
    ['更好地为县委、政府中心工作服务', '更好地为党委、政府中心工作服务'],
    ['2011年是关键一年', '{时间}是关键一年'],
    ['营业收入达到70亿元', '营业收入达到{数额}'],
    ['栗战书主任在会上强调', '{姓名}在会上强调'],
    ['明确了中央办公厅的定位', '明确了{单位}的定位'],
    ['按国务院办公厅的要求', '按{单位}的要求'],
    ['X书记要求', '{姓名}要求'],
    ['严格执行《会议管理办法》', '严格执行{文件}'],
    ['在浙江、上海学习', '在{地区}、{地区}学习'],
    ['认真践行党的二十大精神', '认真践行{会议}精神'],
    ['正如泰戈尔所说，荀子也说', '正如泰戈尔所说，荀子也说'],
    ['全体同志顾全大局，城市与社区共享', '全体同志顾全大局，城市与社区共享'],
  ])('writes %s as %s', (source, text) => {
    expect(generalise(source, []).text).toBe(text);
  });

  it('finds a firm by its short name once the file has named it twice', () => {
    const file = '对三冶集团来说，随着三冶集团的发展。';
    expect(learnNames(file)).toEqual(['三冶']);
    expect(identify('建设三冶', ['三冶'])).toEqual([{ start: 2, end: 4, slot: '单位' }]);
  });
});
