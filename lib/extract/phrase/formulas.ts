import type { EntryFunction } from '@/lib/entry';
import { isClosing, isWish } from '../labels/speech-acts';

/*
 * Formulas of place: what is said because of where in a document it stands (an opening, thanks, a step of the agenda, the clause
 * that brings rules into force), not because of what it is about. A row of the table is a function and the words that make a whole
 * sentence such a formula; the first row that holds decides. A sentence is looked at without its number, dash and vocative.
 */

/** The function of a sentence that is a formula of its place, or nothing; `isHosting` when the document is a host's words. */
export function findFormula(sentence: string, isHosting = false): EntryFunction | undefined {
  if (sentence.length > LONGEST) return undefined;
  for (const [name, rule] of isHosting ? HOSTING : FORMULAS)
    // Each in its own way: engines make `test` fast where it is that of regular expressions alone.
    if (typeof rule === 'function' ? rule(sentence) : rule.test(sentence)) return name;
  return undefined;
}

/** A formula longer than this, in characters, says more than its place asks for. */
const LONGEST = 130;

/** A step of a meeting, as its host announces it. */
const STEPS =
  /^(?:大会|会议)?(?:的)?第[一二三四五六七八九十]{1,3}项(?:议程|议题)?[，、：](?:(?:现在|下面)?(?:由|有?请(?!示)|宣读|宣布|颁发|奏|唱|全体|推选|选举|举手|表决)|(?:审议|表决|通过)[^，。]{2,40}(?:名单|办法|草案|议程|决议|决定|报告|方案|章程|人选|意见|说明)$)|^现在开会$|^散会$|^(?:现在，?)?我宣布|^(?:会议|大会|典礼|仪式|活动|[^，。]{2,8}(?:会|式))?(?:现在)?进行(?:大会|会议|典礼|仪式|活动)?(?:的)?第[一二三四五六七八九十]项|^请(?:大家|全体)?起立|^[^。，]{0,10}应[到出][^。，]{0,14}，[^。]{0,30}实[到出]|(?:会议|仪式|典礼|活动|大会|开班式|推进会|培训班)(?:的议程)?(?:到此|就到这里|就开到这里|全部进行完毕)|^(?:今天|本次|这次)[^，。：]{0,14}(?:共有|有|共)[^，。：]{0,4}项(?:议程|议题|内容|任务)|(?:会议|大会|仪式|开班式|推进会)的?议程(?:共)?有[^，。：]{0,4}项|^(?:首先|下面|接下来|现在|最后)，?(?:进行|请(?!大家|予)|有请|由)|^(?:出席|参加|应邀出席|列席)[^。：]{0,24}(?:有|是)：/;
/** What a host says of a speech that was just given. */
const AFTER_SPEECH =
  /^刚才，[^。]*(?:作了|发表了|进行了|通报了|宣读了|传达了)|(?:讲话|发言|报告|精神|致辞)[^。]{0,60}(?:语重心长|指导性|针对性|指明了|一针见血|高屋建瓴|言简意赅|情真意切|思想深刻|内涵丰富)|^请大家(?:认真|深入|会后)|^[^，。]{2,12}从[^。]{2,50}方面，?[^。]{0,30}(?:提出|阐述|讲|强调|部署|介绍)|^感谢[^，。]{2,16}的?(?:精彩|重要|热情)[^，。]{0,8}(?:讲话|发言|致辞|报告|分享)/;
const THANKS =
  /(?:表示|致以|表达)[^。，]{0,24}(?:感谢|谢意|祝贺|慰问|问候|敬意|欢迎|祝愿)|^(?:再次)?(?:谢谢|感谢)(?:大家|各位|聆听)|^感谢[^，。]{2,16}(?:讲话|发言|致辞|报告|分享)|^(?:首先，?)?(?:衷心|诚挚)?感谢[^。]{2,50}(?:支持|关心|付出|到来|帮助|厚爱|努力)$/;
const OPENS =
  /^(?:贵|你|来)[^。，]{1,60}收悉|^(?:今天|这次|此次|现在|经[^，。]{2,24}(?:同意|批准|研究|决定)，)，?(?:今天)?[^。，]{0,24}(?:召开|举办|举行|集会|欢聚|相聚)|^[^。]{2,30}(?:主持)?(?:召开|举行)[^。]{0,24}(?:会议|大会)，[^。]{0,4}(?:研究|部署|传达|审议|听取)|会议?的?(?:主要)?(?:任务|目的|议题|主题)是|的主要目的是|^在[^，。]{2,30}(?:之际|时刻|日子里|时节)，|^(?:根据|按照)[^，。]{2,20}(?:安排|要求|部署|通知)，(?:我)?(?:现|下面|就)|代表[^，。]{2,24}，?向[^，。]{1,12}(?:作|报告)(?:政府)?工作|(?<!以上[^。]{2,20})请予?审议|^为[^。]*(?:制定本|特制定|现将[^。]*(?:通知|印发)|进行了?(?:深入)?(?:专题)?(?:调研|调查))|如下倡议|^(?:很|非常|十分)?高兴[^，。]{0,3}(?:参加|出席|来到|和|与)|^会议(?:听取|传达|审议|学习|讨论|研究|通报)[^。]{0,6}了|^大家(?:上午|下午|晚上)?好$|^刚才[^。]*(?:赞成|同意|启发|很好)|(?:会议|大会|会)开得(?:很|非常)/;
