/*
 * What a text does, judged by its words alone: whether it demands, begins with an act to be done, states how things are, or quotes.
 */

/** Whether a text demands something. */
export function isDemand(text: string): boolean {
  return /要(?<![重主只首次]要|[一本的]需要)(?![求素点是因务您，、]|$)|必须|务必|应当|应该|不得(?!不)|不能|不准|严禁|决不|绝不|一律|将予以|予以[^，]{0,6}(?:通报|曝光|处理|问责)|请(?<![申邀聘提]请)(?![示客假求]|[^，。；]{1,24}放心(?:[，、；]|$))|希望(?<!(?:满|的|是|播种|点燃|浇灌|托举)希望)(?![的，；、]|$)/.test(
    text,
  );
}

/** Whether the words of a passage before `start`, in the same sentence, demand what follows. */
export function isDemandedBefore(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - REACH), start);
  const end = Math.max(near.lastIndexOf('。'), near.lastIndexOf('！'), near.lastIndexOf('？'));
  return isDemand(`${near.slice(end + 1).replace(SEES, '')}某`);
}

/** 要清醒看到 demands that it is seen, not that it is so. */
const SEES = /(?:要|必须|应当|应该)[^，。；]{0,8}(?:看到|认识到|意识到)/g;

/** Whether the words of a passage before `start`, in the same clause, forbid what follows. */
export function isForbiddenBefore(text: string, start: number): boolean {
  return FORBIDS.test(text.slice(Math.max(0, start - NEAR), start));
}

/** In characters: a word that forbids, what may stand before it and the few words behind. */
const NEAR = 8;
const FORBIDS =
  /(?:不得(?<![顾舍恨怪巴]不得)|不准|不许|不允许|严禁|禁止|切忌|谨防|严防|力戒)[^，。；！？：]{0,4}$/;

/** In characters: a demand further away is forgotten, and a text without a full stop read but once. */
const REACH = 80;

/** Clauses of one length with a word of the classical language (学高为师，身正为范); what demands or begins with an act is of today. */
export function isVerse(text: string): boolean {
  if (!OPENS_VERSE.test(text)) return false;
  const clauses = text.split(/[，；]/);
  const [first = ''] = clauses;
  return (
    clauses.length % 2 === 0 &&
    clauses.every((clause) => clause.length === first.length) &&
    /[之者其于而焉矣莫毋乎尔]|为[师范镜本]|无(?!论|不)|千|逆水|须/.test(text) &&
    !/[的了、“]|[因为][^，；]{1,4}而|千方百计|千头万绪|[加实苦]干|放松|目标|袖子/.test(text) &&
    !ACTS.test(text) &&
    (!isDemand(text) || /[也焉矣]$/.test(text))
  );
}

/** A clause of four to seven characters with another behind it. */
const OPENS_VERSE = /^[^，；]{4,7}[，；]/;

/** Whether a text says how things are: it demands nothing and begins with no act. */
export function isStatement(text: string): boolean {
  return DECLARES.test(text) && !isDemand(text) && (!ACTS.test(text) || WHETHER.test(text));
}

/** 服务好不好, 作风实不实: what is looked at, and nothing to be done. */
const WHETHER = /^[^，。；]{0,6}?([\u4e00-\u9fff]{1,2})不\1/;

const DECLARES =
  /是(?<!大是)(?!非|否|大)|会(?<!学会)(?![议场务上前后同不])|往往|有(?<![为以]有)(?![条章序所原界规理意文力方了])|没有|永远|可能|从[^，]{2,8}来$|重于|重要|不等|不如(?![意期实愿])|一[分步寸]，[^，。]{0,12}[一二三十百][分步寸]|不起(?=[，；、]|$)|说了算|关系|决定|才能|就能/;

/** Whether a text begins with what is to be done (健全长效机制). */
export function beginsWithAct(text: string): boolean {
  return (ACTS.test(text) || MORE_ACTS.test(text)) && !WHETHER.test(text);
}

/** Words that begin what is to be done. */
const ACTS =
  /^(?:切实|不断|认真|积极|主动|着力|全面|充分|坚定|严格|进一步|正确|努力|始终|自觉|深入|大力|扎实|持续|真正|坚决|真抓|狠抓|全力|千方百计|持之以恒|时刻|善于|敢于|勇于|甘于|带头|及时|合理|科学|统筹|集中)|^(?:加强|提高|提升|强化|增强|推进|推动|抓[好住紧实]?|搞好|做[好到]?|完善|健全|建立|落实|履行|把握|树立|培养|克服|坚[持守]|维护|服务|围绕|突出|改进|转变|创新|开展|学习(?!没|是|有)|掌握|了解|熟悉|遵[从循照守]|贯彻|执行|反映|解决|处理|协调|统筹|配合|着眼|重视|吃透|认识|规范|优化|保障|保证|确保|严[把防守肃明]|防止|杜绝|减少|完成|实现|形成|发挥|调动|支持|关心|关注|聚焦|紧盯|压实|细化|营造|弘扬|锤炼|守住|筑牢|夯实|打造|构建|加大|加快|深化|拓宽|激发|把|以|从|按|对|当好|甘当|力[戒求争]|少|多|既要|发扬|保持|树(?=[立正新起牢])|立足|凡是?|能|不(?:该|搞|图|讲|比|超|上|提供)|做)/;

