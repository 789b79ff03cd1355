import { describe, expect, it } from 'vitest';
import { ENTRY_FIELD_ROWS } from '@/lib/entry';
import { FIELD_SAMPLES } from '@/lib/entry/testing/field-samples';
import type { LibraryEntry } from '@/lib/library';
import {
  draftOfCopy,
  draftOfEdit,
  draftOfRequest,
  draftsIn,
  inputOf,
  newDraft,
} from './snippet-draft';

const packEntry: LibraryEntry = {
  id: 's3-p-001',
  kind: 'phrase',
  text: '处在承上启下的枢纽地位',
  function: '阐明意义',
  themes: ['定位'],
  forms: ['四字并列'],
  origin: 'pack',
  tags: [],
  pinned: false,
  uses: 0,
};
const snippet: LibraryEntry = {
  ...packEntry,
  id: 'mine',
  origin: 'snippet',
  tags: ['会议', '开场白'],
};

describe('a draft', () => {
  it('of a pack entry’s edit becomes a snippet in its place', () => {
    const draft = draftOfEdit(packEntry);
    expect(draft.editing).toBeUndefined();
    expect(inputOf(draft)).toMatchObject({ replaces: 's3-p-001', text: packEntry.text });
  });

  it('of a snippet’s edit changes the snippet itself', () => {
    const draft = draftOfEdit(snippet);
    expect(draft.editing).toBe('mine');
    expect(inputOf(draft)).toMatchObject({ tags: ['会议', '开场白'], function: '阐明意义' });
  });

  it('of a copy replaces nothing', () => {
    expect(inputOf(draftOfCopy(packEntry))).not.toHaveProperty('replaces');
  });

  it('of a save request keeps line breaks and the page, touched or not', () => {
    const draft = draftOfRequest({
      text: '一段\n二段',
      length: 5,
      title: '某页',
      url: 'https://a.example/',
    });
    expect(draft.isTouched).toBe(true);
    expect(inputOf(draft)).toMatchObject({
      text: '一段\n二段',
      foundAt: { title: '某页', url: 'https://a.example/' },
    });
  });

  it('of a pattern is saved with a body, and without an empty title', () => {
    const input = inputOf({ ...newDraft('{事项}要落实', 'pattern'), title: '  ' });
    expect(input).toMatchObject({ kind: 'pattern', body: '{事项}要落实' });
    expect(input).not.toHaveProperty('title');
  });

  it('comes back from storage as it was', () => {
    const drafts = [draftOfEdit(snippet), draftOfRequest({ text: '话', length: 1, title: '页' })];
    expect(draftsIn(structuredClone(drafts))).toEqual(drafts);
  });

  it.each([[null], ['x'], [[{ draftId: 1 }]], [[{ ...newDraft('话'), themes: ['不在表里'] }]]])(
    'is not taken from a value of another shape: %j',
    (stored) => {
      expect(draftsIn(stored)).toEqual([]);
    },
  );
});

describe.each(ENTRY_FIELD_ROWS)('the field %s', (name) => {
  const { values, wrong } = FIELD_SAMPLES[name];

  it('is still there when its entry was edited, or copied', () => {
    const entry: LibraryEntry = { ...snippet, [name]: values[0] };
    expect(inputOf(draftOfEdit(entry))[name]).toEqual(values[0]);
    expect(inputOf(draftOfCopy(entry))[name]).toEqual(name === 'replaces' ? undefined : values[0]);
  });

  it('of another shape has no draft taken from storage', () => {
    const draft = draftOfEdit({ ...snippet, [name]: values[0] });
    expect(draftsIn(structuredClone([draft]))).toEqual([draft]);
    expect(draftsIn([{ ...draft, [name]: wrong }])).toEqual([]);
  });
});

it.each([{ draftId: 1 }, { kind: 'poem' }, { text: null }, { editing: 3 }, { isTouched: 'yes' }])(
  'a draft with %j is not taken from storage',
  (facts) => {
    expect(draftsIn([{ ...newDraft('话'), ...facts }])).toEqual([]);
  },
);
