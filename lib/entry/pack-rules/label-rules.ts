import { bodyOf, type PackEntry } from '../entry';
import { exampleOf } from './body-shape';

/** What a body must hold to carry a form, as written, and what to call it. */
const FORM_NEEDS: ReadonlyArray<readonly [PackEntry['forms'][number], RegExp, string]> = [
  [
    '关联句',
    /一方面|不仅|不但|没有|不管|无论|虽然|既然|如果|即使|只有|才|既|越|又|还|更|但|而|否则|因|随着|都|就|也|从.*到/,
    'connective',
  ],
  ['设问', /？/, 'question'],
  ['分条', /\[|[一二]是|一要|首先|第一|一方面|^一、/m, 'list'],
  ['呼告', /(?:同志们|朋友们|各位[^，。：！]*)[，：！]/, 'person spoken to'],
  ['转变句', /转|变/, 'turn'],
];

/** 三个精细, “三办”, 四种能力; a count that follows its group is {=数}. */
const NUMBER = /[两二三四五六七八九十几](?:[个点项条种句层步大讲]|方面)|“[两二三四五六七八九十]/;
/** Four characters between marks, or before 的 and 地 that close a row of them: 由浅入深、由表及里的加工. */
const FOUR = /^\p{Script=Han}{4}(?:$|[的地和与])/u;

/** Returns which labels of an entry its text does not bear out, as far as a program can judge. */
export function findLabelFaults(entry: PackEntry): string[] {
  const { forms } = entry;
  const text = bodyOf(entry);
  const faults = FORM_NEEDS.flatMap(([form, needed, what]) =>
    forms.includes(form) && !needed.test(text) ? [`${form} without a ${what}`] : [],
  );
  const example = entry.kind === 'phrase' ? text : exampleOf(text);
  if (forms.includes('数字概括') && !text.includes('{=数}') && !NUMBER.test(example))
    faults.push('数字概括 without a number');
  if (forms.includes('四字并列') && !hasFours(example))
    faults.push('四字并列 without members of four characters');
  if (forms.includes('对偶') && isOfThree(example)) faults.push('对偶 of three members');
  if (/^(?:同志们|朋友们)，/.test(text) && !forms.includes('呼告'))
    faults.push('a person spoken to without 呼告');
  return [...faults, ...findQuotingFaults(entry, text)];
}

/** Three members of one length and nothing else: a row (排比), no pair. */
function isOfThree(example: string): boolean {
  const members = example.split(/[，、；]/);
  return members.length === 3 && members.every(({ length }) => length === members[0]?.length);
}

function hasFours(example: string): boolean {
  return example
    .split(/[，、；：。！？“”《》\n]|(?<=\p{Script=Han}{4})[和与]/u)
    .some((part) => FOUR.test(part));
}

/** Words of somebody else are marked as a quotation, in the text or by what the entry does. */
function findQuotingFaults(entry: PackEntry, text: string): string[] {
  if (entry.kind !== 'phrase') return [];
  const isQuotation = entry.forms.includes('引语');
  if (entry.function === '引用典故') return isQuotation ? [] : ['引用典故 that is no 引语'];
  return isQuotation && !text.includes('“') ? ['引语 that goes in as the speaker’s own words'] : [];
}
