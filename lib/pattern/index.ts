/** The grammar of patterns and outlines: read, fill, preview, write. Pure. */
export * from './types';
export { parse } from './parse';
export { escapeSlotText, escapeText } from './escape';
export { ordinalsOf } from './fields';
export { defaultFor } from './fill';
export { numeral } from './numerals';
export { isOrdinalStyle } from './ordinals';
export { previewText } from './preview';
export { parseOutline } from './outline';
export { parseBody } from './body';
export type { ParsedBody } from './body';
export { parallel } from './parallel';
export type { Difference } from './parallel';
export { continueNumbering } from './continue-numbering';
export type { Continuation } from './continue-numbering';
export { isNumbered } from './enumeration-marks';
