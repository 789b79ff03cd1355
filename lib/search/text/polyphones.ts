import { SYLLABLE_LIMIT, numberOf } from './syllables';

/**
 * Characters that are read in several ways in today's Standard Chinese, tones aside, by the readings that a writer may type for them
 * (现代汉语词典). Which of them a word has can't always be derived from the characters around (处长, 重塑, 一行), so that each
 * counts, the one that the dictionary chooses for the word most.
 */
const TABLE = `
长 chang zhang|重 zhong chong|行 xing hang|乐 le yue|率 lv shuai|调 diao tiao|数 shu shuo|着 zhe zhuo zhao
得 de dei|还 hai huan|都 dou du|差 cha chai ci|和 he huo|将 jiang qiang|强 qiang jiang|盛 sheng cheng
省 sheng xing|属 shu zhu|系 xi ji|会 hui kuai|传 chuan zhuan|薄 bo bao|藏 cang zang|朝 chao zhao
称 cheng chen|乘 cheng sheng|弹 dan tan|度 du duo|恶 e wu|给 gei ji|降 jiang xiang|校 xiao jiao|解 jie xie
没 mei mo|提 ti di|识 shi zhi|似 si shi|宿 su xiu|吓 xia he|巷 xiang hang|削 xue xiao|血 xue xie|咽 yan ye
扎 zha za|粘 zhan nian|奇 qi ji|塞 sai se|曝 bao pu|暴 bao pu|露 lu lou|参 can shen cen|厦 sha xia|万 wan mo|俟 si qi
朴 pu po piao|角 jiao jue|单 dan shan chan|仇 chou qiu|洗 xi xian|落 luo la lao|弄 nong long|模 mo mu
屏 ping bing|便 bian pian|泊 bo po|伯 bo bai|刹 sha cha|石 shi dan|臭 chou xiu|畜 chu xu|查 cha zha|拓 tuo ta
核 he hu|熨 yun yu|吁 yu xu|叶 ye xie|遗 yi wei|殷 yin yan|轧 zha ya|色 se shai|术 shu zhu|贾 jia gu
嚼 jiao jue|虹 hong jiang|纤 xian qian|勒 le lei|绿 lv lu|壳 ke qiao|剥 bo bao|的 de di|了 le liao|地 di de
大 da dai|什 shen shi|说 shuo shui|车 che ju|俩 lia liang|阿 a e|艾 ai yi|扒 ba pa|柏 bai bo|膀 bang pang
磅 bang pang|堡 bao bu pu|辟 pi bi|扁 bian pian|卜 bu bo|侧 ce ze|曾 ceng zeng|刨 pao bao|禅 chan shan
颤 chan zhan|裳 chang shang|澄 cheng deng|匙 chi shi|尺 chi che|种 zhong chong|椎 zhui chui|绰 chuo chao
伺 si ci|攒 zan cuan|撮 cuo zuo|沓 ta da|逮 dai dei|叨 dao tao|囤 tun dun|佛 fo fu|否 fou pi|脯 fu pu
伽 jia qie ga|咖 ka ga|盖 gai ge|合 he ge|鹄 hu gu|谷 gu yu|括 kuo gua|莞 guan wan|龟 gui jun qiu|柜 gui ju
桧 gui hui|炔 que gui|咳 ke hai|吭 keng hang|貉 he hao|嚇 xia he|溃 kui hui|期 qi ji|稽 ji qi|缉 ji qi|亟 ji qi
夹 jia ga|茄 qie jia|见 jian xian|槛 kan jian|浅 qian jian|侥 jiao yao|脚 jiao jue|觉 jue jiao|劲 jin jing
颈 jing geng|卡 ka qia|烙 lao luo|姥 lao mu|陆 lu liu|六 liu lu|碌 lu liu|偻 lou lv|捋 lv luo|抹 mo ma
脉 mai mo|埋 mai man|蔓 man wan|氓 mang meng|冒 mao mo|秘 mi bi|泌 mi bi|摩 mo ma|缪 miu miao mou|哪 na nei
那 na nei|娜 na nuo|呢 ne ni|尿 niao sui|疟 nve yao|娩 mian wan|炮 pao bao|瀑 pu bao|栖 qi xi|蹊 qi xi
荨 xun qian|亲 qin qing|圈 quan juan|雀 que qiao|杉 shan sha|栅 zha shan|折 zhe she|拾 shi she|葚 shen ren
食 shi si|氏 shi zhi|谁 shui shei|缩 suo su|陶 tao yao|褪 tui tun|尉 wei yu|蔚 wei yu|涡 wo guo|无 wu mo
莘 xin shen|邪 xie ye|芫 yan yuan|约 yue yao|钥 yao yue|员 yuan yun|咋 za zha ze|仔 zai zi|择 ze zhai
翟 zhai di|爪 zhao zhua|这 zhe zhei|殖 zhi shi|转 zhuan zhuai|幢 zhuang chuang|赚 zhuan zuan|综 zong zeng
柞 zuo zha|琢 zhuo zuo|厕 ce si|埔 pu bu|浚 jun xun|峙 zhi shi|陂 pi bei po|筠 yun jun|歙 xi she|宕 dang tan|珲 hui hun
棱 leng ling|荠 qi ji|圩 xu wei|卒 zu cu
`;

const READINGS = readTable();
const NO_OTHERS: readonly number[] = [];
const CODES_AND_READINGS = Uint16Array.from(
  [...READINGS].flatMap(([code, readings]) => readings.flatMap((reading) => [code, reading])),
);
/** By code, 1 where a character has several readings: most have not, and each unit of each text is looked up. */
const IS_POLYPHONE = new Uint8Array(0x10000);
for (const code of READINGS.keys()) IS_POLYPHONE[code] = 1;
/** By character and likeliest reading, the others. */
const others = new Map<number, readonly number[]>();

/** Returns the syllables that a character may be read as besides the likeliest one, as numbers; none for most characters. */
export function otherReadingsOf(code: number, likeliest: number): readonly number[] {
  if (IS_POLYPHONE[code] !== 1 || likeliest === 0) return NO_OTHERS;
  const key = code * SYLLABLE_LIMIT + likeliest;
  let found = others.get(key);
  if (!found) {
    found = (READINGS.get(code) ?? NO_OTHERS).filter((reading) => reading !== likeliest);
    others.set(key, found);
  }
  return found;
}

/** Returns every character that has several readings with each of them: its code, a reading, the next one's code and so on. */
export function listPolyphones(): Uint16Array {
  return CODES_AND_READINGS;
}

function readTable(): ReadonlyMap<number, readonly number[]> {
  const rows = TABLE.trim()
    .split(/[|\n]/)
    .map((row) => row.split(' '));
  return new Map(rows.map(([char = '', ...list]) => [char.charCodeAt(0), list.map(numberOf)]));
}
