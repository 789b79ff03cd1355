import { matchesOf } from '../sentence/matches';

/*
 * Set phrases of official language hold words that elsewhere name a person, a period or an office (习近平新时代中国特色社会主义思想,
 * 四个意识, 本办法, 集团化). They are said by everybody and name nobody.
 */
const SET_PHRASES = new RegExp(
  [
    '习近平(?:新时代中国特色社会主义|法治|经济|生态文明|文化|强军|外交)思想',
    '毛泽东思想|邓小平理论|“?三个代表”?|科学发展观|中国特色社会主义',
    '“?(?:四个意识|四个自信|两个维护|两个确立|两个大局|四个全面|三严三实|两学一做|两个务必|三个务必|四下基层|一岗双责|四风|六稳|六保|三农|双碳|五位一体|三会一课|一带一路|两个一百年|两个毫不动摇)”?',
    '以[^，。、]{2,3}同志为核心|(?:雷锋|焦裕禄|王进喜|孔繁森|杨善洲|谷文昌|廖俊波|黄文秀|张思德|白求恩|张桂梅|黄大年)(?:同志|精神)?',
    '(?:7[×xX*·])?24小时|8小时(?:之外|以外|内外)|365天|100[%％]|1?1[09]0?(?:报警|热线|电话)|12345|1号文件|[1一][+＋][0-9一-十nNX]|5G|[1-5]A级',
    '(?:中央)?八项规定|脱贫攻坚|百分之百',
    '本(?:办法|规定|细则|条例|制度|规则|方案|通知|意见|法|规范|章程|决定|职|领|质|身|能|科|土|人|次|级|着)',
    '(?:集团|公司|股份|城市|城镇|市场|区域|院校)化|分公司|子公司|总公司|母公司',
    '城乡|乡镇|乡村|县域|市域|区域|社区|市场|市民|省市|市县|县区|镇街|[省市县区镇乡]直|城镇|集镇|[辖校园景小片厂灾山地城郊老特林牧库矿街盲禁误]区|市中心',
    '(?:无人|舒适|深水|重灾|空白|警戒|隔离|示范|先行|开发|保护|功能|服务|生活|办公|教学|中心|核心)区',
  ].join('|'),
  'g',
);

/** Where set phrases stand in a text: what begins or ends within one is no name. */
export function findSetPhrases(text: string): Array<{ start: number; end: number }> {
  return matchesOf(text, SET_PHRASES).map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
}
