/** How characters and paragraphs look at a place in an RTF file. */
export interface RtfLook {
  isHidden: boolean;
  isDeleted: boolean;
  isStruck: boolean;
  isRaised: boolean;
  style: string;
  /** The paragraph's level as a heading, from 0. */
  outline: number | undefined;
  isInTable: boolean;
}

/** Text of which nothing is said. */
export const PLAIN_LOOK: RtfLook = {
  isHidden: false,
  isDeleted: false,
  isStruck: false,
  isRaised: false,
  style: '0',
  outline: undefined,
  isInTable: false,
};

/** How it looks behind a control word; undefined where the word says nothing of it. */
export function lookAfter(
  word: string,
  value: number | undefined,
  look: RtfLook,
): RtfLook | undefined {
  const isOn = value !== 0;
  switch (word) {
    case 'plain':
      return { ...look, isHidden: false, isDeleted: false, isStruck: false, isRaised: false };
    case 'pard':
      return { ...look, style: '0', outline: undefined, isInTable: false };
    case 'v':
      return { ...look, isHidden: isOn };
    case 'deleted':
    case 'mvf':
      return { ...look, isDeleted: isOn };
    case 'strike':
    case 'striked':
      return { ...look, isStruck: isOn };
    case 'super':
      return { ...look, isRaised: isOn };
    case 'sub':
    case 'nosupersub':
      return { ...look, isRaised: false };
    case 's':
      return { ...look, style: String(value ?? 0) };
    case 'outlinelevel':
      return { ...look, outline: value };
    case 'intbl':
      return { ...look, isInTable: true };
    default:
      return undefined;
  }
}
