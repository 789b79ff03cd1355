import type { EntryFunction } from '@/lib/entry';
import { describe, expect, it } from 'vitest';
import { findFunction, inRules } from './label-function';
import { isDemandedBefore, isForbiddenBefore } from './speech-acts';

describe('findFunction', () => {
  it.each<[EntryFunction, number, string]>([
    ['称呼', 0, '尊敬的各位领导、同志们'],
    ['称呼', 0, '同志们'],
    ['称呼', 0, '尊敬的各位来宾，各位老师，亲爱的同学们'],
    ['称呼', 0, '尊敬的各位家长，亲爱的孩子们'],
    ['称呼', 0, '老师们、同学们'],
    ['称呼', 0, '女士们、先生们，大家上午好'],
    ['称呼', 0, '全体与会同志'],
    ['称呼', 0, '全体干部职工'],
    ['称呼', 0, '广大党员、青年朋友们'],
    ['称呼', 0, '市委组织部考核组，各位领导、同志们'],
    ['称呼', 0, '公司领导、各位同事'],
    ['称呼', 0, '主席团，各位代表'],
    ['称呼', 0, '县委考察组，各位同事'],
    ['阐明意义', 0.3, '对党忠诚，不是一句空洞的口号，而是实实在在的行动'],
    ['阐明意义', 0.5, '为民服务不是一时的任务，而是一生的课题'],
    ['阐明意义', 0.5, '抓落实不是选择题，而是必答题'],
    ['阐明意义', 0.5, '环境就是生产力，环境就是竞争力'],
    ['提出要求', 0.5, '坚持项目为王、环境是金'],
    ['落款', 0.98, '讲得不对的地方，请同志们批评'],
    ['落款', 0.98, '我的体会就讲到这里，讲得不对的地方，请同志们批评'],
    ['落款', 0.98, '我的汇报就到这里，不妥之处，请各位领导批评指正'],
    ['提出要求', 0.5, '广大干部职工要带头遵守'],
    ['称呼', 0.5, '各位嘉宾、各位媒体朋友'],
    ['称呼', 0, '尊敬的李书记，各位专家、女士们、先生们'],
    ['引用典故', 0.5, '学高为师，身正为范'],
    ['引用典故', 0.5, '逆水行舟用力撑，一篙松劲退千寻'],
    ['致谢祝愿', 0.5, '马年将至，祝大家新春快乐、阖家幸福'],
    ['致谢祝愿', 0.5, '值此中秋佳节来临之际，我代表县委，祝全体教师身体健康'],
    ['致谢祝愿', 0.97, '金蛇狂舞辞旧岁，骏马奔腾迎新春，祝大家新年快乐'],
    ['致谢祝愿', 0.97, '愿同学们乘风破浪、前程似锦'],
    ['致谢祝愿', 0.05, '在元旦来临之际，衷心祝愿各位朋友万事如意'],
    ['落款', 0.98, '以上是我的述职，我将继续努力，敬请各位领导批评指正'],
    ['落款', 0.98, '如有不当之处，恳请大家批评指正'],
    ['落款', 0.98, '敬请批评指正'],
    ['过渡衔接', 0.1, '下面，我汇报三点意见，不妥之处请批评指正'],
    ['落款', 0.9, '特此函复'],
    ['提出要求', 0.5, '希望同志们不负重托、不辱使命，当好人民的勤务员'],
    ['提出要求', 0.5, '希望全体党员不忘初心、牢记使命'],
    ['提出要求', 0.5, '希望青年干部不负韶华，决不辜负组织的培养'],
    ['表态承诺', 0.5, '我们决不辜负党和人民的期望'],
    ['提出要求', 0.5, '不得迟报、漏报、瞒报'],
    ['提出要求', 0.5, '严禁推诿扯皮、敷衍塞责'],
    ['指出问题', 0.5, '存在迟报、漏报现象'],
    ['指出问题', 0.5, '有的顾不得群众困难，敷衍了事'],
    ['提出要求', 0.5, '优化提升营商环境'],
    ['提出要求', 0.5, '全力营造风清气正的良好环境'],
    ['分析形势', 0.5, '外部环境复杂多变'],
    ['指出问题', 0.5, '理想信念有所松动'],
    ['指出问题', 0.5, '服务意识有所淡化、进取精神有所减退'],
    ['阐明意义', 0.5, '现有的办法都好用'],
    ['阐明意义', 0.5, '所有的弯路都不会白走'],
    ['指出问题', 0.5, '面对新情况，老办法不会用、新办法不敢用'],
    ['阐明意义', 0.5, '庆祝活动是凝聚人心的重要载体'],
    ['阐明意义', 0.5, '学习没有捷径，成功没有偶然'],
    ['肯定成绩', 0.3, '全体医护人员用实际行动诠释了大爱无疆的崇高精神'],
    ['提出要求', 0.5, '对工作推进不力、敷衍塞责、造成不良影响的，依纪依规严肃处理'],
    ['开场', 0.05, '今天我们召开督查工作会议，主要任务是总结工作、部署任务'],
    ['开场', 0.05, '很高兴参加今天的会议'],
    ['过渡衔接', 0.2, '下面，我讲三点意见'],
    ['过渡衔接', 0.2, '借此机会，我送给大家三句话'],
    ['过渡衔接', 0.2, '在此，我提几点希望'],
    ['过渡衔接', 0.2, '通过学习，我有以下几点体会'],
    ['肯定成绩', 0.3, '县税务局等单位制度健全、管理严格，值得学习借鉴'],
    ['过渡衔接', 0.2, '下面，我向大家递上清江的三张名片'],
    ['过渡衔接', 0.9, '以上意见，供大家参考'],
    ['过渡衔接', 0.3, '借此机会，我谈几点看法'],
    ['引用典故', 0.5, '古人云：“为政之要，重在落实”'],
    ['引用典故', 0.5, '俗话说，打铁还需自身硬'],
    ['引用典故', 0.5, '志之所趋，无远弗届，穷山距海，不能限也'],
    ['开场', 0.25, '金风送爽，丹桂飘香'],
    ['开场', 0.05, '主要任务是总结工作、交流经验、分析形势'],
    ['肯定成绩', 0.5, '经济运行稳中向好，发展后劲持续增强'],
    ['肯定成绩', 0.2, '各级办公室做了大量工作，取得了显著成效'],
    ['肯定成绩', 0.2, '大家任劳任怨，付出了辛勤劳动'],
    ['指出问题', 0.4, '有的同志工作不够扎实，服务意识不强'],
    ['指出问题', 0.4, '个别单位推诿扯皮，迟报漏报时有发生'],
    ['指出问题', 0.4, '该公司重生产轻安全，安全管理制度形同虚设'],
    ['指出问题', 0.4, '说起来重要、干起来次要、忙起来不要'],
    ['分析形势', 0.4, '当前形势复杂多变，面临前所未有的机遇和挑战'],
    ['分析形势', 0.4, '随着改革的深入，工作越来越繁重'],
    ['阐明意义', 0.3, '督查是推动决策落实的重要手段'],
    ['阐明意义', 0.3, '办公室是沟通上下的桥梁'],
    ['阐明意义', 0.3, '没有落实就没有发展'],
    ['表态承诺', 0.6, '我们将全力以赴完成任务，请领导放心'],
    ['方法举措', 0.6, '通过定期通报、跟踪暗访、抽查督办，抓住关键环节'],
    ['提出要求', 0.6, '要切实增强责任意识，严格遵守纪律'],
    ['提出要求', 0.6, '必须始终保持清醒头脑'],
    ['方法举措', 0.5, '通过对照问题清单，逐条逐项整改'],
    ['致谢祝愿', 0.98, '我的发言完了，谢谢大家'],
    ['致谢祝愿', 0.98, '感谢各位的聆听'],
    ['致谢祝愿', 0.1, '感谢组织的信任和各位的支持，任命我为局长'],
    ['致谢祝愿', 0.1, '首先，衷心感谢各位评委'],
    ['引用典故', 0.5, '树高千尺不忘根，人行千里总思乡'],
    ['阐明意义', 0.5, '家乡的发展需要您，家乡的亲人期盼您'],
    ['致谢祝愿', 0.98, '汇报完毕，谢谢各位领导'],
    ['落款', 0.98, '汇报完毕，请领导批评指正'],
    ['阐明意义', 0.5, '一棵树，栽下的是希望；一片林，守护的是未来'],
    ['指出问题', 0.5, '问题导向不够鲜明，解决问题的办法不多，差距依然存在'],
    ['指出问题', 0.5, '企业融资难的问题依然存在'],
    ['号召结尾', 0.98, '让我们再接再厉，为推动发展作出新的更大贡献'],
  ])('takes for %s, at %d of its speech: %s', (name, place, text) => {
    expect(findFunction(text, place)).toBe(name);
  });

  it('takes an act in a report for what was done, a demand for a demand', () => {
    const act = '坚持能一次办的不多次办，能当天办的不过夜办';
    expect(findFunction(act, 0.5)).toBe('提出要求');
    expect(findFunction(act, 0.5, { isReport: true })).toBe('方法举措');
    expect(findFunction(`必须${act}`, 0.5, { isReport: true })).toBe('提出要求');
  });

  it.each([
    '对报送信息质量高、成绩突出的单位和个人给予通报表扬',
    '各单位主要负责人是本单位信息工作的第一责任人',
    '经济社会运行中的新情况、新问题、新趋势',
    '因迟报、瞒报造成不良影响或者严重后果的',
  ])('takes what rules say for what is to be so: %s', (text) => {
    expect(inRules(findFunction(text, 0.5))).toBe('提出要求');
  });

  it('takes how things are in a report for what was achieved or how, unless they are said to be important', () => {
    for (const text of ['耕地保护从严从紧', '审批改革见行见效', '群众从“揪心”变为“舒心”']) {
      expect(findFunction(text, 0.5)).toBe('阐明意义');
      expect(findFunction(text, 0.5, { isReport: true })).toBe('肯定成绩');
    }
    for (const text of [
      '常修为政之德，常思贪欲之害，常怀律己之心',
      '像保护眼睛一样保护耕地',
      '人在格中走、事在格中办',
    ])
      expect(findFunction(text, 0.5, { isReport: true })).toBe('方法举措');
    const meaning = '信息工作是领导决策的重要基础';
    expect(findFunction(meaning, 0.5, { isReport: true })).toBe('阐明意义');
  });

  it('takes words without a cue for a statement, and for a demand where they act or others around them demand', () => {
    const row = '门常开、人常在、话好说、事好办';
    expect(findFunction(row, 0.5)).toBe('阐明意义');
    expect(findFunction(row, 0.5, { isAmongDemands: true })).toBe('提出要求');
    expect(findFunction(row, 0.5, { isDemanded: true })).toBe('提出要求');
    expect(findFunction('爱护车辆，勤检查、勤保养、勤擦洗', 0.5)).toBe('提出要求');
  });

  it('takes what stands behind 要 for a demand, even if it says how things are', () => {
    const words = '有店小二的姿态';
    expect(findFunction(words, 0.5)).toBe('阐明意义');
    expect(findFunction(words, 0.5, { isDemanded: true })).toBe('提出要求');
  });

  it('takes what the first person did in a report for a way of working', () => {
    const words = '我牢记“群众利益无小事”，把办事群众当亲人';
    expect(findFunction(words, 0.5)).toBe('阐明意义');
    expect(findFunction(words, 0.5, { isReport: true })).toBe('方法举措');
  });

  it('takes what is to be done in a pledge for what the speaker will do, but no demand on others', () => {
    const pledge = { isPledge: true };
    expect(findFunction('坚决做到“两个维护”', 0.5, pledge)).toBe('表态承诺');
    expect(findFunction('向书本学、向实践学、向同事学', 0.5, pledge)).toBe('表态承诺');
    expect(findFunction('请各位同事继续支持', 0.5, pledge)).toBe('提出要求');
    expect(findFunction('感谢组织的信任', 0.5, pledge)).toBe('致谢祝愿');
    expect(findFunction('办公室是沟通上下的桥梁', 0.5, pledge)).toBe('阐明意义');
  });

  it('takes what is hoped of others, or forbidden, for a demand, whatever it says by itself', () => {
    const hoped = '不负重托、不辱使命';
    expect(findFunction(hoped, 0.5)).toBe('表态承诺');
    expect(findFunction(hoped, 0.5, { isDemanded: true })).toBe('提出要求');
    const forbidden = '迟报、漏报、瞒报';
    expect(findFunction(forbidden, 0.5)).toBe('指出问题');
    expect(findFunction(forbidden, 0.5, { isForbidden: true })).toBe('提出要求');
  });

  it.each([
    ['各单位不得', true],
    ['各单位不得随意', true],
    ['各单位不得松懈，存在', false],
    ['个别单位存在', false],
  ])('reads whether %s forbids what follows', (before, isForbidden) => {
    expect(isForbiddenBefore(`${before}迟报、漏报`, before.length)).toBe(isForbidden);
  });

  it.each([
    ['大家认为学习是第一需要，', false],
    ['我们要把支部建在小区里，', true],
    ['要守住底线。', false],
    ['也要清醒地看到，', false],
    ['要看到差距，要迎头赶上，', true],
  ])('reads whether %s demands what follows', (before, isDemanded) => {
    const text = `${before}让党旗高高飘扬`;
    expect(isDemandedBefore(text, before.length)).toBe(isDemanded);
  });

  it.each([
    '我们聚焦企业反映强烈的材料多、环节多、跑腿多问题，动真碰硬、刀刃向内',
    '对照问题清单，逐条逐项整改，做到问题不解决不放过、整改不到位不放过',
    '进一步突出问题导向',
    '坚持发现一个问题、解决一个问题',
    '项目一落地就有人管、手续一启动就有人帮、问题一出现就有人解',
    '着力破解企业融资中的困难',
    '学先进、找差距、补短板',
    '紧盯薄弱环节，打通服务群众的堵点',
    '帮助群众渡过难关、解决实际困难',
    '不碰红线、不越底线、不踩雷线',
  ])('does not take what is done about faults for a fault: %s', (text) => {
    expect(findFunction(text, 0.5)).not.toBe('指出问题');
  });

  it('takes what cannot wait for a statement, even among demands', () => {
    for (const text of [
      '群众等不起，发展输不起',
      '服务好不好，企业说了算',
      '群众满意不满意，群众说了算',
    ])
      expect(findFunction(text, 0.5, { isAmongDemands: true })).toBe('阐明意义');
  });

  it('takes what somebody of today said for no saying', () => {
    expect(findFunction('“没想到，手续跑在了设备前面”', 0.5)).not.toBe('引用典故');
  });

  it.each<[string, string, number, EntryFunction]>([
    ['a slogan of today for a verse', '咬定目标不放松，千方百计加油干', 0.5, '引用典故'],
    ['因…而 of today for a verse', '不因困难而退缩，不因诱惑而动摇', 0.5, '引用典故'],
    ['a slogan for a saying', '咬定目标不放松，撸起袖子加油干', 0.5, '引用典故'],
    ['who acts for who is spoken to', '我们、你们、他们', 0.5, '称呼'],
    ['a demand on hearers for their name', '各位都要抓紧落实', 0.5, '称呼'],
    ['an opening in the middle', '今天召开会议', 0.5, '开场'],
    ['a closing call in the middle', '希望大家再接再厉', 0.5, '号召结尾'],
    ['要求 as a noun for a demand', '要求很高，任务繁重，面临挑战', 0.5, '提出要求'],
    ['what is to be overcome for a fault', '要切实克服推诿敷衍', 0.5, '指出问题'],
    ['what is to be won for an achievement', '要努力取得成效', 0.5, '肯定成绩'],
  ])('does not take %s: %s', (_, text, place, name) => {
    expect(findFunction(text, place)).not.toBe(name);
  });
});
