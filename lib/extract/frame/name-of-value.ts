import { isIdiom } from '../sentence/idioms';
import { findThemes } from '../labels/label-themes';

/** What a blank that holds these words is to be called: after their head noun, their verb or their build; nothing when none tells. */
export function nameOfValue(value: string): string | undefined {
  const words = value.replace(/[“”]/g, '');
  const noun = HEAD.exec(words)?.[0];
  const isClause = /[，；]/.test(words);
  if (ACTS.test(words)) return '做法';
  if (noun === words) return '主题';
  if (noun !== undefined && !isClause) return noun;
  if (
    !isIdiom(words) &&
    /^(?:没有|缺乏|不(?!断)|未|难以|有的)|不(?:足|够|强|高|力|严|到位)$/.test(words)
  )
    return '问题';
  if (/^(?:有|是|能|会|敢|善于|勇于|甘于)/.test(words)) return '表现';
  if (DEGREES.test(words)) return '标准';
  if (isIdiom(words) || /^[\u4e00-\u9fff]{4}(?:、[\u4e00-\u9fff]{4})+$/.test(words)) return '状态';
  if (/^(?:领导|群众|基层|干部|同志|部门|单位|组织|党|人民)/.test(words)) return '对象';
  if (isClause) return '说法';
  // A long value is about more than one thing.
  const [theme] = words.length <= 8 ? findThemes(words) : [];
  return theme === words ? '主题' : theme;
}

/** Nouns that say what kind of thing a longer word is. */
const HEAD =
  /(?:意识|能力|精神|作用|制度|机制|问题|任务|规定|规矩|规律|规范|要求|水平|质量|效率|工作|事务|心理|观念|关系|成绩|情况|决策|部署|责任|使命|目标|重点|难点|热点|方向|思路|方法|方式|措施|举措|作风|素质|队伍|形象|环境|条件|基础|经验|建议|意见|材料|信息|服务|学习|功能|职能|职责|地位|位置|资源|渠道|平台|风险|矛盾|困难|压力|利益|名位|权力|金钱|美色|知识|业务|技能|政策|方针|路线|纪律|原则|程序|流程|时间|阶段|领域|行业|产业|项目|品质|品格|胸襟|觉悟|境界|习惯|态度|状态|感情|力量|动力|活力|优势|特色|亮点|成果|效果|实效|结果|内涵|标准|口径|规划|计划|方案|会议|文件|活动|窗口|桥梁|纽带)$/;

/** Words that begin with what is to be done. */
const ACTS =
  /^(?:要|必须|努力|切实|不断|认真|积极|主动|着力|全面|充分|坚定|严格|进一步|正确)*(?:加强|提高|提升|强化|增强|推进|推动|抓好?|搞好|做好?|完善|健全|建立|落实|履行|把握|树立|培养|克服|坚持|维护|服务于|围绕|突出|改进|转变|创新|开展|学习(?=[\u4e00-\u9fff])|掌握|了解|熟悉|遵[从循照守]|贯彻|执行|反映|解决|处理|协调(?=[\u4e00-\u9fff])|统筹|配合|着眼|重视|吃透|认识|深入|规范(?=[\u4e00-\u9fff])|优化|保障|保证|确保|严把|防止|杜绝|减少|取得|完成|实现|形成|发挥|调动|帮助|支持|关心|关注)/;

const DEGREES = /^(?:更?[高大重多好强严准实新快深广细长短]|[\u4e00-\u9fff]{1,2}(?:一些|一点))$/;