const TURNS =
  /^(?:下面|接下来|在此|借此机会|这里)[^。]{0,24}(?<!不再?[多细一]*)(?:讲|谈|说|强调|提|汇报|交流)(?!一下)|我(?:再|就|想|讲|谈|提|强调|向大家)[^。，]{0,16}(?:[一二三四五六七八九十两几]点|个问题|方面|几句)|^(?:为[^，。]{2,24}，)?(?:我)?再(?:讲|提|强调)[^。，]{0,12}点|现将[^。]{2,50}(?:如下|汇报)|(?:^|，)现就[^。]{2,40}(?:如下|通知|意见)|(?:肯定|看到)成绩的同时/;
/** What follows 在肯定成绩的同时 where it names the problem, and not only that there is one. */
const NAMES_PROBLEM =
  /(?:肯定|看到|总结|取得)[^，。]{0,8}成绩的同时，[^。]*(?:(?:不足|问题|差距|短板|困难|薄弱环节)[^：。]{0,12}：.|(?:主要|集中|突出)(?:是|表现在|体现在)|一是|等[^，。]{0,6}(?:问题|不足|差距|短板|薄弱环节)|不[够强实高优严]|不到位|有的(?<![所没]有的)|个别|部分|少数|有待|尚未|缺乏|滞后|淡薄|欠缺)/;
const PLEDGES =
  /^[^。，]{2,20}，(?:[^。，]{2,20}，)?(?:我|我们|本人)(?:都|也|就)?将(?!从|以下)|^(?:今后|下一步|在今后[^，。]{0,10}中|对此)?，?(?:我|我们|本人)(?:将|一定(?!要)|决心|保证|坚决(?!不能))|决不辜负(?<!希望[^。]*决不辜负)|(?:^|[，、])请(?![示客假求])[^，。；？！]{1,24}放心(?:[，、；]|$)/;
const CALLS =
  /^(?:同志们，)?让我们(?!以热烈)|^让[^。]{2,12}(?:成为|绽放|落地)|(?:不懈|努力|团结)奋斗$|谱写[^。]{2,24}(?:篇章|华章)|成绩(?:只)?属于过去|任重道远|蓝图已|号角已|正当其?时|征途漫漫|^(?:我)?相信[^。]*一定(?:能|会)|我的(?:讲话|总结|发言|汇报)(?:就)?到(?:这里|此)/;
/** What a request is written for: who may grant something is begged to. A plea with figures is about its own case, and one with a list only announces it. */
const PLEAS =
  /^(?:[^\d]*，)?(?:特|故|现)?(?:恳请|恳求|请求|商请)[^。，：]{0,20}(?:给予|予以|安排|支持|批准|同意|协助|帮助|解决|拨付|协调|追加)[^\d：]*$/;
/** What brings a notice or rules into force, and ends them. */
const IN_FORCE =
  /印发给你们|^会议(?:原则)?(?:同意|决定|议定|要求)|^请(?:认真|结合|遵照|贯彻|抓好)[^。]{2,40}(?:执行|落实|办理)|^执行中(?:遇|的)|另有规定的|从其规定|自[^。，]{2,20}起(?:施行|执行|实施)|由[^。，]{2,20}负责解释|以本(?:办法|规定|细则|通知)为准|依照[^。]{2,16}(?:追究|处理|处分)|^本(?:办法|规定|细则|制度|规则)(?:所称|适用)|^(?:未尽|其他)事宜/;
/** Whether something is to be sent in by a day. */
function isDue(sentence: string): boolean {
  return sentence.includes('前') && DUE.test(sentence);
}

const DUE =
  /^(?:[^，。]{2,40}，)?[^，。]{0,24}(?:请(?:各[^，。]{1,12}|务必)?|务必|须)[于在][^，。]{2,18}(?:前|之前|以前)[^。]{2,60}(?:报送?|反馈|送|上报|提交|报告|函复|回复)/;
const CLOSES =
  /^(?:以上(?:报告|意见|请示|汇报)[^。]{0,20}(?:当|妥|指正|审[阅议]|批示|批复|评议)|(?:妥否|当否|可否|是否妥当)，请[^。]{1,8}|此复|专此)/;

const FORMULAS: ReadonlyArray<readonly [EntryFunction, RegExp | ((sentence: string) => boolean)]> =
  [
    ['落款', CLOSES],
    ['落款', isClosing],
    ['提出要求', IN_FORCE],
    ['提出要求', PLEAS],
    ['提出要求', isDue],
    ['主持串联', STEPS],
    ['致谢祝愿', THANKS],
    ['致谢祝愿', isWish],
    ['指出问题', NAMES_PROBLEM],
    ['过渡衔接', TURNS],
    ['开场', OPENS],
    ['表态承诺', PLEDGES],
    ['号召结尾', CALLS],
  ];
const HOSTING: typeof FORMULAS = [['主持串联', AFTER_SPEECH], ...FORMULAS];
