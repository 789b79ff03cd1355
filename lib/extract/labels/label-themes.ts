import { THEMES } from '@/lib/entry';
import type { Theme } from '@/lib/entry';

/** The themes of a text, at most two, the strongest first; what stands in its headings counts for less, the nearest most. */
export function findThemes(text: string, heading: readonly string[] = []): Theme[] {
  const above = themesAbove(heading);
  const weights = THEMES.map((theme) => ({
    theme,
    weight: weigh(text, WORDS[theme]) + (above.has(theme) ? ABOVE : 0),
  }));
  const best = weights.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const least = Math.max(LEAST, (best[0]?.weight ?? 0) * 0.5);
  return best
    .filter(({ weight }) => weight >= least)
    .slice(0, 2)
    .map(({ theme }) => theme);
}

/** What a theme's word in the nearest heading weighs, against 1 in the text itself. */
const ABOVE = 0.7;
const LEAST = 0.7;

/** The themes of the nearest heading; many texts stand below one list of headings. */
function themesAbove(heading: readonly string[]): ReadonlySet<Theme> {
  const known = KNOWN_THEMES.get(heading);
  if (known) return known;
  const nearest = heading.at(-1) ?? '';
  const themes = new Set(THEMES.filter((theme) => nearest.search(WORDS[theme]) !== -1));
  KNOWN_THEMES.set(heading, themes);
  return themes;
}

const KNOWN_THEMES = new WeakMap<readonly string[], ReadonlySet<Theme>>();

function weigh(text: string, rule: RegExp): number {
  return text.match(rule)?.length ?? 0;
}

/** Words that speak for a theme; each occurrence counts once. */
const WORDS: Readonly<Record<Theme, RegExp>> = {
  服务: /服务|为领导|为基层|为群众服务|想领导|满意|保障/g,
  忠诚: /忠诚|政治(?:上|方向|立场|坚定|敏锐|鉴别|信仰|安全)|党中央|看齐|高度一致|信念|党性|讲政治/g,
  担当: /担当|负责|责任|使命|敢于|攻坚|当仁不让|责无旁贷|挑重担|敢管|任务(?:越来越|更加)|招之即来|冲在前|走在前|不讲困难|紧迫感/g,
  学习: /学习|多看书|深阅读|积累|聚沙|善思|读书|知识|充电|学以|才华|理论水平|业务素质|勤学|善学|本领/g,
  纪律规矩: /纪律|规矩|请示|报告制度|底线|红线|令行禁止|原则|服从|规定|遵守|守法|法纪/g,
  协调: /协调|沟通|衔接|配合|协同|合力|协作|团结|承上启下|左右|上情|矛盾/g,
  文稿: /文稿|文字|材料|文风|公文|起草|写作|文件|报告(?!制度)|发文|笔杆|代拟稿|奋笔|行文|标点|看门见山|开门见山|简明扼要|“短、实|穿靴戴帽/g,
  信息: /信息|情况|反映|报送|上报|调研信息/g,
  督查落实: /督查|落实|督促|抓落实|跟踪|狠抓|执行|见效|一抓到底|贯彻/g,
  创新: /创新|开拓|改革|与时俱进|新(?:思路|方法|途径|举措|机制)|转变观念|解放思想/g,
  奉献: /奉献|吃苦|付出|辛苦|清苦|夜以继日|绿叶|照亮别人|辛勤|辛苦|任劳任怨|加班|名利|无私|敬业|默默|甘当|蜡烛/g,
  廉洁: /廉洁|清贫|诱惑|腐|廉|金钱|权力|美色|清正|用权|考验|干净/g,
  定位: /定位|地位|职能|职责|核心部门|重要部门|枢纽|桥梁|纽带|参谋部|窗口|中枢|左右手|角色|重要作用|头一[关棒]|不在其位|兵头将尾|前哨|后院/g,
  大局: /大局|全局|中心工作|围绕中心|中心|一域|统筹|整体/g,
  作风: /作风|严谨|细致|务实|扎实|求真|精细|精益求精|形式主义|官僚|雷厉风行|实事(?!求)|实干|踏踏实实|兢兢业业|任劳任怨|无小事|效率|马虎|拖拉|拖延|推诿|敷衍|表里如一|言行|坦坦荡荡|一鼓作气|一抓到底|报喜|腿勤|手勤|忙而不乱|一丝不苟/g,
  队伍: /队伍|人才|班子成员|素质|干部(?:的)?(?:能力|培养|成长)|用人|青黄不接/g,
  制度: /制度|机制|规范|程序|规章|章程|流程|标准化|规范化/g,
  保密: /保密|泄密|失密|嘴严|口稳/g,
  参谋: /参谋|谋划|出谋划策|献策|建议|决策|外脑|谋|咨政|预见|超前/g,
  群众: /群众|人民|百姓|民生|疾苦|呼声|基层|民意/g,
  办会办事: /会议|会务|办会|办事|接待|值班|事务|办文|活动|日常工作|程序|千头万绪/g,
  发展: /发展|经济|企业|经营|产业|效益|建设|项目|增长|市场|投资|生产/g,
  修养: /修养|品德|品格|胸襟|心态|宠辱|自律|修炼|做人|情操|人生|灵魂|正派|光明磊落|坦荡|清贫|寂寞|境界|人格|得与失|苦与乐|名与利|灵魂高尚|胸怀/g,
};
