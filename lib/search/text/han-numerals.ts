/** The Han numerals that are written digit by digit (二〇二五), by their worth. */
const NUMERALS = ['〇零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const ZERO = 48;
/** 〇 has the lowest code of them. */
const FIRST_NUMERAL = 0x3007;

const DIGITS: ReadonlyMap<number, number> = new Map(
  NUMERALS.flatMap((forms, worth) =>
    Array.from(forms, (form): [number, number] => [form.charCodeAt(0), ZERO + worth]),
  ),
);

/** Returns the code of the digit that a Han numeral is, 0 for anything else. */
export function digitOf(code: number): number {
  return code < FIRST_NUMERAL ? 0 : (DIGITS.get(code) ?? 0);
}

/** Says whether one of two different characters is the Han numeral of the other, a digit. */
export function isSameNumeral(a: number, b: number): boolean {
  return digitOf(a) === b || digitOf(b) === a;
}

/** Returns all Han numerals with their digits, as codes. */
export function listNumerals(): ReadonlyMap<number, number> {
  return DIGITS;
}
