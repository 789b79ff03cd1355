import * as fc from 'fast-check';
import { type EntryContent, DOCUMENT_TYPES, FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import type { TransferEntry } from '../types';

/** Characters that some format has a use of its own for, and some that none has. */
const unit = fc.constantFrom(
  ...'甲乙丙要细，。；：“”（）ab Z0123 \'"`*_#-+=@,;:|\\/<>&!~^%$()[]{}.?'.split(''),
  '\n',
  '\t',
  '　',
  '😀',
  '{{',
  '}}',
  '$|$',
  '{日期}',
  '{主题=学习}',
  '\u2014',
);

/** A text as the library stores one: nothing blank before or behind, no blank line at its head. */
const text = fc
  .array(unit, { minLength: 1, maxLength: 30 })
  .map((units) =>
    units
      .join('')
      .replace(/^(?:[^\S\n]*\n)+/, '')
      .trimEnd(),
  )
  .filter((one) => one !== '');

/** One line without blanks at its ends or side by side. */
const line = text.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');

const tags = fc.uniqueArray(line, { maxLength: 3 });

/** Any entry, with every field that a file may carry but a shortcut. */
export const anyEntry: fc.Arbitrary<TransferEntry> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    words: text,
    rest: fc.record({ tags, title: line, folder: line }, { requiredKeys: ['tags'] }),
  })
  .map(({ kind, words, rest }): TransferEntry => {
    const content: EntryContent = kind === 'phrase' ? { kind, text: words } : { kind, body: words };
    return Object.assign(content, rest);
  });

/** Labels of the closed lists, in their order. */
export const anyLabels = fc.record(
  {
    function: fc.constantFrom(...FUNCTIONS),
    themes: fc.subarray([...THEMES], { minLength: 1, maxLength: 3 }),
    forms: fc.subarray([...FORMS], { minLength: 1, maxLength: 3 }),
    documentTypes: fc.subarray([...DOCUMENT_TYPES], { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
