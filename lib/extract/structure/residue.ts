import { readMark } from './marks';

/*
 * What a web page, a printer or a collection puts around and between speeches. Each rule is about a whole line; a line that
 * holds a sentence of the speech as well is left alone, so the rules are anchored or ask for words no speech has.
 */
const RESIDUE: readonly RegExp[] = [
  /^(?:当前|您|你)(?:的|所在)?位置[:：]/,
  /^(?:推荐访问|推荐阅读|相关(?:阅读|推荐|文章|链接|热词|搜索)|延伸阅读|猜你喜欢|热门(?:文章|推荐)|关键词|标签|责任编辑|编辑|来源|文章来源|作者|发布时间|发布日期|浏览次数|点击数?|阅读|字号|上一篇|下一篇|上一页|下一页|返回(?:顶部|首页|列表)?|打印(?:本页)?|关闭(?:窗口)?|收藏|分享到?)(?:[:：\s|\]】]|$)/,
  /^[（(【]?(?:(?:此|本)[件文](?:主动|依申请|删减后|不)?(?:予以?)?公开(?:发布)?|此页无正文|公开(?:方式|属性)[:：].{2,6})[）)】]?$/,
  /^抄\s*[送报][:：]|^[（(]?联系(?:人|电话|方式)[:：]/,
  /^.{2,40}(?:19|20)\d\d年\d{1,2}月\d{1,2}日印发$/,
  /^(?:用|打开|使用)?(?:手机|微信)?(?:扫一扫|扫码|扫描(?:上方|下方)?二维码|长按(?:识别)?二维码)[^。；]{0,20}$/,
  /^(?:字[体号]|【?字[体号]大小】?)[:：]?[\s[【]*大[\s\]】]*[[【]?\s*中/,
  /^【?(?:打印|关闭|收藏|返回)】?(?:[\s|]*【?(?:打印|关闭|收藏|返回|分享)】?)+$/,
  // A table of contents: its title, and lines that lead to a page.
  /^目\s*录$/,
  /(?:[.．·]{3,}|[…⋯]{2,})\s*[（(]?\d{1,3}[）)]?$/,
  /^(?:第?[一二三四五六七八九十\d]{1,3}[部章节、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)])[^。]*(?:\t|\s{3,})\d{1,3}$/,
  /^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/,
  /^[-—–－\s·]*\d{1,3}[-—–－\s·]*$/,
  /^[-—=_*＊·.。…\s~～]{2,}$/,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^本文(?:是|为)[^。]{0,20}(?:整理|收集|分享|推荐|带来)的?/,
  // 下面为大家分享三点体会 and 供大家参考 are a speaker's own words: a site's have its editor or its visitors in them.
  /^(?:以下|下面|以上)(?:是|为)[^。]{0,20}(?:小编|为您|本站|网友|精心)/,
  /^(?:小编|笔者)?为(?:大家|您)(?:整理|收集|分享|带来)/,
  /^(?:仅?供大家参考(?:选择|借鉴|学习)?|希望[对能][^。，]{0,8}帮助)[。.!！]?$/,
  /^(?=.*(?:供大家参考|希望[对能可])).*(?:小编|本站|网友|有需要的朋友|范文)/,
  /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?\s*[^\s。！？；，]{0,8}$/,
  /^(?:首页|范文大全|讲话稿|发言稿|工作总结|心得体会|网站地图|版权所有|免责声明|更多)(?:[\s>》|]|$)/,
  /^(?:版权(?:所有|归|声明|信息|：|:)|Copyright|©|ICP|.{0,4}ICP备)/i,
  /\(?通用\s*\d+\s*篇\)?$/,
  // A title of a collection (讲话稿8篇), and not what was written in a year (全年编发信息120篇).
  /^(?!.*(?:全年|共|累计|编[发写印]|撰写|采[写编用]|刊[发登载]|发[表布出]|报送|上报|印发|起草|完成))[^。！？，]{4,30}\d+\s*篇$/,
];

/** What stands above lists of other pages' titles. */
const LIST_HEAD =
  /^[【[]?(?:热榜|热搜(?:榜)?|热门(?:文章|推荐|阅读|话题)|今日热点|推荐(?:访问|阅读)|相关(?:阅读|推荐|文章|链接|新闻|报道)|延伸阅读|猜你(?:喜欢|想看)|点击排行|阅读排行|排行榜|友情链接|网友评论|最新(?:文章|发布)|精彩推荐|更多精彩)[】\]]?[:：>》]*$/;

/** Whether a line is the head of a list of other pages, which goes with it. */
export function headsOtherPages(line: string): boolean {
  return LIST_HEAD.test(line);
}

/** Whether a line is a day and nothing more, in digits or in Chinese numerals. */
export function isDay(line: string): boolean {
  return /^(?:(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[二一][〇○Ｏ零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/.test(
    line,
  );
}

/** Whether a line may be whose document it is, as it stands above the day at its end: 某县人民政府办公室. */
export function isSignature(line: string): boolean {
  return line.length <= 30 && !/[，。；：！？、“”《》:;!?]|^[（(\d一二三四五六七八九十]/.test(line);
}

/** Whether a line, without its indent, is no part of the speech. */
export function isResidue(line: string): boolean {
  return (
    line.length <= 160 &&
    (isDay(line) ||
      headsOtherPages(line) ||
      isTableRow(line) ||
      RESIDUE.some((rule) => rule.test(line)))
  );
}

/*
 * A row of a table that was pasted: cells parted by tabs, bars or gaps, or three and more parted by single blanks. A cell with a mark
 * is a sentence; cells of one character are a title with its letters spaced (通 知).
 */
function isTableRow(line: string): boolean {
  if (/[，。；！？：:《]/.test(line) || !/[\t| \u3000]/.test(line)) return false;
  const cells = line.split(/\s*[\t|]\s*|[ \u3000]{2,}/).filter((cell) => cell !== '');
  const parts = cells.length > 1 ? cells : line.split(/[ \u3000]/);
  const least = cells.length > 1 && /[\t|]/.test(line) ? 2 : 3;
  return (
    parts.length >= least &&
    parts.every((cell) => cell.length <= LONGEST_CELL) &&
    parts.some((cell) => cell.length > 1) &&
    parts.filter((cell) => cell.length > 1).length * 2 >= parts.length &&
    !readMark(parts[0] ?? '')
  );
}

/** In characters. */
const LONGEST_CELL = 16;

/** Whether a line opens another text of a collection: 【篇2】…, 第三篇：…, 篇一：…. */
export function opensSpeech(line: string): boolean {
  return /^[【[（(]?\s*(?:第?\s*[一二三四五六七八九十\d]{1,3}\s*篇|篇\s*[一二三四五六七八九十\d]{1,3})\s*[】\]）):：\s]/.test(
    line,
  );
}
