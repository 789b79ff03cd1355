import { describe, expect, it } from 'vitest';
import { parse } from '@/lib/pattern';
import type { Passage } from '../sentence/passage';
import { samplePassage } from '../testing/passage';
import { CORRELATIVES } from './correlative-table';
import { findCorrelatives } from './correlatives';

function found(text: string, given: Partial<Passage> = {}) {
  const passage = samplePassage(text, given);
  return passage.sentences.flatMap((sentence) =>
    findCorrelatives(passage, text.slice(sentence.start, sentence.end), sentence.start),
  );
}

const bodiesIn = (text: string, given?: Partial<Passage>): string[] =>
  found(text, given).map(({ body }) => body);

describe('findCorrelatives', () => {
  it.each([
    ['从重部署向重落实转变。', '从{旧做法=重部署}向{新做法=重落实}转变'],
    ['变化是由被动应付转为主动服务。', '由{旧做法=被动应付}转为{新做法=主动服务}'],
    ['既要敢抓敢管，又要善抓善管。', '既要{要求=敢抓敢管}，又要{要求二=善抓善管}'],
    ['既是重大责任，也是宝贵机遇。', '既是{责任=重大责任}，也是{定位=宝贵机遇}'],
    ['办公室不是养老院，而是前沿阵地。', '{定位=办公室}不是{误解=养老院}，而是{正解=前沿阵地}'],
    ['只有俯下身子，才能赢得民心。', '只有{条件=俯下身子}，才能{结果=赢得民心}'],
    ['没有纪律就没有战斗力。', '没有{条件=纪律}就没有{条件二=战斗力}'],
    ['没有创新就没有发展，没有人才就没有创新。', '没有{条件=创新}就没有{条件二=发展}'],
    ['要把督查工作作为重要抓手。', '把{事物=督查工作}作为{定位=重要抓手}'],
    ['要在落实上下功夫。', '在{方面=落实}上下功夫'],
    ['越是任务艰巨，越要保持定力。', '越是{表现=任务艰巨}，越要{要求=保持定力}'],
  ])('makes of %s %s', (text, body) => {
    const bodies = bodiesIn(text);
    expect(bodies.map((one) => one.replace(/\{[^=}]*=/g, '{'))).toContain(
      body.replace(/\{[^=}]*=/g, '{'),
    );
    expect(bodies.every((one) => parse(one).ok)).toBe(true);
  });

  it.each([
    '办公室的同志要抓好落实。',
    '既要敢抓敢管。',
    '从上到下都要重视。',
    '只有这样，才能做好工作。',
    '一滴水只有放进大海里才不会干涸，一个人只有融入集体才能有所作为。',
    '既要讲“实话，又要办实事”。',
    '在三个方面：在提升能力上下工夫。',
  ])('finds none in %s', (text) => {
    expect(bodiesIn(text)).toEqual([]);
  });

  it('says where the pattern stands in its paragraph', () => {
    const text = '办公室很忙。大家既要敢抓敢管，又要善抓善管。';
    const [one] = found(text);
    expect(text.slice(one?.start, one?.end)).toBe('既要敢抓敢管，又要善抓善管');
    expect(one?.slotted).toBe(8);
  });

  it('makes a group of pairs that follow one another', () => {
    const text = '既要懂政策，又要懂业务；既要会写，又要会说。';
    const [group] = found(text);
    expect(group?.body).toMatch(/^\[既要\{.+\}，又要\{.+\}\]\*2-4\(；\)$/);
    expect(group?.title).toBe('“既要…又要…”排比');
    expect(text.slice(group?.start, group?.end)).toBe(text.slice(0, -1));
  });

  it('makes no group of pairs that stand apart', () => {
    const text = '既要懂政策，又要懂业务；任务十分繁重；既要会写，又要会说。';
    expect(found(text).map(({ title }) => title)).toEqual(['“既要…又要…”']);
  });

  it('leaves a blank empty whose words name somebody', () => {
    expect(bodiesIn('要把栗战书主任的要求作为行动指南。')).toEqual(['把{事物}作为{定位=行动指南}']);
  });

  it('makes a slot of what the speech is about, outside the blanks', () => {
    expect(bodiesIn('督查工作不是负担，而是责任。', { topics: ['督查工作'] })).toEqual([
      expect.stringContaining('不是'),
    ]);
  });

  it('marks a frame as common that every speech has', () => {
    expect(found('要在落实上下功夫。')[0]?.isCommon).toBe(true);
    expect(found('既要敢抓敢管，又要善抓善管。')[0]?.isCommon).toBe(false);
  });
});

describe('CORRELATIVES', () => {
  it.each([
    ['“从…向…转变”', '从重部署向重落实转变', ['重部署', '重落实']],
    ['“由…转为…”', '由被动应付转为主动服务', ['被动应付', '主动服务']],
    ['“既要…又要…”', '既要抓紧，又要抓好，更要抓实', ['抓紧', '抓好', '抓实']],
    ['“既是…也是…”', '既是责任，更是使命', ['责任', '使命']],
    ['“既有…又有…”', '既有共性，又有个性，更有特色', ['共性', '个性', '特色']],
    ['“不是…而是…”', '服务不是负担，而是责任', ['服务', '负担', '责任']],
    ['“不仅…而且…”', '不仅要能写，而且要会说', ['要能写', '要会说']],
    ['“不仅是…更是…”', '服务不仅是职责，更是境界', ['服务', '职责', '境界']],
    ['“只有…才能…”', '只有勤学苦练，我们才能进步快', ['勤学苦练', '我们', '进步快']],
    ['“没有…就没有…”', '没有落实，就没有成效', ['落实', '成效']],
    ['“虽然…但…”', '虽然任务重，但是劲头足', ['任务重', '劲头足']],
    ['“如果…就…”', '如果不学习，思想就会落伍了', ['不学习', '思想', '落伍了']],
    ['“无论…都…”', '无论任务多重，我们都要完成', ['任务多重', '我们', '完成']],
    ['“随着…”', '随着改革深入，我们面临新挑战', ['改革深入', '我们', '新挑战']],
    ['“…是基础，…是关键”', '学习是基础，落实是关键', ['学习', '落实']],
    ['“把…作为…”', '把督查工作作为重要抓手', ['督查工作', '重要抓手']],
    ['“…，关键在…”', '做好办公室工作，关键在于落实', ['做好办公室工作', '落实']],
    ['“为…提供…”', '为发展提供坚强保障', ['发展', '坚强保障']],
    ['“以…的…，…”', '以严格的标准、以务实的作风', ['严格', '标准', '务实', '作风']],
    ['“在…上下功夫”', '在落实上下功夫', ['落实']],
    ['“越是…越要…”', '越是困难越要坚定', ['困难', '坚定']],
    ['“所谓…就是…”', '所谓落实，就是把事办成', ['落实', '把事办成']],
    ['“…从哪里来？从…中来”', '本领从哪里来？从实践中来', ['本领', '实践']],
    ['“决不让…”', '决不让工作受影响，决不让群众失望', ['工作受影响', '群众失望']],
  ])('has the frame %s for %s', (title, sentence, values) => {
    const one = CORRELATIVES.find((correlative) => correlative.title === title);
    const [hit] = [...sentence.matchAll(one?.rule ?? /(?!)/g)];
    expect(hit?.slice(1).filter((value) => value !== undefined && value !== '')).toEqual(values);
    expect(sentence.includes(one?.needs ?? '')).toBe(true);
  });

  it('names every frame once', () => {
    const titles = CORRELATIVES.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
