import type { Candidate } from '../../lib/extract';

/** Words of the source that a pattern has masked, with where they stand in its quote. */
export interface Mask {
  slot: string;
  start: number;
  end: number;
}

/** Slots that stand for a name. */
const MASK = /^(?:单位|地区|姓名|时期|文件|时间|数额|会议)$/;

/**
 * The masks of a pattern without groups, found by laying it over its quote; undefined when it can't be laid over it (its level of
 * office was made neutral, or it was cut at 120 characters).
 */
export function findMasks(candidate: Candidate): Mask[] | undefined {
  if (candidate.kind !== 'pattern' || candidate.body.includes('[')) return [];
  // Slots side by side ({单位}{时间}) are looked at as one: where the first ends can't be seen.
  const slots = [...candidate.body.matchAll(/(?:\{[^{}]*\})+/g)].map(
    ([words]) => /\{([^{}=:|]+)/.exec(words)?.[1] ?? '',
  );
  if (!slots.some((name) => MASK.test(name))) return [];
  const rule = candidate.body
    .split(/(?:\{[^{}]*\})+/)
    .map((words) => words.replace(/[.*+?^$()|\\[\]{}]/g, '\\$&'))
    .join('(.+?)');
  const hit = new RegExp(`${rule}(?=[。！？]?$)`, 'd').exec(candidate.source.quote);
  const places = hit?.indices?.slice(1);
  if (!places) return undefined;
  return slots.flatMap((slot, at) => {
    const [start = 0, end = 0] = places[at] ?? [];
    return MASK.test(slot) ? [{ slot, start, end }] : [];
  });
}

/** What is wrong with a mask of a quote: it cuts a word of the dictionary, or a set phrase; undefined when nothing is. */
export function faultOfMask(quote: string, { slot, start, end }: Mask): string | undefined {
  const words = quote.slice(start, end);
  for (const hit of quote.matchAll(SET_PHRASES)) {
    const [from, to] = [hit.index, hit.index + hit[0].length];
    // A name may hold a set phrase (乡村振兴局), but neither stand in one nor share its edge with one.
    const isWithin = start < to && end > from && !(start < from && to < end);
    if (isWithin) return `${slot} ${words} in ${hit[0]}`;
  }
  if (/^[\d《“XxＸ×]/.test(words) || slot === '数额' || slot === '文件') return undefined;
  for (const { index, segment, isWordLike } of WORDS.segment(quote)) {
    const isCut = [start, end].some((edge) => edge > index && edge < index + segment.length);
    if (isWordLike === true && isCut) return `${slot} ${words} cuts ${segment}`;
  }
  return undefined;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Set phrases of official language, written down apart from those that the extractor has. */
const SET_PHRASES =
  /习近平新时代中国特色社会主义思想|习近平[\u4e00-\u9fff]{2,4}思想|毛泽东思想|邓小平理论|“?三个代表”?|科学发展观|四个意识|四个自信|两个维护|两个确立|三会一课|三严三实|中央八项规定|一岗双责|一带一路|百分之百|集团化|城镇化|市场化|本(?:办法|规定|细则|条例|制度|方案|职|领|人)(?!单位)|子公司|分公司|社会主义|以人为本|实事求是|高质量发展|乡村振兴(?!局)|全面小康|共同富裕/g;
