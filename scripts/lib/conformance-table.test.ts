import { describe, expect, it } from 'vitest';
import { tabulateConformance, type ReportedTest } from './conformance-table.mjs';

const shown = (editor: string, behaviour: string, status: string, limit?: object): ReportedTest =>
  ({
    status,
    meta: {
      conformance: { table: 'chromium', setting: 'page', editor, behaviour, limit },
    },
  }) as ReportedTest;

const generic = (editor: string, status: string, passed: boolean): ReportedTest => ({
  status,
  meta: { generic: { editor, behaviour: 'paragraphs', passed } },
});

const tabulate = (...assertionResults: ReportedTest[]) =>
  tabulateConformance({ testResults: [{ assertionResults }] });

describe('the table of the conformance run', () => {
  it('has a row for each editor and says how many pass whole', () => {
    const table = tabulate(
      shown('slate', 'phrase', 'passed'),
      shown('slate', 'undo', 'passed'),
      shown('quill', 'phrase', 'passed'),
      shown('quill', 'undo', 'failed'),
    );
    expect(table).toContain('1 of 2 editors pass every behaviour; 3 of 4 tests');
    expect(table).toContain('| slate | ✓ | ✓ |');
    expect(table).toContain('| quill | ✓ | ✖ |');
  });

  it('numbers what an editor is known not to do, and counts it as not passed', () => {
    const limit = { shows: '前后', why: 'It has no undo.' };
    const table = tabulate(shown('editorjs', 'undo', 'passed', limit));
    expect(table).toContain('0 of 1 editors');
    expect(table).toContain('| editorjs | 1 |');
    expect(table).toContain('1. editorjs, undo: It has no undo. Seen: `前后`.');
  });

  it('distinguishes harm from what merely does not work where families are off', () => {
    const table = tabulate(
      generic('slate', 'passed', true),
      generic('editorjs', 'passed', false),
      generic('other', 'failed', false),
    );
    expect(table).toContain('1 of 3 pass; in 1 text was lost');
    expect(table).toContain('| editorjs | no |');
    expect(table).toContain('| other | ✖ harm |');
  });
});
