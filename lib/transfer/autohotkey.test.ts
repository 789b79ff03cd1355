import { describe, expect, it } from 'vitest';
import { readRows, wordsOf } from './testing/read-rows';

describe('AutoHotkey', () => {
  it.each([
    ['::tz::特此通知。', '特此通知。'],
    [':*:tf;::妥否，请批示。', '妥否，请批示。'],
    ['::hh::第一行`n第二行`t完', '第一行\n第二行\t完'],
    ['::hh::第一行{Enter 2}第二行', '第一行\n\n第二行'],
    [':R:yy::{Enter}原样', '{Enter}原样'],
    ['::jd::特此通知{!}', '特此通知!'],
    ['::gb::（）{Left}', '▸（{光标}）'],
    ['::gb::关于的通知{Left 3}', '▸关于{光标}的通知'],
    ['::zs::特此通知。 ; 结尾', '特此通知。'],
    ['::fh::甲`;乙{{}丙{}}', '甲;乙{丙}'],
    ['::dz::\n(\n第一段\n\n第二段\n)', '第一段\n\n第二段'],
  ])('reads %j', async (line, words) => {
    const { format, rows } = await readRows('a.ahk', `#NoEnv\n; 公文\n${line}\n^j::Send, 你好\n`);
    expect(format).toBe('autohotkey');
    expect(wordsOf(rows)).toEqual([words]);
    expect(rows[0]?.line).toBe(3);
  });

  it.each([
    '::rq::\nSend %A_Now%\nreturn',
    '::rq::{\nSend(1)\n}',
    ':X:rq::Run("cmd")',
    '::rq::\n(\n没有关上',
  ])('runs no program, and names it: %j', async (lines) => {
    const { rows, faults } = await readRows('a.ahk', `::tz::特此通知。\n${lines}\n`);
    expect(wordsOf(rows)).toEqual(['特此通知。']);
    expect(faults).toEqual([{ line: 2, reason: 'unreadable-part', detail: 'rq' }]);
  });

  it('names a key that has no words, and reads no comment', async () => {
    const text = '/*\n::old::旧的\n*/\n::tz::通知{Home}\n::qs::请示\n';
    const { rows, notices } = await readRows('a.txt', text);
    expect(wordsOf(rows)).toEqual(['通知', '请示']);
    expect(notices).toEqual([{ line: 4, reason: 'command', detail: 'Home' }]);
  });

  it('is not taken for a text that only holds such a line', async () => {
    expect((await readRows('a.txt', '用法如下\n::tz::特此通知。\n写好就行\n')).format).toBe('text');
  });
});
