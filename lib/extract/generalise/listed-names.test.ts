import { describe, expect, it } from 'vitest';
import { generalise } from './generalise';
import { learnListed } from './listed-names';

const write = (text: string): string => generalise(text, learnListed(text)).text;

describe('learnListed', () => {
  it.each([
    ['roads and bridges side by side', '解放路、人民桥积雪盈尺', '{地点}积雪盈尺'],
    ['estates', '在锦绣花园、东风路等社区推行', '在{地点}等社区推行'],
    ['villages', '观摩了梨园村、桃花坞村，很受启发', '观摩了{地点}，很受启发'],
    [
      'villages before other bodies',
      '刚才，柳溪村、大湾村、农技站作了发言',
      '刚才，{地点}、农技站作了发言',
    ],
    ['villages behind their county', '到永丰县梨园村、桃花坞村看了看', '到{地区}{地点}看了看'],
    ['roads behind 了', '打通了滨江大道、学府路', '打通了{地点}'],
    ['a road that is rebuilt', '柳林路改造要提速', '{地点}改造要提速'],
    ['an estate whose drains are', '翠竹苑小区雨污分流要抓紧', '{地点}雨污分流要抓紧'],
    ['firms that are counted', '引入康宁护理、夕阳红两家机构', '引入{单位}两家机构'],
    ['firms that lead', '宏发精密、蓝海新能等一批龙头在此扎根', '{单位}等一批龙头在此扎根'],
    ['people', '张桂兰、马德福等老同志最辛苦', '{姓名}、{姓名}等老同志最辛苦'],
  ])('learns the names of %s', (_, text, general) => {
    expect(write(text)).toBe(general);
  });

  it('finds a name again where nothing shows it', () => {
    const learnt = learnListed('兴隆路改造拖了四个月。');
    expect(generalise('兴隆路月底前必须通车', learnt)).toEqual({
      text: '{地点}月底前必须通车',
      slots: 1,
    });
  });

  it.each([
    '修好致富路、连心桥',
    '架起连心桥、铺就致富路',
    '搭建沟通桥、友谊桥，拓宽增收路、共富路',
    '抓好示范村、薄弱村、后进村的分类提升',
    '走进老旧小区、居民小区、背街小巷',
    '把话说到群众心里、把事办到百姓家里',
    '装在口袋里、记在脑子里',
    '建设美丽家园、幸福家园，守护精神家园',
    '走什么路、扛什么旗',
    '走过泥巴路、石子路，走上水泥路、柏油路的老乡',
    '在跨江大桥、立交桥、过街天桥等处值守',
    '在儿童公园、湿地公园、文化广场等场所宣传',
    '从小渔村、小山村走出来的干部',
    '铺好路、架好桥，让群众走得顺',
    '知来路、明去路，不忘归途',
    '走过探索之路、实践之路的人们',
    '整顿软弱涣散村、集体经济空壳村',
    '推进老旧小区改造、城市道路改造、危桥改造',
    '抓好农村公路、断头路改造',
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
