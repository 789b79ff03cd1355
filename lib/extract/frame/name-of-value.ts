import { isIdiom } from '../sentence/idioms';

/**
 * What a blank that holds these words is to be called: after their build, their verb or their head noun; nothing when none shows it.
 * `isObject` when a verb or a preposition stands before the blank, so that verbs in it belong to its noun (提高|履行职责的能力).
 */
export function nameOfValue(value: string, isObject = false): string | undefined {
  const words = value.replace(/[“”]/g, '');
  const noun = NOUN.exec(words)?.[0];
  const isClause = /[，；]/.test(words);
  if (noun === words) return '主题';
  if (
    noun !== undefined &&
    !isClause &&
    (isObject || (OF_NOUN.test(words) && !isActs(words))) &&
    !OPENS_ACT.test(words)
  )
    return noun;
  for (const [name, rule] of BUILDS) if (rule.test(words)) return name;
  if (isIdiom(words)) return '状态';
  if (noun !== undefined && !isClause && !isActs(words) && !OPENS_ACT.test(words)) return noun;
  if (isActs(words)) return '做法';
  if (/^[\u4e00-\u9fff]{4}(?:、[\u4e00-\u9fff]{4})+$/.test(words)) return '状态';
  if (
    /^(?:领导|群众|基层|干部|同志|部门|单位|组织|党|人民|自己|各级|机关|处室|科室)/.test(words) &&
    !isClause
  )
    return '对象';
  return isClause ? '说法' : undefined;
}

/** Nouns that say what kind of thing a longer word is. */
const NOUN =
  /(?:意识|能力|本领|精神|作用|制度|机制|问题|任务|规定|规矩|规律|规范|要求|水平|质量|效率|工作|事务|心理|心态|观念|关系|成绩|情况|决策|部署|责任感|紧迫感|使命感|危机感|责任|使命|目标|重点|难点|热点|方向|思路|方法|方式|措施|举措|作风|素质|队伍|形象|环境|条件|基础|经验|教训|建议|意见|材料|信息|服务|学习|功能|职能|职责|地位|位置|资源|渠道|平台|风险|矛盾|困难|压力|利益|名位|权力|金钱|美色|知识|业务|技能|政策|方针|路线|理论|纲领|纪律|原则|程序|流程|时间|阶段|领域|行业|产业|项目|品质|品格|胸襟|觉悟|境界|高度|角度|立场|习惯|态度|状态|感情|力量|动力|活力|合力|优势|特色|亮点|成果|效果|实效|结果|内涵|标准|口径|规划|计划|方案|会议|文件|活动|窗口|桥梁|纽带|约束|定位|格局|韧劲|修行|壮志|情怀|底线|业绩|成效|清单|道理)$/;

/** A noun with what describes it (服务群众的意识), and not a verb with its object. */
const OF_NOUN = /^(?!.*[，；]).+的[\u4e00-\u9fff]{2,3}$/;
const OPENS_ACT =
  /^(?:我们|大家|要|需要|必须|应当?|会|将|能|没有|缺乏|不断|努力|切实|进一步|直接|取得|做了|有(?!关|力|效|利|机)|是)/;

/** What words are by their build, the first that holds. */
const BUILDS: ReadonlyArray<readonly [string, RegExp]> = [
  ['序号', /^[一二三四五六七八九十]$/],
  [
    '问题',
    /^(?:没有|缺乏|难以|有的|未(?:能[\u4e00-\u9fff]|[\u4e00-\u9fff]{3})|不(?![断仅但同是])(?=[^，]{4}))|不(?:够|足|强|力|严|高|深|实|到位|全面|及时|重视|深入)(?=$|[，、；])|还有(?:不小|较大|一定)?差距/,
  ],
  [
    '要求',
    /^(?:要(?!求)|需要|必须|应当)|^[\u4e00-\u9fff]{1,6}(?<![重主需只])(?:必须|要(?!求))[\u4e00-\u9fff]+$/,
  ],
  ['影响', /^(?:直接|严重|会)*(?:影响|关系到?|损害|耽误|制约)(?!的)/],
  ['结果', /^(?:会|将会|就会)/],
  ['性质', /[^，；]的$/],
  ['表现', /^(?:有(?!关|力|效|利|机)|是|能|会|敢|敢于|善于|勇于|甘于|乐于)/],
  ['情况', /(?:如何|怎样|怎么样|与否)$/],
  ['变化', /^[\u4e00-\u9fff]+(?:更加|越来越|日益)[\u4e00-\u9fff]+$/],
  ['频次', /^每[一半]?(?:年|月|个月|季|季度|周|星期|日|天|旬|学期)$/],
  ['身份', /者$/],
  ['事情', /^[\u4e00-\u9fff]{1,3}事$/],
  ['对象', /^(?:为|给)[\u4e00-\u9fff]{2,6}$/],
  ['标准', /^(?:更?[高大重多好强严准实新快深广细长短]|[\u4e00-\u9fff]{1,2}(?:一些|一点))$/],
  ['特性', /^[\u4e00-\u9fff]{2,3}性$/],
  ['能力', /^[\u4e00-\u9fff]{2}(?<!压|动|阻|权)力$/],
];

function isActs(words: string): boolean {
  return ACTS.test(words);
}

/** Words that begin with what is to be done. */
const ACTS =
  /^(?:要|必须|努力|切实|不断|认真|积极|主动|着力|全面|充分|坚定|严格|进一步|正确|迅速|及时|自觉|重新|大力|带头|亲自|首先)*(?:加强|提高|提升|强化|增强|推进|推动|抓(?=[\u4e00-\u9fff])|搞好|做[好到实强大](?=[\u4e00-\u9fff])|当好|管好|用好|完善|健全|建立|落实|履行|把握|树立|培养|养成|克服|坚持|维护|服务于|围绕|突出|改进|转变|创新(?=[\u4e00-\u9fff])|开展|学习(?=[\u4e00-\u9fff])|学(?=[\u4e00-\u9fff]{3})|传达|掌握|了解|熟悉|领会|遵[从循照守]|贯彻|执行|反映(?!强烈)|解决|处理|协调(?=[\u4e00-\u9fff])|统筹|配合|着眼|重视|吃透|看待|对待|认识|估价|评价|深入(?=[\u4e00-\u9fff])|规范(?=[\u4e00-\u9fff])|优化|保障(?=[\u4e00-\u9fff])|保证|确保|严把|防止|杜绝|减少|取得|完成|实现|形成|发挥|调动|帮助|支持(?=[\u4e00-\u9fff])|关心|关注|通报|研究|审议|听取|签订|思考|打通|凝聚|守住|筑牢|夯实|争创|收集|搜集|挖掘|列出|报告|追究|管(?=[\u4e00-\u9fff]))|^[\u4e00-\u9fff]{0,4}(?<![能可])(?:做|干)到?$/;