/** Verbs that begin an act, unless the clause goes on to say what the act is (检查是手段). */
const MORE_ACTS =
  /^(?:服从|听从|爱护|爱惜|善待|厉行|节约|践行|争[做当创先]|倡导|引导|鼓励|抵制|远离|拒绝|携手|共同|凝聚|汇聚|汲取|锚定|恪守|严[肃查]|从[严重]|依[法规]|遵纪|谨言|拿出|扛起|担起|引以为|给予|责令|报送|纳入|拨付|组织|召开|推[行广]|实[施行]|探索|帮助|教育|监督|检查|排查|整[治改]|治理|清理|打击|查[处办]|防范|化解|消除|盯[紧住牢]|抢抓|攻坚|淘汰|培育|引进|壮大|做强|稳[住定]|促进|带动|拓展|开拓|延伸|放大|补[齐短]|堵[塞住]|扎紧|织密|编制|出台|修订|把关|基本[建形]成|想[^，]{1,6}所想|耐得住|耐住)(?!者|[^，。]{0,10}(?:是|就是))|^不(?!是|仅|但|要|足|够|同|少|久)[^，]{1,8}[，、]不/;

/** Whether a text wishes its hearers well, with or without the occasion before it (新春将至，祝…), or thanks them for having listened. */
export function isWish(text: string): boolean {
  return (
    (/[祝愿]/.test(text) && WISHES.test(text)) ||
    (text.includes('谢') && (THANKS.test(text) || THANKED.test(text)))
  );
}

/** 衷心感谢组织的信任: thanks that a sentence begins with. */
const THANKED =
  /^(?:在此|首先|最后|再次)?，?(?:(?:由衷|衷心|诚挚|真诚|真心|非常|十分|特别)(?:地|的)?)?感谢(?!信|之)[^，。；]{2,30}(?=[，。；！]|$)/;

/** Thanks with which a speech ends, and what may stand before them; thanks for something (谢谢大家的支持) are a sentence of their own. */
const THANKS =
  /^(?:[^，。]{0,8}(?:发言|汇报|演讲|述职|讲话|报告|介绍|讲|说)[^，。]{0,4}(?:完了|完毕|结束|这么多|这些|到这里|到此为止)，)?(?:再次)?(?:谢谢|感谢)(?:大家|各位|同志们|领导|你们|老师|评委|朋友们)?(?:领导|同志们?|老师|评委|来宾|代表|委员|专家|朋友们?|同事)?(?:、(?:各位)?[^，。、]{2,4})?(?:的?(?:聆听|倾听|收看|收听))?$/;

/** What may stand before a wish: the season or occasion, a few words of mood, whom the speaker speaks for. */
const BEFORE_WISH =
  '(?:[^，。；]{2,24}(?:之际|之时|时刻|时节|季节|日子里?|将至|来临|到来|在即|将临|将近|已至|临近|新的一年里?)，|[^，。；]{2,8}，|我?(?:们|谨)?代表[^，。；]{2,24}，)';
const WISHES = new RegExp(
  `^${BEFORE_WISH}{0,3}(?:我们?|让我们)?(?:代表[^，。；]{2,24})?(?:(?:在此|再次|谨|衷心|真诚|诚挚)(?:地|的)?)*(?:祝(?![贺酒寿捷词辞]|福的)|预祝|祝愿|恭祝|敬祝|愿(?:你|您|大家|各位|同志们|同学们|朋友们|老师们|孩子们|每[一位个]|所有|全体|全[国省市县镇村校]|祖国|天下))`,
);

/** Whether a text puts itself before its readers and ends (以上…敬请批评指正, 特此函达). */
export function isClosing(text: string): boolean {
  return MAY_CLOSE.test(text) && CLOSES.test(text);
}

/** A quick look for what every closing has. */
const MAY_CLOSE = /^[特专]此|批评|[指斧]正/;
const CLOSES =
  /^(?:特此|专此)(?:通知|通报|报告|函[告达复商请]|致函|批复|公[告示]|通告|说明|纪要|请示|申请|声明|证明|告知|汇报|备案)|^以上[^。]{0,50}(?:批评|指正|斧正)|^(?:[^，。]{0,12}(?:到这里|到此)，)?(?:[^，。]{0,6}不(?:当|妥|足|到|周|对)(?:之处|的地方)|[^，。]{0,6}(?:汇报|述职|发言|总结)(?:完毕|完了)|)，?(?:[^，。]{0,2}[请望]|欢迎)[^，。]{0,16}(?:批评|指正|斧正)[^，。]{0,4}$/;
