import { describe, expect, it } from 'vitest';
import { SlotNamer } from './slot-names';

describe('SlotNamer', () => {
  it.each([
    ['从', '向', ['重部署'], '旧做法'],
    ['向', '转变', ['重落实'], '新做法'],
    ['不是', '，而是', ['负担'], '误解'],
    ['而是', '', ['责任'], '正解'],
    ['“', '”', ['三服务'], '提法'],
    ['增强', '意识', ['大局'], '意识'],
    ['发扬', '精神', ['奉献'], '精神'],
    ['发挥', '作用', ['参谋'], '作用'],
    ['着力解决', '', ['作风不实'], '问题'],
    ['为', '服务', ['基层'], '对象'],
    ['', '时间长', ['挂号'], '环节'],
    ['', '要严谨', ['办文'], '事项'],
    ['要', '', ['严谨'], '要求'],
    ['只有', '，', ['付出'], '条件'],
    ['才能', '', ['赢得信任'], '结果'],
    ['把', '抓好', ['督查'], '事物'],
    ['作为', '', ['第一要务'], '定位'],
    ['成为', '', ['行家里手'], '定位'],
    ['视为', '', ['生命线'], '定位'],
    ['更加', '', ['紧密'], '状态'],
    ['从', '到', ['办文办会'], '起点'],
    ['到', '', ['统筹协调'], '终点'],
    ['从', '到主动服务转变', ['被动应付'], '旧做法'],
    ['虽然', '，但', ['取得了成绩'], '让步'],
    ['，但', '', ['还有不小差距'], '转折'],
    ['不仅', '，而且', ['黄昏'], '一层'],
    ['，而且', '', ['黄昏'], '进一层'],
    ['不仅', '，也', ['会耽误工作'], '影响'],
    ['，更', '', ['要体现在行动上'], '要求'],
    ['无论', '，都要', ['对上对下'], '情况'],
    ['不管', '，都能', ['大事小情'], '情况'],
    ['所谓', '，就是', ['规定'], '概念'],
    ['，就是指', '', ['要遵守的制度'], '含义'],
    ['，关键在于', '', ['人才'], '关键'],
    ['', '是基础，', ['制度建设'], '基础'],
    ['', '才是关键', ['落实制度'], '关键'],
    ['', '责任', ['主体'], '责任'],
    ['遵从', '规矩', ['政治'], '规矩'],
    ['克服', '心理', ['侥幸'], '心理'],
    ['的', '感', ['紧迫'], '感受'],
    ['这是', '的结果', ['团结奋斗'], '原因'],
    ['是', '的重要保障', ['推动发展'], '目标'],
    ['的重要', '', ['保障'], '定位'],
    ['做有', '的人', ['理想'], '品质'],
    ['随着', '，', ['改革的深化'], '形势'],
    ['主动适应', '，', ['新定位'], '形势'],
    ['凡是', '，就要', ['定下来的事'], '条件'],
    ['', '立即整改的，要', ['能够'], '条件'],
    ['', '得住', ['耐'], '动作'],
    ['得住', '', ['寂寞'], '考验'],
    ['不', '', ['足', '严', '力'], '状态'],
    ['决不允许', '', ['说怪话'], '禁忌'],
    ['不得以任何', '', ['理由拒收'], '禁忌'],
    ['有的同志', '，', ['热衷应酬'], '问题'],
    ['服从', '', ['统一领导'], '安排'],
    ['涉及', '和', ['国家安全'], '领域'],
    ['守住自己', '', ['方寸'], '底线'],
    ['不断提高', '', ['履行职责的能力'], '能力'],
    ['切实增强', '', ['抓好安全生产的责任感'], '责任感'],
    ['全力抓好', '', ['隐患排查治理'], '工作'],
    ['别人没有', '到的', ['想'], '动作'],
    ['', '一个样', ['台上台下'], '场合'],
    ['', '', ['志存高远', '脚踏实地'], '四字词'],
  ])('names the slot between %s and %s that holds %j %s', (before, after, values, name) => {
    expect(new SlotNamer().name(before, after, values)).toBe(name);
  });

  it.each([
    [['服务群众的意识', '依法办事的意识'], '意识'],
    [['加强学习', '改进作风', '天下'], '做法'],
    [['加强学习', '天下', '黄昏'], '事项'],
    [['黄昏'], '事项'],
  ])(
    'names a slot whose neighbours say nothing after most of its values %j: %s',
    (values, name) => {
      expect(new SlotNamer().name('', '', values)).toBe(name);
    },
  );

  it.each([
    ['涉及', '国家安全', '社会稳定', ['领域', '领域二']],
    ['提高', '理论水平', '思想境界', ['水平', '水平二']],
    ['', '黄昏', '清晨', ['事项', '事项二']],
  ])(
    'names what stands behind 和 as what stands before it: %s %s和%s',
    (before, first, second, names) => {
      const namer = new SlotNamer();
      expect([namer.name(before, '及', [first]), namer.name('和', '', [second])]).toEqual(names);
    },
  );

  it('takes no name from half of its values unless it is that of an act', () => {
    expect(new SlotNamer().name('上', '', ['下力气', '出亮点'])).toBe('事项');
    expect(new SlotNamer().name('上', '', ['搞好', '加强管理'])).toBe('做法');
  });

  it('numbers names that are taken', () => {
    const namer = new SlotNamer();
    const names = ['快', '准', '实'].map((value) => namer.name('要', '', [value]));
    expect(names).toEqual(['要求', '要求二', '要求三']);
  });

  it('gives one name to slots that hold the same values in the same order', () => {
    const namer = new SlotNamer();
    expect(namer.name('', '要', ['办文', '办会'])).toBe('事项');
    expect(namer.name('把', '', ['办文', '办会'])).toBe('事项');
    expect(namer.name('把', '', ['办会', '办文'])).toBe('事物');
  });

  it('gives two names to slots that hold the same single value', () => {
    const namer = new SlotNamer();
    expect(namer.name('要', '', ['快'])).toBe('要求');
    expect(namer.name('要', '', ['快'])).toBe('要求二');
    expect(namer.name('要', '', ['快'])).toBe('要求三');
  });

  it('gives twelve slots twelve names', () => {
    const namer = new SlotNamer();
    const names = Array.from('甲乙丙丁戊己庚辛壬癸子丑', (value) => namer.name('要', '', [value]));
    expect(new Set(names).size).toBe(12);
  });
});
