/** Characters of names of columns, each before its simplified form. */
const TRADITIONAL = new Map(
  '標标 題题 內内 類类 別别 備备 註注 語语 話话 術术 關关 鍵键 詞词 場场 編编 號号 說说 觸触 發发 縮缩 寫写 簡简 碼码 欄栏 錄录 夾夹 組组 門门 範范 條条 稱称 項项 數数 時时 間间 頻频 來来 處处 單单 狀状 態态 審审 種种 換换 適适 級级 頁页 報报 據据 講讲 檔档 籤签 專专 領领 環环 節节 體体 鏈链 網网 連连 責责 聯联 電电 總总 計计 匯汇'
    .split(' ')
    .map(([traditional = '', simplified = '']) => [traditional, simplified] as const),
);

/** Returns a cell as the name of a column: in small letters and simplified characters, `_` between words, without the marks of a field that must be filled (*内容, 内容（必填）). */
export function foldName(cell: string): string {
  const simplified = Array.from(cell, (char) => TRADITIONAL.get(char) ?? char).join('');
  return simplified
    .replace(/[（(](?:必填|选填|可选|required|optional)[)）]|[*＊]/gi, '')
    .trim()
    .toLowerCase()
    .replace(/[:：]$/, '')
    .replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1')
    .replace(/\s+/g, '_');
}

/** What a column holds that is named, but by none of our names; the last two are of entries, the others are not. */
export type OtherName = 'ordinal' | 'date' | 'count' | 'remark' | 'group' | 'wording';

const OTHER_NAMES: ReadonlyArray<readonly [OtherName, RegExp]> = [
  ['ordinal', /^(?:序号|序|编号|行号|项次|序次|no\.?|num(?:ber)?|id|seq|index|#|s\/n)$/],
  [
    'date',
    /^(?:\p{Script=Han}{0,4}(?:日期|时间|月份|年份|年月|年度|季度)|[年月日]|date|month|year|time|(?:created|updated)(?:_at)?)$/u,
  ],
  [
    'count',
    /^(?:\p{Script=Han}{0,4}(?:次数|数量|字数|频次|频率|频度|金额|得分|评分|页码|页数|件数|条数|人数|热度)|counts?|times(?:_used)?|uses?|freq(?:uency)?|length|hits|pages?|score)$/u,
  ],
  [
    'remark',
    /^(?:备注(?:说明|信息)?|附注|说明|注释|(?:信息|资料|材料|内容)?(?:来源|出处)|(?:使用|当前|审核)?状态|作者|姓名|性别|职务|(?:录入|填报|审核|使用|发言|讲话|报送|提供|整理|起草|修改|经办|责任|联系)人|(?:使用|报送|填报|来文|责任|所属|提供)?单位|依据|版本|等级|星级|链接|网址|附件|(?:适用)?对象|remarks?|notes?|comments?|source|author|status|references?|url|link|owner)$/,
  ],
  [
    'group',
    /^(?:(?:适用|使用|应用|所属|业务)?(?:场景|场合|情形|情境|环节|领域|板块|版块|模块|专题|大类|门类)|要点|关键点|小标题|主旨|提要|观点|论点|主题词|事由|用意|scenes?|scenario|occasion|section|topic|area)$/,
  ],
  [
    'wording',
    /^(?:\p{Script=Han}{0,3}(?:发言|讲话|用语|提法|说法|语录|原文|原话|佳句|好句|名句|名言|警句|词语|词句|语段|段落|表达|措辞|摘录|素材|表述)|sentences?|wording|expressions?|quotes?|sayings?|scripts?|templates?)$/u,
  ],
];

/** Returns what a column of such a name holds in tables of others; null for a word that names none. `name` is folded. */
export function readOtherName(name: string): OtherName | null {
  return OTHER_NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
