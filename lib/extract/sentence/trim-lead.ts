import { readMark } from '../structure/marks';

/*
 * Words that tie a sentence to the one before it, or to its speaker, are no part of a phrase: 因此，, 这就要求我们, 我认为. They go from
 * the front as long as one is found and enough is left. What a leader 指出 or 强调 is cut off from its speaker too.
 */

/** How many characters at the head of a text number it, name its speaker or address its hearers: （一）, ——, 主持人：, 同志们，. `first` is its mark where that is known. */
export function shellLength(text: string, first = readMark(text)): number {
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const mark = at === 0 ? first : readMark(rest);
    const isNumber = mark !== undefined && mark.family !== 'clause' && mark.family !== 'sequence';
    const cut = isNumber ? mark.text.length : (SHELL.exec(rest)?.[0].length ?? 0);
    if (cut === 0 || rest.length - cut < 2) return at;
    at += cut;
  }
}

const SHELL =
  /^(?:[—－–-]{1,2}|第[一二三四五六七八九十百]{1,5}条\s*|(?:主持人|记者|问|答|[\u4e00-\u9fff]{2,4}(?:书记|局长|主任|县长|市长|院长|校长))：|(?:各位(?:代表|领导|同志|委员|老师|来宾|学员|同事)|同志们|朋友们|同学们|老师们)(?:、(?:各位(?:代表|领导|同志|委员|老师|来宾|学员)|同志们|朋友们|同学们))*[，！：]|[，、；：\s]+)/;

/** How many characters at the head of a text only tie it to what stands before. `first` is its mark where that is known. */
export function leadLength(text: string, first = readMark(text)): number {
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const mark = at === 0 ? first : readMark(rest);
    if (at > 0 || !mark) {
      const isDemand =
        /^要(?![求素点么不])[^，]{4}.{3}/.test(rest) && !/[，；、](?:[^，；、]{0,2})要/.test(rest);
      if (isDemand) return at + 1 + leadLength(rest.slice(1));
    }
    const shell = shellLength(rest, mark);
    const cut = shell > 0 ? shell : mark ? mark.text.length : (LEAD.exec(rest)?.[0].length ?? 0);
    if (cut === 0 || rest.length - cut < 4) return at;
    at += cut;
  }
}

const LEAD = new RegExp(
  `^(?:${[
    '(?:[，、；：]|\\s)+',
    '(?:因此|所以|因而|由此|为此|对此|同时|另外|此外|总之|可以说|可见|当然|那么|其实|的确|特别是|尤其是|尤其|首先|其次|再次|最后|最终)(?:，|(?=[要必应在对我有把]))',
    '(?:但是|但(?![愿求凡])|不过(?![度于问如])|然而|而且|并且|况且|于是|而(?![立今已后])|且(?![行慢看]))(?=[^是非要])，?',
    '(?:一方面|另一方面)，?',
    '(?:具体来说|具体来讲|具体讲|具体地说|也就是说|换句话说|换言之|实际上|事实上|应该说|一般来说|总的来说|总体上看|从实际情况看|客观地讲|大家(?:都)?(?:知道|清楚)|众所周知|在座的各位都清楚)，?',
    '(?:这就|就)(?:要求|需要)(?:我们|大家|[\\u4e00-\\u9fff]{2,8}(?:的同志(?:们)?|人员|干部))?(?:在(?:实际)?工作中，?)?(?:，)?',
    '(?:我|我们|大家)(?:认为|觉得|感到|想|理解|体会|相信|常说|讲)(?:，)?',
    '(?:我们|大家|同志们)(?:，)?(?=[要必应一始切不])',
    '(?:要求|希望)(?:我们|大家|各位)(?:要)?(?=[\\u4e00-\\u9fff]{4})',
    '(?:今后|下一步|当前|目前|现在|今天|近年来|平时工作中|工作中|实际工作中|在工作中|在日常工作中|这里|在这里)，',
    '[^，。；“]{0,24}(?:指出|强调|要求|说过|讲过|说|明确提出|谈到)[，：]',
    '(?:还|也|并)?(?:明确|多次|反复|特别)?(?:提出|指出|强调)(?=[^，]{0,12}[是要])',
    '只有(?:这样|如此)，?(?:我们)?才(?:能够?|会)',
    '这(?:也)?就是(?:我们|大家)?(?:常常?|经常|平时|一直)?所?(?:说|讲|提到|强调)的(?=“)',
    '在(?:这|此)(?:里|[^，]{0,5}[上中间下面前后时际])?，',
    '作为[^，。；“]{2,16}(?:人员|干部|同志|主任|党员|负责人|部门|单位)，(?:我们)?(?:一定要|必须要?|务必要?|要|应当|应该)',
    '任何时候都(?:要|能够?)(?=[^，]{4})',
    '各(?:单位|部门|级|地|地区|级各部门)(?=务必|必须|要|都要)',
    '按照[^，]{2,20}的要求，',
    '在[^，]{1,12}(?:过程中|工作中|的时候|时|中)，',
    '(?:比如|例如|如|譬如)[，：说]+',
  ].join('|')})`,
);
