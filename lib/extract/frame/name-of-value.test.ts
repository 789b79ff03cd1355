import { describe, expect, it } from 'vitest';
import { nameOfValue } from './name-of-value';

describe('nameOfValue', () => {
  it.each([
    ['服务群众的意识', '意识'],
    ['一般行政事务', '事务'],
    ['加强学习', '做法'],
    ['不断提高业务素质', '做法'],
    ['不求甚解', '状态'],
    ['重', '标准'],
    ['缺乏超前性', '问题'],
    ['领导和群众', '对象'],
    ['服务', '主题'],
    ['黄昏', undefined],
  ])('calls the blank of %s %s', (value, name) => {
    expect(nameOfValue(value)).toBe(name);
  });
});
