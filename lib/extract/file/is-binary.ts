/** Whether a decoded file is something else than text: a tenth of its first 4,000 units is none. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) if (isOdd(sample.charCodeAt(at))) odd += 1;
  return odd * 10 > sample.length;
}

/** Control characters but for blanks and escape, and the replacement character. */
function isOdd(code: number): boolean {
  return code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd;
}
