/*
 * Four characters are a set phrase when they are built like one (一心一意, 有始有终, 千头万绪, 踏踏实实) or stand in the list below: idioms
 * that office prose is fond of. The list is only a hint to quality; nothing is lost when an idiom isn't in it.
 */

/** Whether four characters are an idiom or are built like one. */
export function isIdiom(text: string): boolean {
  return text.length === 4 && mayBegin(text, 0) && (KNOWN.has(text) || SCHEMES.test(text));
}

/** The first idiom that stands in a text. */
export function findIdiom(text: string): string | undefined {
  for (let at = 0; at + 4 <= text.length; at += 1) {
    if (!mayBegin(text, at)) continue;
    const four = text.slice(at, at + 4);
    if (/^[\u4e00-\u9fff]{4}$/.test(four) && isIdiom(four)) return four;
  }
  return undefined;
}

/** Whether an idiom may begin at a place, by the two characters there; at most places none does. */
function mayBegin(text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return first === second || OPENS_SCHEME.has(first) || OPENS_KNOWN.has(pairOf(first, second));
}

/** Two UTF-16 units as one number. */
function pairOf(first: number, second: number): number {
  return first * 65_536 + second;
}

const SCHEMES = new RegExp(
  [
    '^(.)\\1(.)\\2$',
    '^[一半]知半.$',
    '^一[^个项种是要些般定方][^个]?一[^个项种是要些般定]',
    '^[百千万][\\u4e00-\\u9fff][百千万][\\u4e00-\\u9fff]$',
    '^无.无.$',
    '^不[^能要是会可得同断]不[^能要是会可得同断]$',
    '^有[^的]有[^的]$',
    '^[先前].后[^的]$',
    '^以[^此][带为代促求立服待治示][^的了着]$',
  ].join('|'),
);

const KNOWN: ReadonlySet<string> = new Set(
  `承上启下 承前启后 上情下达 下情上达 兢兢业业 任劳任怨 千头万绪 统筹兼顾 精益求精 雷厉风行 一丝不苟 尽职尽责 全心全意 急事急办 特事特办
忙而不乱 紧而不急 有条不紊 井然有序 推诿扯皮 敷衍了事 马虎草率 置之不理 吃苦耐劳 默默无闻 无私奉献 爱岗敬业 甘于奉献 淡泊名利 勤勤恳恳
脚踏实地 埋头苦干 真抓实干 求真务实 实事求是 与时俱进 开拓创新 锐意进取 奋发有为 奋勇争先 一马当先 身先士卒 率先垂范 以身作则 以上率下 令行禁止
光明磊落 襟怀坦荡 表里如一 言行一致 知行合一 见微知著 一叶知秋 未雨绸缪 防患未然 居安思危 审时度势 高瞻远瞩 顾全大局 胸怀大局 大局为重
深入浅出 简明扼要 开门见山 言简意赅 直奔主题 干净利落 短小精悍 空话套话 穿靴戴帽 长篇大论 去粗取精 去伪存真 由此及彼 由表及里 由浅入深
拾遗补缺 出谋划策 集思广益 群策群力 齐心协力 同心同德 同舟共济 众志成城 守望相助 团结协作 密切配合 通力合作 环环相扣 滴水不漏 万无一失
周密部署 精心组织 狠抓落实 力戒空谈 科学安排 从严把关 注重实效 一抓到底 一鼓作气 久久为功 驰而不息 锲而不舍 持之以恒 坚持不懈 善作善成
墨守成规 按部就班 亦步亦趋 被动应付 疲于应付 浅尝辄止 不求甚解 学而不思 玩物丧志 得过且过 心存侥幸 浑浑噩噩 虎头蛇尾 朝令夕改 纸上谈兵
招之即来 来之能战 战之能胜 宠辱不惊 坦然处之 戒骄戒躁 谦虚谨慎 闻过则喜 从善如流 洁身自好 克己奉公 两袖清风 清正廉洁 廉洁奉公 公道正派
不折不扣 毫不含糊 坚定不移 旗帜鲜明 立场坚定 忠诚可靠 永葆本色 坚定信念 绝对忠诚 履职尽责 担当作为 敢作敢为 敢闯敢试 攻坚克难 迎难而上
知难而进 百折不挠 勇往直前 披荆斩棘 乘风破浪 砥砺前行 砥砺奋进 笃行不怠 踔厉奋发 再接再厉 继往开来 乘势而上 蓄势待发 厚积薄发 水到渠成
久拖不决 推三阻四 阳奉阴违 弄虚作假 形式主义 报喜不报忧 先斩后奏 越俎代庖 各行其是 自作主张 自行其是 一盘散沙 有章可循 有据可依 有法可依
青黄不接 人才济济 德才兼备 任人唯贤 知人善任 人尽其才 后继有人 薪火相传 言传身教 潜移默化 春风化雨 润物无声 抽丝剥茧 追根溯源 举一反三
触类旁通 融会贯通 学以致用 温故知新 博学多才 孜孜不倦 如饥似渴 勤学苦练 日积月累 聚沙成塔 集腋成裘 积少成多 滴水穿石 循序渐进 厚德载物
因地制宜 因势利导 对症下药 有的放矢 精准施策 分类施策 标本兼治 综合施策 多措并举 双管齐下 齐抓共管 上下联动 左右协同 内外兼修 点面结合
安居乐业 国泰民安 风清气正 海晏河清 蒸蒸日上 欣欣向荣 日新月异 翻天覆地 来之不易 硕果累累 成效显著 可圈可点 有目共睹 喜闻乐见 深入人心
时不我待 只争朝夕 刻不容缓 迫在眉睫 任重道远 责无旁贷 当仁不让 义不容辞 重担在肩 舍我其谁 众所周知 显而易见 归根到底 毋庸置疑 方兴未艾
鞠躬尽瘁 呕心沥血 夜以继日 废寝忘食 加班加点 起早贪黑 风雨无阻 坚守岗位 舍小家顾大家 不计得失 不求回报 不讲条件 排除万难 击鼓奋进 奋笔疾书`
    .split(/\s+/)
    .filter((word) => word.length === 4),
);

/** The codes of the characters that the schemes begin with, where their first two characters are not the same. */
const OPENS_SCHEME: ReadonlySet<number> = new Set(
  Array.from('一半百千万无不有先前以', (char) => char.charCodeAt(0)),
);

/** The first two characters of each idiom of the list. */
const OPENS_KNOWN: ReadonlySet<number> = new Set(
  Array.from(KNOWN, (word) => pairOf(word.charCodeAt(0), word.charCodeAt(1))),
);
