import { describe, expect, it } from 'vitest';
import { generalise } from './generalise';
import { learnListed } from './listed-names';

const write = (text: string): string => generalise(text, learnListed(text)).text;

describe('learnListed', () => {
  it.each([
    ['firms that are counted', '引入康宁护理、夕阳红两家机构', '引入{单位}两家机构'],
    ['three firms', '支持三一精密、比特电子科、宁远时代三家企业', '支持{单位}三家企业'],
    ['people', '张桂兰、马德福等老同志最辛苦', '{姓名}、{姓名}等老同志最辛苦'],
  ])('learns the names of %s', (_, text, general) => {
    expect(write(text)).toBe(general);
  });

  it('finds a name again where nothing shows it', () => {
    const learnt = learnListed('引入康宁护理、夕阳红两家机构。');
    expect(generalise('请康宁护理月底前进场', learnt)).toEqual({
      text: '请{单位}月底前进场',
      slots: 1,
    });
  });

  it.each([
    '打通了滨江大道、学府路，观摩了梨园村、桃花坞村',
    '把淘宝村、长寿村、武术村建设成为样板',
    '对夜市街、小吃街、酒吧街开展联合执法',
    '在纳凉广场、文娱广场、宣传广场设置展板',
    '对骑楼街改造、县乡路改造、环城路改造加快审批',
    '支持华为、比亚迪、宁德时代三家企业建设研发中心',
    '抓住牵一发、动全身等一批龙头项目',
    '发挥红白理事会、道德评议会两家组织作用',
    '对县教育局、县卫健局两家单位提出批评',
    '取缔了小作坊、加油站、烟花店三家黑点',
    '要支持华为、比亚迪、宁德时代三家企业建设研发中心',
    '金点子、金钥匙等优秀典型',
    '照顾好高龄老人、孤寡老人等同志',
    '培育新能源、新材料等龙头企业',
    '机关、企业、学校三家联动',
    '做强种植大户、家庭农场等龙头',
    '在方法、方式等方面创新',
    '高质量、高效率等指标',
    '金融、商贸等同志们关心的行业',
  ])('learns none from %s', (text) => {
    expect(learnListed(text)).toEqual([]);
  });
});
