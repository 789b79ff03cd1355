/** A field of Word (w:fldChar): its code stands before its result, both between paragraphs if it likes. */
export interface Field {
  code: string;
  inResult: boolean;
  /** Set when its end was found; what an unfinished field holds is text after all. */
  isEnded: boolean;
}

/** The fields that are open, innermost last. */
export class Fields {
  private readonly open: Field[] = [];

  /** Reads a mark of a field (`begin`, `separate`, `end`); returns the text that is shown for a field without a result. */
  mark(type: string | undefined): string {
    const last = this.open.at(-1);
    if (type === 'begin') this.open.push({ code: '', inResult: false, isEnded: false });
    else if (type === 'separate' && last) last.inResult = true;
    else if (type === 'end' && last) {
      last.isEnded = true;
      this.open.pop();
      if (!last.inResult) return readOverstrike(last.code);
    }
    return '';
  }

  addCode(text: string): void {
    const last = this.open.at(-1);
    if (last && last.code.length < LONGEST_CODE) last.code += text;
  }

  /** Whether the place is in a field’s code. */
  get isInCode(): boolean {
    return this.open.some(({ inResult }) => !inResult);
  }

  /** The table of contents or index that the place is in, or undefined. */
  get contents(): Field | undefined {
    const outer = this.open[0];
    return outer && isContents(outer.code) ? outer : undefined;
  }
}

/** The base of ruby as older versions of Word write it: EQ \* jc2 \o\ad(\s\up 9(duò),舵); in EQ \o\ac(○,1) the circled sign. */
function readOverstrike(code: string): string {
  const parts =
    /^\s*EQ\b.{0,100}?\\o\s*\\a[a-z]\s*\((?:\\s\\up\s*\d+\s*\([^()]*\)|[^(),]*)[,;]([^()]*)\)/i.exec(
      code,
    );
  return parts?.[1] ?? '';
}

const LONGEST_CODE = 200;

/** Whether a field's code makes a table of contents, of figures or an index. */
export function isContents(code: string): boolean {
  return /^\s*(?:TOC|INDEX|TOA)\b/i.test(code);
}
