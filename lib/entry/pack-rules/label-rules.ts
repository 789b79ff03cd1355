import { bodyOf, type PackEntry } from '../entry';

/** What an entry must hold to carry a form. */
const FORM_NEEDS: ReadonlyArray<readonly [PackEntry['forms'][number], RegExp, string]> = [
  [
    '关联句',
    /一方面|不仅|不但|没有|不管|无论|虽然|既然|如果|即使|只有|才|既|越|又|还|更|但|而|否则|因|随着|都|就|也|从.*到/,
    'connective',
  ],
  ['设问', /？|何|吗|什么|哪里|怎么/, 'question'],
];

/** Returns which labels of an entry its text does not bear out, as far as a program can tell. */
export function findLabelFaults(entry: PackEntry): string[] {
  const { forms } = entry;
  const text = bodyOf(entry);
  const faults = FORM_NEEDS.flatMap(([form, needed, what]) =>
    forms.includes(form) && !needed.test(text) ? [`${form} without a ${what}`] : [],
  );
  if (entry.kind !== 'phrase') return faults;
  const isQuoting = entry.function === '引用典故';
  if (isQuoting && !forms.includes('引语')) faults.push('引用典故 that is no 引语');
  if (forms.includes('引语') && !isQuoting && !text.includes('“'))
    faults.push('引语 that goes in as the speaker’s own words');
  return faults;
}
