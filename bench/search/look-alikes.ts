import type { Random } from '@/lib/search/testing/random';

/** Characters that are taken for one another, in groups. */
const GROUPS = [
  '己已巳 未末 土士 大太犬 人入八 日曰 目自 白百 玉主王 天夭夫 刀力 千干于 午牛 本木术 问间闻 买卖实 令今 拨拔 折拆析 睛晴清情请 辨辩瓣 竟竞 即既 侯候 戊戌',
  '暑署 蓝篮 密蜜 粱梁 练炼 帐账 副幅 决诀快 坐座 作做 象像 博搏 堤提题 燥躁噪澡 厉历励 沧苍 贫贪 享亨 免兔 治冶 洽恰 洁诘 复覆 暴爆 准淮谁推 枝技 持特侍待',
  '拒距矩 科料 抓爪瓜 绩积债 微徽 券卷 遣遗 陷馅 崇祟 衰哀 庆厌 厂广 处外 领须顺 功攻政 效郊校 部陪 服报 执热 务条各 名各 住往注柱 位泣 伟纬 传转 使便 体休',
  '洪供 倒到 价介 工公 上土 下卡 会合 同问 民氏 导异 高商 成戌 事争 办为 的约 要耍 织识职 调凋 领邻 全金 信倍 意章 思恩 想相 重童 点占',
  '主生 学字 习刁 系糸 认以 真直 严亚 行往 进近 通涌 道首 理埋 情惰 心必 明朋 定走 说设 话活 读续 写与 斤斥 观现 视规 见贝 责贵 任住',
  '决抉 策荣 实买 落洛 层屋 求球 加如 强张 化代 促捉 改攻 革草 建健 制刺 度席 质贡 量童 论伦 经径 济挤 政致 府俯 时对 期朝 代伐 问向 解触',
  '决块 根很 本体 源原 头买 脑恼 手毛 足定 力办 水永 平乎 和利 谐偕',
].flatMap((line) => line.split(' '));

/** A character that looks like this one; null where none is known. */
export function lookAlikeOf(char: string, random: Random): string | null {
  const others = GROUPS.filter((group) => group.includes(char))
    .join('')
    .replaceAll(char, '');
  return others === '' ? null : random.pick(Array.from(others));
}
