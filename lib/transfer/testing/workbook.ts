import { zipFiles } from './encode';

/** Parts of a workbook beside its rows, as XML. */
interface Given {
  sheets?: string;
  pr?: string;
  styles?: string;
  after?: string;
  /** Of the second sheet. */
  second?: string;
}

/** A workbook of one sheet, whose rows are written as Excel does. */
export function book(
  rows: string,
  {
    sheets = '<sheet name="一" r:id="r1"/>',
    pr = '',
    styles = '',
    after = '',
    second = row(1, ['乙']),
  }: Given = {},
) {
  return zipFiles({
    'xl/workbook.xml': `<workbook xmlns:r="r">${pr}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${second}</sheetData></worksheet>`,
  });
}

/** A row of inline texts; an empty one is left out, one that begins with `<` is a cell as it stands. */
export function row(line: number, cells: readonly string[], attributes = ''): string {
  const written = cells.map((text, at) => {
    const reference = `r="${'ABCDEFGHIJ'[at] ?? ''}${line}"`;
    if (text === '') return '';
    if (text.startsWith('<')) return text.replace('<c', `<c ${reference}`);
    return `<c ${reference} t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${line}" ${attributes}>${written.join('')}</row>`;
}
