import { describe, expect, it } from 'vitest';
import { isAnecdote, isRecipientLine, saysNothing } from './no-phrase';

describe('saysNothing', () => {
  it.each([
    '存在的主要问题',
    '下一步工作要求',
    '主要做法',
    '关于优化营商环境工作',
    '各县党委办公室，市直各单位办公室',
    '各区、县总工会，各产业工会，市直各单位',
    '各科室、直属各单位',
    '办公室、政务服务科、人事科负责同志',
    '周明远、李文静、孙立国',
    '今年的工作中体会到',
    '事故性质及责任认定',
    '整改和防范措施',
    '第一个关键词是“近”',
    '第二个字是“严”',
    '第三个特点是“小而精”',
  ])('holds for %s', (words) => {
    expect(saysNothing(words)).toBe(true);
  });

  it.each([
    '各位领导、各位同事',
    '各单位要高度重视，各部门要密切配合',
    '求实、务实、落实',
    '主要领导要亲自抓，分管领导要具体抓',
    '存在问题不可怕，可怕的是回避问题',
    '责任落实层层递减',
    '第一要务是发展',
    '第一个百年是“两步走”，后一个百年是“新征程”',
  ])('does not for %s', (words) => {
    expect(saysNothing(words)).toBe(false);
  });
});

describe('isRecipientLine', () => {
  it.each([
    '清河县水利局：',
    '市人民政府：',
    '各县（区）党委、政府，市直各单位：',
    '各科室、直属各单位：',
  ])('holds for %s', (paragraph) => {
    expect(isRecipientLine(paragraph)).toBe(true);
  });

  it.each([
    '清河县水利局',
    '主要做法：',
    '各位领导、各位同事：',
    '市水利局要求各单位：',
    '单位：甲公司：',
  ])('does not for %s', (paragraph) => {
    expect(isRecipientLine(paragraph)).toBe(false);
  });
});

describe('isAnecdote', () => {
  it.each([
    '上个月我到窗口去坐了半天',
    '昨天的会上大家都表了态',
    '第一趟缺个复印件，第二趟说要盖章',
    '前几天有个同志来找我',
    '有一次，我们下乡遇到一位老支书',
    '法定代表人王某对三次责令整改置之不理',
    '安监站站长李某某明知该仓库未经消防验收，仍在检查记录上签字',
  ])('holds for %s', (words) => {
    expect(isAnecdote(words)).toBe(true);
  });

  it.each([
    '遇到困难不退缩，遇到矛盾不绕道',
    '第一步要快，第二步要稳',
    '上周末的事本周办结',
    '昨天的教训就是今天的警钟',
    '昨天的努力成就今天的业绩，今天的奋斗决定明天的高度',
    '用昨天的经验回答今天的问题',
  ])('does not for %s', (words) => {
    expect(isAnecdote(words)).toBe(false);
  });
});
