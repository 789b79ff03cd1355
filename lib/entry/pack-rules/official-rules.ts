import { type DocumentType, OFFICIAL_TYPES } from '../closed-lists';
import { bodyOf, type PackEntry } from '../entry';
import { exampleOf } from './body-shape';

/*
 * What 《党政机关公文处理工作条例》 and GB/T 9704—2012 ask of an official document, as far as a program can judge. The rules hold for
 * entries that name a document type; those of speeches name none. The end of a title, of 附件 and of 抄送 is that of the document
 * itself, which nothing is written behind.
 */

/** The types whose name ends the title, after 第八条; a reply to a 函 is a 复函. */
const NAMED_TYPES: ReadonlySet<DocumentType> = new Set(OFFICIAL_TYPES);

/** Returns what of an entry for official documents breaks their rules; nothing for an entry without a document type. */
export function findOfficialFaults(entry: PackEntry): string[] {
  const types = entry.documentTypes ?? [];
  if (types.length === 0) return [];
  const text = bodyOf(entry);
  return [
    ...findDateFaults(text),
    ...findNumberFaults(text),
    ...findDoubledMarks(entry),
    ...findReplyFaults(text, types),
    ...titleOf(entry).flatMap((title) => findTitleFaults(title, types)),
    ...text.split('\n').flatMap(findLineFaults),
  ];
}

const HAN_DIGIT = '[〇零○一二三四五六七八九十]';
/** 二〇二六年, 十一月二十八日; 一年来 and 三月 are no dates. */
const HAN_DATE = new RegExp(`${HAN_DIGIT}{4}年|${HAN_DIGIT}{1,3}月${HAN_DIGIT}{1,3}日`);
const PADDED_DATE = /(?:年|月)0\d|\{(?:月份|日子)=0/;

function findDateFaults(text: string): string[] {
  return [
    ...(HAN_DATE.test(text) || text.includes(':汉字}')
      ? ['a date not in Arabic numerals (GB/T 9704, 7.3.5.4)']
      : []),
    ...(PADDED_DATE.test(text) ? ['a month or day with a 0 before it (GB/T 9704, 7.3.5.4)'] : []),
  ];
}

const NUMBER = /(.)\{[^{}]*年份?(?:=[^{}]*)?\}(.)(第?)\{[^{}]*序号(=0)?[^{}]*\}/g;

/** 发文字号: 〔2026〕1号, neither (2026) nor 第1号 nor 001号. */
function findNumberFaults(text: string): string[] {
  const faults: string[] = [];
  for (const [, before, after, ordinal, zero] of text.matchAll(NUMBER)) {
    if (before !== '〔' || after !== '〕') faults.push('a year without 〔〕 (GB/T 9704, 7.2.5)');
    if (ordinal || zero) faults.push('a number with 第 or 0 before it (GB/T 9704, 7.2.5)');
  }
  return faults;
}

/** Two marks that meet, by themselves or where a default ends in one. */
function findDoubledMarks(entry: PackEntry): string[] {
  const filled =
    entry.kind === 'phrase'
      ? entry.text
      : exampleOf(
          bodyOf(entry)
            .replace(/\{[^{}=:]*\}/g, '某')
            .replace(/\{#[^{}]*\}/g, '某'),
        );
  const doubled = /[，。；：、！？]{2,}/.exec(filled);
  return doubled ? [`marks that meet (${doubled[0]})`] : [];
}

const ASKS = /请(?:予)?(?:批示|批复|审批|批转|审定|批准)|当否|妥否|可否/;
const IS_REQUEST_ENDED = /请(?:予)?(?:批示|批复|审批|批转|审示|审定)/;

function findReplyFaults(text: string, types: readonly DocumentType[]): string[] {
  const faults: string[] = [];
  if (types.includes('报告') && ASKS.test(text)) faults.push('a 报告 that asks for a decision');
  if (types.includes('请示') && /请示报告|申请报告|特此报告|请批准|为盼|为荷/.test(text))
    faults.push('a 请示 in the words of another document');
  if (types.includes('函') && /妥否|请批示|特此请示/.test(text))
    faults.push('a 函 that speaks as to a superior');
  const isQuoted = /》（\{[^{}]*代字\}〔\{[^{}]*\}〕\{[^{}]*\}号）收悉/.test(text);
  if (text.includes('收悉') && !isQuoted)
    faults.push('收悉 without the title and the number of what was received');
  return faults;
}

/** The title that an entry is, or that stands first in it; none where it has no title. */
function titleOf(entry: PackEntry): string[] {
  if (entry.kind === 'outline') return [entry.body.replace(/\n[^]*/, '')];
  return entry.title?.startsWith('标题') ? [bodyOf(entry)] : [];
}

const CHOICES = /\{[^{}=:]+:([^{}]*)\}$/;

function findTitleFaults(title: string, types: readonly DocumentType[]): string[] {
  // What marks a slot is no mark of the title.
  const words = title.replace(/\{[^{}=:]*[=:]?([^{}]*)\}/g, '$1').replace(/[《》|]/g, '');
  const mark = /[\p{P}\p{S}]/u.exec(words);
  const faults = mark ? [`a title with ${mark[0]} (only 《》 may stand there)`] : [];
  const named = types.filter((type) => NAMED_TYPES.has(type));
  const ends = CHOICES.exec(title)?.[1]?.split('|') ?? [title];
  if (named.length > 0 && !ends.every((end) => named.some((type) => end.endsWith(type))))
    faults.push('a title that does not end in its document type');
  return faults;
}

function findLineFaults(line: string): string[] {
  const bare = line.replace(/^【[^】]*】/, '');
  if (bare.startsWith('附件：') && /[《》]|[。；，、](?:\]\*.*)?$/.test(bare))
    return ['附件 with 《》 or a mark at its end (GB/T 9704, 7.3.4)'];
  if (/^(?:抄送|分送)：/.test(bare) && !bare.endsWith('。'))
    return ['抄送 without 。 at its end (GB/T 9704, 7.4.2)'];
  return [];
}

/** Returns what is wrong with how a 请示 ends; nothing for other entries. */
export function findRequestEndFaults(entry: PackEntry): string[] {
  const types = entry.documentTypes ?? [];
  if (types.length !== 1 || types[0] !== '请示') return [];
  const end =
    entry.kind === 'outline'
      ? (/^【结尾】([^【]*)/m.exec(entry.body)?.[1] ?? '')
      : entry.function === '结语'
        ? bodyOf(entry)
        : null;
  return end === null || IS_REQUEST_ENDED.test(end) ? [] : ['a 请示 that does not ask to decide'];
}
