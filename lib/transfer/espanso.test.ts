import { describe, expect, it } from 'vitest';
import { readRows, wordsOf } from './testing/read-rows';

describe('Espanso', () => {
  it('reads triggers, labels and lines', async () => {
    const text =
      'matches:\n  - trigger: ":kc"\n    replace: 同志们\n    label: 开场\n    search_terms: [会议]\n\n  - triggers: [":a", ":b"]\n    replace: |\n      第一段\n      第二段\n';
    const { format, rows } = await readRows('base.yml', text);
    expect(format).toBe('espanso');
    expect(rows).toEqual([
      { kind: 'phrase', text: '同志们', title: '开场', tags: ['会议'], shortcut: ':kc', line: 2 },
      { kind: 'phrase', text: '第一段\n第二段', tags: [], shortcut: ':a', line: 7 },
    ]);
  });

  it.each([
    ['replace: "甲$|$乙"', '▸甲{光标}乙'],
    ['replace: "{{x}}"', '▸{x}'],
    ['replace: "\\\\{\\\\{x\\\\}\\\\}"', '{{x}}'],
    [
      '{replace: "{{d}}", vars: [{name: d, type: date, params: {format: "%Y年%m月%d日"}}]}',
      '▸{日期}',
    ],
    [
      '{replace: "{{d}}", vars: [{name: d, type: date, params: {format: "%Y", offset: 86400}}]}',
      '▸{d}',
    ],
    ['{replace: "{{e}}好", vars: [{name: e, type: echo, params: {echo: 你}}]}', '你好'],
    [
      '{replace: "{{c}}", vars: [{name: c, type: choice, params: {values: [要, {label: 务必, id: 务必做到}, {label: 不}]}}]}',
      '▸{c:要|务必做到|不}',
    ],
    [
      '{replace: "{{r}}", vars: [{name: r, type: random, params: {choices: [甲, 乙]}}]}',
      '▸{r:甲|乙}',
    ],
    ['{replace: "{{c}}", vars: [{name: c, type: clipboard}]}', '▸{剪贴板}'],
    [
      '{replace: "{{f.单位}}", vars: [{name: f, type: form, params: {layout: "[[单位]]"}}]}',
      '▸{单位}',
    ],
    [
      '{replace: "{{f.单位}}：{{f.事}}", vars: [{name: f, type: form, params: {layout: "单位 [[单位]] 事 [[事]]", fields: {事: {default: 调研}}}}]}',
      '▸{单位}：{事=调研}',
    ],
    [
      '{replace: "{{f.别的}}", vars: [{name: f, type: form, params: {layout: "[[单位]]"}}]}',
      '▸{别的}',
    ],
    [
      '{form: "致[[单位]]：[[语气]]", form_fields: {语气: {type: choice, values: [要, 务必]}}}',
      '▸致{单位}：{语气:要|务必}',
    ],
    ['{form: "致{{单位}}"}', '▸致{单位}'],
    [
      '{form: "[[a]]", form_fields: {a: {type: list, values: "甲\\n乙", default: 乙}}}',
      '▸{a:乙|甲}',
    ],
    ['{html: "<p>第一段</p><p>第二段</p>"}', '第一段\n第二段'],
    ['{markdown: "**要**细"}', '要细'],
    ['{regex: ":n(?P<名>.*)", replace: "{{名}}"}', '▸{名}'],
  ])('%s', async (match, words) => {
    const text = match.startsWith('{')
      ? `matches: [${match}]`
      : `matches:\n  - trigger: ":a"\n    ${match}`;
    expect(wordsOf((await readRows('a.yml', text)).rows)).toEqual([words]);
  });

  it('runs no program and names it', async () => {
    const text =
      'global_vars:\n  - {name: g, type: echo, params: {echo: 全局}}\nmatches:\n  - trigger: ":a"\n    replace: "{{g}}{{out}}{{s}}"\n    vars:\n      - {name: out, type: shell, params: {cmd: "rm -rf /"}}\n      - {name: s, type: script, params: {args: [x]}}\n';
    const { rows, notices } = await readRows('a.yml', text);
    expect(wordsOf(rows)).toEqual(['▸全局{out}{s}']);
    expect(notices).toEqual([
      { line: 4, reason: 'program-not-run', detail: 'out' },
      { line: 4, reason: 'program-not-run', detail: 's' },
    ]);
  });

  it('reports what is no match and what is a picture', async () => {
    const text =
      'matches:\n  - 甲\n  - trigger: ":p"\n    image_path: "/x.png"\n  - trigger: ":a"\n    replace: 乙\n';
    const { rows, faults } = await readRows('a.yml', text);
    expect(wordsOf(rows)).toEqual(['乙']);
    expect(faults).toEqual([
      { line: 2, reason: 'bad-shape' },
      { line: 3, reason: 'unreadable-part', detail: 'image_path' },
    ]);
  });
});
