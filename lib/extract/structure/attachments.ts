import { readMark } from './marks';
import type { WrapLine } from './wrap';

/*
 * Below the body a document names what is attached to it: 附件：1.日报表, with 2.物资清单 on the next line. The numbers are those of
 * papers and go on from no heading of the text. Further down the papers follow, each below its label (附件1), as texts of their own.
 */

/** What a line is to the papers attached: one of their names, one behind whose name its text follows, or the first line of that text. */
export type AttachmentPart = 'name' | 'first' | undefined;

const LIST = /^附\s*[件表录]?\s*[:：]/;
const NUMBERED =
  /^附\s*[件表录]\s*(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,2})\s*(?:$|[:：.．、\s])/;
const BARE = /^附\s*[件表录]\s*(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,2})?\s*[:：]?$/;
const ITEM = /^[（(]?\d{1,2}\s*[.．、)）]/;
/** The longest name of a paper, in characters, its label included. */
const LONGEST_NAME = 60;
/** How wide 附件： is, so that names below one another stand at least as far in, in half widths. */
const LABEL_WIDTH = 6;

/** Follows the lines of a file, and says of each what it is to the papers attached. */
export class AttachmentReader {
  /** The indent of the label of a list that is open. */
  private list: number | undefined;
  /** The last line was a label: `bare` where the name of the paper is to come. */
  private label: 'bare' | 'named' | undefined;

  /** Reads the next line with text; `hasText` says whether a sentence of the document stands above. */
  read(line: WrapLine, hasText: boolean): AttachmentPart {
    const { text, indent } = line;
    const isName = text.length <= LONGEST_NAME && !/[。；！？;!?]/.test(text);
    if (hasText && isName && (LIST.test(text) || NUMBERED.test(text) || BARE.test(text))) {
      this.list = LIST.test(text) ? indent : undefined;
      this.label =
        LIST.test(text) && !BARE.test(text) ? undefined : BARE.test(text) ? 'bare' : 'named';
      return 'name';
    }
    if (this.list !== undefined) {
      // A name that was broken goes on below its beginning.
      const goesOn = !readMark(text) && !/，/.test(text) && indent >= this.list + LABEL_WIDTH;
      if (isName && (ITEM.test(text) || goesOn)) {
        this.label = undefined;
        return 'name';
      }
    }
    this.list = undefined;
    const { label } = this;
    this.label = undefined;
    // Behind the last name who signs may follow.
    const isText = readMark(text) !== undefined || /[，。；！？：]/.test(text);
    return label === 'bare' || (label === 'named' && isText) ? 'first' : undefined;
  }
}
