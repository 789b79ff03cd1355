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
    ['', '时间长', ['挂号'], '事项'],
    ['', '要严谨', ['办文'], '事项'],
    ['要', '', ['严谨'], '要求'],
    ['只有', '，', ['付出'], '条件'],
    ['才能', '', ['赢得信任'], '结果'],
    ['把', '抓好', ['督查'], '事物'],
    ['作为', '', ['第一要务'], '定位'],
    ['成为', '', ['行家里手'], '定位'],
    ['视为', '', ['生命线'], '定位'],
    ['更加', '', ['紧密'], '状态'],
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
