/** A word and its syllables as it is read. */
export interface ReadWord {
  word: string;
  syllables: readonly string[];
}

/** Words of offices and papers with a character that is read in several ways; readings were tuned on these. */
const TUNED = `
处长 chu zhang|乡长 xiang zhang|重塑 chong su|以上率下 yi shang shuai xia|科长 ke zhang|县长 xian zhang|股长 gu zhang
厅长 ting zhang|院长 yuan zhang|链长制 lian zhang zhi|街长 jie zhang|组长 zu zhang|村长 cun zhang|董事长 dong shi zhang
站长 zhan zhang|馆长 guan zhang|队长 dui zhang|首长 shou zhang|成长 cheng zhang|长效 chang xiao|特长 te chang
长治久安 chang zhi jiu an|生长 sheng zhang|见长 jian chang|重申 chong shen|重建 chong jian|重温 chong wen|重启 chong qi
重复 chong fu|重点 zhong dian|重视 zhong shi|并重 bing zhong|重演 chong yan|重拾 chong shi|卷土重来 juan tu chong lai
重审 chong shen|重印 chong yin|重修 chong xiu|重逢 chong feng|率先 shuai xian|率领 shuai ling|草率 cao shuai|比率 bi lv
坦率 tan shuai|率团 shuai tuan|概率 gai lv|覆盖率 fu gai lv|满意率 man yi lv|轻率 qing shuai|调研 diao yan|调度 diao du
抽调 chou diao|协调 xie tiao|强调 qiang diao|调配 diao pei|选调 xuan diao|调控 tiao kong|调阅 diao yue|调离 diao li
行长 hang zhang|银行 yin hang|行列 hang lie|各行各业 ge hang ge ye|行家 hang jia|践行 jian xing|试行 shi xing|央行 yang hang
支行 zhi hang|跨行 kua hang|乐于 le yu|快乐 kuai le|乐器 yue qi|喜闻乐见 xi wen le jian|奏乐 zou yue|数据 shu ju
不计其数 bu ji qi shu|数量 shu liang|数一数二 shu yi shu er|悉数 xi shu|着力 zhuo li|着手 zhuo shou|穿着 chuan zhuo
意味着 yi wei zhe|执着 zhi zhuo|附着 fu zhuo|着火 zhao huo|衣着 yi zhuo|着装 zhuo zhuang|睡着 shui zhao|获得 huo de|得当 de dang
非得 fei dei|归还 gui huan|偿还 chang huan|还贷 huan dai|还账 huan zhang|退耕还林 tui geng huan lin|还清 huan qing|还有 hai you
首都 shou du|都是 dou shi|古都 gu du|全都 quan dou|建都 jian du|差别 cha bie|出差 chu chai|差事 chai shi|公差 gong chai
温差 wen cha|差遣 chai qian|误差 wu cha|兼差 jian chai|当差 dang chai|听差 ting chai|省会 sheng hui|内省 nei xing|自省 zi xing
省级 sheng ji|省亲 xing qin|盛会 sheng hui|茂盛 mao sheng|属于 shu yu|下属 xia shu|前后相属 qian hou xiang zhu|联系 lian xi
关系 guan xi|系安全带 ji an quan dai|维系 wei xi|系列 xi lie|强制 qiang zhi|强弱 qiang ruo|即将 ji jiang|和谐 he xie|和面 huo mian
会议 hui yi|财会 cai kuai|审计会计 shen ji kuai ji|会审 hui shen|注会 zhu kuai|传达 chuan da|宣传 xuan chuan|水浒传 shui hu zhuan
列传 lie zhuan|小传 xiao zhuan|薄弱 bo ruo|厚薄 hou bao|淡薄 dan bo|薄板 bao ban|薄荷 bo he|宝藏 bao zang|藏匿 cang ni
矿藏 kuang zang|藏语 zang yu|库藏 ku cang|朝向 chao xiang|今朝 jin zhao|朝夕 zhao xi|有朝一日 you zhao yi ri|朝着 chao zhe
称职 chen zhi|对称 dui chen|称号 cheng hao|称心 chen xin|称霸 cheng ba|弹性 tan xing|弹药 dan yao|导弹 dao dan|炮弹 pao dan
流弹 liu dan|制度 zhi du|揣度 chuai duo|度量 du liang|程度 cheng du|调度室 diao du shi|可恶 ke wu|恶劣 e lie|憎恶 zeng wu
恶心 e xin|险恶 xian e|供给 gong ji|给以 gei yi|自给自足 zi ji zi zu|交给 jiao gei|送给 song gei|几乎 ji hu|投降 tou xiang
降服 xiang fu|降温 jiang wen|校对 jiao dui|学校 xue xiao|校核 jiao he|校正 jiao zheng|校阅 jiao yue|三审三校 san shen san jiao
解决 jie jue|押解 ya jie|浑身解数 hun shen xie shu|姓解 xing xie|化解 hua jie|埋没 mai mo|没有 mei you|沉没 chen mo|出没 chu mo
没事 mei shi|覆没 fu mo|提防 di fang|标识 biao zhi|意识 yi shi|似的 shi de|宿舍 su she|一宿 yi xiu|恐吓 kong he|威吓 wei he
惊吓 jing xia|削减 xue jian|剥削 bo xue|血压 xue ya|血淋淋 xie lin lin|堵塞 du se|闭塞 bi se|要塞 yao sai|塞车 sai che|哽咽 geng ye
扎实 zha shi|扎根 zha gen|扎堆 zha dui|结扎 jie za|粘连 zhan lian|曝光 bao guang|暴露 bao lu|露脸 lou lian|露馅 lou xian
人参 ren shen|大厦 da sha|万俟 mo qi|朴实 pu shi|角度 jiao du|角逐 jue zhu|请帖 qing tie|单位 dan wei|仇恨 chou hen|落实 luo shi
落下 luo xia|弄虚作假 nong xu zuo jia|模范 mo fan|模板 mu ban|模具 mu ju|屏住 bing zhu|翘首 qiao shou|便利 bian li|便民 bian min
泊位 bo wei|血泊 xue po|伯父 bo fu|一刹那 yi cha na|一石粮 yi dan liang|臭味 chou wei|畜牧 xu mu|畜禽 chu qin|牧畜 mu xu
查处 cha chu|拓展 tuo zhan|开拓 kai tuo|核心 he xin|尽管 jin guan|熨斗 yun dou|呼吁 hu yu|气喘吁吁 qi chuan xu xu|遗失 yi shi
殷实 yin shi|倾轧 qing ya|颜色 yan se|熟悉 shu xi|给力 gei li|术语 shu yu|巨贾 ju gu|贾谊 jia yi|咀嚼 ju jue|虹吸 hong xi
纤夫 qian fu|勒索 le suo|悬崖勒马 xuan ya le ma|绿色 lv se|鸭绿江 ya lv jiang|躯壳 qu qiao|金蝉脱壳 jin chan tuo qiao|缩水 suo shui
剥夺 bo duo|剥落 bo luo
大埔县 da bu xian|黄埔 huang pu|洪洞县 hong tong xian|浚县 xun xian|疏浚 shu jun|繁峙 fan shi|黄陂 huang pi|筠连 jun lian|歙县 she xian
宕昌 tan chang|珲春 hun chun|穆棱 mu ling|棱角 leng jiao|大宛 da yuan|般若 bo re|南无 na mo|高句丽 gao gou li|荠菜 ji cai
乐亭 lao ting|圩堤 wei di|赶圩 gan xu|委蛇 wei yi|卒中 cu zhong
`;

