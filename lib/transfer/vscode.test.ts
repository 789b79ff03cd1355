import { describe, expect, it } from 'vitest';
import { contentOf } from './pieces';
import { translateVsCode } from './placeholders/vscode';
import { readRows, wordsOf } from './testing/read-rows';

const fileOf = (body: unknown) => JSON.stringify({ 名: { prefix: 'm', body } });

/** As VS Code makes it for a person to go on with. */
const BY_HAND = `\ufeff{
  // Place your global snippets here. "Example": {
  "开场": {
    "prefix": ["kc", "kaichang"],
    "scope": "markdown",
    "body": [
      "同志们：", // 称呼
      "今天我们召开\${1:会议}，http://a.cn/*不是注释*/",
      "$0",
    ],
    "description": "会议讲话的开头",
  },
  /* "旧的": { "prefix": "x", "body": "y" }, */
  "不全": { "prefix": "bq" },
  "结尾": { "prefix": "jw", "body": "特此通知，}" },
}
`;

describe('snippets of VS Code', () => {
  it('are read as people write them: with comments, and commas behind the last member', async () => {
    const { format, rows, faults } = await readRows('公文.code-snippets', BY_HAND);
    expect(format).toBe('vscode');
    expect(rows).toEqual([
      {
        kind: 'pattern',
        body: '同志们：\n今天我们召开{会议=会议}，http://a.cn/*不是注释*/\n{光标}',
        title: '开场',
        shortcut: 'kc',
        tags: [],
      },
      { kind: 'phrase', text: '特此通知，}', title: '结尾', shortcut: 'jw', tags: [] },
    ]);
    expect(faults).toEqual([{ entry: 2, reason: 'bad-shape', detail: '不全' }]);
  });

  it.each([
    ['甲$1乙$2丙$1', '▸甲{空位}乙{空位2}丙{空位}'],
    ['${1}$0', '▸{空位}{光标}'],
    ['$0甲$0', '▸{光标}甲'],
    ['${0:甲}', '▸甲{光标}'],
    ['$1：${1:单位}', '▸{单位=单位}：{单位=单位}'],
    ['${1:人}和${2:人}', '▸{人=人}和{人2=人}'],
    ['${1|要,务必\\,一定,不\\|得|}做', '▸{选择:要|务必,一定|不／得}做'],
    ['${1|甲,乙|}${2|丙,丁|}', '▸{选择:甲|乙}{选择2:丙|丁}'],
    ['${1:关于${2:主题}的}通知', '▸关于{主题=主题}的通知'],
    ['$CURRENT_YEAR年$CURRENT_MONTH月${CURRENT_DATE}日', '▸{日期}'],
    ['${TM_SELECTED_TEXT:甲}$CLIPBOARD', '▸{所选文字}{剪贴板}'],
    ['$TM_FILENAME', '▸{TM_FILENAME}'],
    ['${UNKNOWN:甲}', '▸{UNKNOWN=甲}'],
    ['${1:甲}${1/(.*)/${1:/upcase}/g}', '▸{甲=甲}{甲=甲}'],
    ['价\\$1，\\\\ \\} $ $$ ${ ${1 ${-}', '价$1，\\ } $ $$ ${ ${1 ${-}'],
    ['${1:未完${2:乙}', '▸${{1:未完{乙=乙}'],
    ['{甲}', '{甲}'],
  ])('%s becomes %s', async (body, expected) => {
    const { rows } = await readRows('a.json', fileOf(body));
    expect(wordsOf(rows)).toEqual([expected]);
  });

  it('say what no slot can stand for', async () => {
    const body = '${1/(.*)/${1:/upcase}/}$RANDOM';
    const { notices } = await readRows('a.json', fileOf(body));
    expect(notices).toEqual([
      { entry: 1, reason: 'command', detail: '${1}' },
      { entry: 1, reason: 'command', detail: '$RANDOM' },
    ]);
  });

  it.each([['${1:'], ['${1|'], ['${1/'], ['${1:${2|a,'], ['}'], ['\\'], ['$a']])(
    'take no longer for a hundred thousand characters of %s',
    (piece) => {
      const body = piece.repeat(99_000 / piece.length);
      // Processor time, which other programs on the machine don't lengthen.
      const start = process.cpuUsage();
      expect(contentOf(translateVsCode(body).pieces).kind).toMatch(/phrase|pattern/);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(2000);
    },
  );
});
