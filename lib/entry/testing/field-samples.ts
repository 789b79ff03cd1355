import type { EntryFieldName, EntryFields, FormFields } from '../entry-fields';

/** Values of one field, for the laws that hold of every field. */
export interface FieldSample<Name extends EntryFieldName> {
  /** Two stored values that differ, each as it is stored. */
  values: readonly [Required<EntryFields>[Name], Required<EntryFields>[Name]];
  /** A value as somebody may write it, and what is stored of it. */
  untidy?: readonly [Required<EntryFields>[Name], EntryFields[Name] | undefined];
  /** The first of the values, as the snippet form holds it. */
  shown: FormFields[Name];
  /** What the snippet form never holds. */
  wrong: unknown;
}

/** Samples of every field; one without a row here does not compile. */
export const FIELD_SAMPLES: { [Name in EntryFieldName]: FieldSample<Name> } = {
  title: {
    values: ['“三个精细”式要求', '关于作风'],
    untidy: ['  ', undefined],
    shown: '“三个精细”式要求',
    wrong: 3,
  },
  function: { values: ['提出要求', '开场'], shown: '提出要求', wrong: '不在表里' },
  themes: { values: [['作风', '服务'], []], shown: ['作风', '服务'], wrong: ['不在表里'] },
  forms: { values: [['排比'], ['排比', '引语']], shown: ['排比'], wrong: '排比' },
  documentTypes: {
    values: [['通知'], ['通知', '函']],
    untidy: [[], undefined],
    shown: ['通知'],
    wrong: ['不在表里'],
  },
  tags: {
    values: [['会议', '开场白'], ['会议']],
    untidy: [[' 会议', '会议', ''], ['会议']],
    shown: '会议 开场白',
    wrong: ['会议'],
  },
  folder: {
    values: ['会议/年终', '会议'],
    untidy: [' 会议 / 年终/', '会议/年终'],
    shown: '会议/年终',
    wrong: ['会议'],
  },
  replaces: { values: ['p1', 'p2'], shown: 'p1', wrong: 1 },
  foundAt: {
    values: [
      { title: '某页', url: 'https://a.example/' },
      { title: '讲话.docx', heading: ['一'] },
    ],
    shown: { title: '某页', url: 'https://a.example/' },
    wrong: { url: 'https://a.example/' },
  },
};