/** As many more, every other one of the same list, which no reading was tuned on. */
const HELD_OUT = `
局长 ju zhang|河长制 he zhang zhi|重振 chong zhen|林长制 lin zhang zhi|镇长 zhen zhang|区长 qu zhang|所长 suo zhang
司长 si zhang|校长 xiao zhang|田长制 tian zhang zhi|路长 lu zhang|部长 bu zhang|秘书长 mi shu zhang|会长 hui zhang
社长 she zhang|班长 ban zhang|团长 tuan zhang|家长 jia zhang|增长 zeng zhang|长远 chang yuan|延长 yan chang|助长 zhu zhang
滋长 zi zhang|长势 zhang shi|重组 chong zu|重构 chong gou|重提 chong ti|重返 chong fan|重叠 chong die|重大 zhong da
注重 zhu zhong|重整 chong zheng|重述 chong shu|重燃 chong ran|老调重弹 lao diao chong tan|重报 chong bao|重访 chong fang
重聚 chong ju|重压 zhong ya|率队 shuai dui|表率 biao shuai|效率 xiao lv|税率 shui lv|直率 zhi shuai|率众 shuai zhong|利率 li lv
办结率 ban jie lv|统率 tong shuai|率部 shuai bu|调查 diao cha|调动 diao dong|调整 tiao zheng|调解 tiao jie|步调 bu diao
调任 diao ren|调处 tiao chu|基调 ji diao|调训 diao xun|借调 jie diao|行业 hang ye|行动 xing dong|行情 hang qing|内行 nei hang
同行 tong hang|推行 tui xing|行文 xing wen|分行 fen hang|农商行 nong shang hang|行规 hang gui|音乐 yin yue|安居乐业 an ju le ye
乐见其成 le jian qi cheng|礼乐 li yue|民乐 min yue|数字 shu zi|数见不鲜 shuo jian bu xian|倒数 dao shu|频数 pin shu
数不胜数 shu bu sheng shu|着眼 zhuo yan|着急 zhao ji|着重 zhuo zhong|看着 kan zhe|着想 zhuo xiang|着陆 zhuo lu|沉着 chen zhuo
着笔 zhuo bi|着墨 zhuo mo|着迷 zhao mi|觉得 jue de|总得 zong dei|还是 hai shi|还款 huan kuan|退还 tui huan|还本付息 huan ben fu xi
还林 huan lin|还乡 huan xiang|交还 jiao huan|返还 fan huan|都市 du shi|成都 cheng du|迁都 qian du|大都 da du|陪都 pei du
差距 cha ju|参差 cen ci|差旅费 chai lv fei|交差 jiao chai|偏差 pian cha|钦差 qin chai|差额 cha e|邮差 you chai|专差 zhuan chai
差役 chai yi|反省 fan xing|省察 xing cha|节省 jie sheng|吾日三省 wu ri san xing|猛省 meng xing|盛行 sheng xing|盛饭 cheng fan
属望 zhu wang|隶属 li shu|亲属 qin shu|系统 xi tong|系鞋带 ji xie dai|体系 ti xi|系好 ji hao|心系群众 xin xi qun zhong
倔强 jue jiang|将来 jiang lai|将领 jiang ling|附和 fu he|搅和 jiao huo|会计 kuai ji|会同 hui tong|总会计师 zong kuai ji shi
会签 hui qian|会统 kuai tong|传记 zhuan ji|自传 zi zhuan|传承 chuan cheng|言传 yan chuan|传略 zhuan lve|单薄 dan bo|薄雾 bo wu
薄利 bo li|微薄 wei bo|薄片 bao pian|西藏 xi zang|收藏 shou cang|藏区 zang qu|隐藏 yin cang|蕴藏 yun cang|朝气 zhao qi
朝代 chao dai|王朝 wang chao|朝阳产业 zhao yang chan ye|一朝 yi zhao|名称 ming cheng|相称 xiang chen|匀称 yun chen
职称 zhi cheng|不称职 bu chen zhi|子弹 zi dan|反弹 fan tan|动弹 dong tan|弹劾 tan he|弹窗 tan chuang|忖度 cun duo
审时度势 shen shi duo shi|测度 ce duo|以己度人 yi ji duo ren|置之度外 zhi zhi du wai|厌恶 yan wu|好恶 hao wu
深恶痛绝 shen wu tong jue|扫黑除恶 sao hei chu e|恶化 e hua|给予 ji yu|补给 bu ji|配给 pei ji|给付 ji fu|给养 ji yang|降低 jiang di
下降 xia jiang|降龙伏虎 xiang long fu hu|诱降 you xiang|校准 jiao zhun|校验 jiao yan|党校 dang xiao|审校 shen jiao|校勘 jiao kan
高校 gao xiao|解送 jie song|了解 liao jie|理解 li jie|起解 qi jie|解池 xie chi|没收 mo shou|淹没 yan mo|没落 mo luo|罚没 fa mo
抄没 chao mo|提高 ti gao|识别 shi bie|博闻强识 bo wen qiang zhi|款识 kuan zhi|相似 xiang si|星宿 xing xiu|住宿 zhu su|吓人 xia ren
恫吓 dong he|巷道 hang dao|削弱 xue ruo|削皮 xiao pi|流血 liu xue|塞责 se ze|边塞 bian sai|阻塞 zu se|搪塞 tang se|咽喉 yan hou
狼吞虎咽 lang tun hu yan|包扎 bao za|驻扎 zhu zha|捆扎 kun za|粘贴 zhan tie|粘性 nian xing|一曝十寒 yi pu shi han|露面 lou mian
披露 pi lu|参加 can jia|参差不齐 cen ci bu qi|厦门 xia men|朴素 pu su|角色 jue se|主角 zhu jue|勾当 gou dang|折腾 zhe teng
单县 shan xian|洗涤 xi di|丢三落四 diu san la si|落枕 lao zhen|弄堂 long tang|模样 mu yang|规模 gui mo|屏蔽 ping bi|屏息 bing xi
便宜 pian yi|大腹便便 da fu pian pian|方便 fang bian|湖泊 hu po|停泊 ting bo|刹车 sha che|石头 shi tou|追溯 zhui su|乳臭 ru xiu
牲畜 sheng chu|家畜 jia chu|畜产 xu chan|山查 shan zha|拓片 ta pian|挑选 tiao xuan|杏核 xing hu|熨帖 yu tie|吁请 yu qing
长吁短叹 chang xu duan tan|叶韵 xie yun|殷红 yan hong|轧钢 zha gang|色子 shai zi|掉色 diao shai|约束 yue shu|隔离 ge li
白术 bai zhu|商贾 shang gu|脊梁 ji liang|嚼舌 jiao she|纤维 xian wei|拉纤 la qian|勒紧 lei jin|肋骨 lei gu|绿林 lu lin|贝壳 bei ke
地壳 di qiao|外壳 wai ke|洞穴 dong xue|剥皮 bao pi|剥蚀 bo shi
监利 jian li|北碚 bei bei|都匀 du yun|枞阳 zong yang|柘城 zhe cheng|井陉 jing xing|盱眙 xu yi|莘庄 xin zhuang|渑池 mian chi|泌阳 bi yang
尉犁 yu li|吴堡 wu bu|龟兹 qiu ci|可汗 ke han|长孙 zhang sun|稽首 qi shou|隽永 juan yong|粳米 jing mi|自怨自艾 zi yuan zi yi
`;

/** Words by which readings were tuned. */
export const TUNED_WORDS: readonly ReadWord[] = readWords(TUNED);
/** Words by which they are judged. */
export const HELD_OUT_WORDS: readonly ReadWord[] = readWords(HELD_OUT);

function readWords(list: string): ReadWord[] {
  return list
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [word = '', ...syllables] = row.split(' ');
      return { word, syllables };
    });
}
