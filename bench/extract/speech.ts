/** About 10,000 characters of a speech whose words follow from its number. */
export function writeSpeech(at: number): string {
  const word = (n: number): string => wordOf(at, n);
  const paragraph = (n: number): string =>
    `${n}. 要在${word(n)}上下功夫，把${word(n + 1)}的责任扛起来、把${word(n + 2)}的担子挑起来、把${word(n + 3)}的作风树起来。` +
    `一是${word(n + 4)}要深入；二是${word(n + 5)}要扎实；三是${word(n + 6)}要坚决。既要${word(n + 7)}，又要${word(n + 8)}。`;
  const lines = Array.from({ length: 120 }, (_, n) => paragraph(n + 1));
  return ['同志们：', ...lines].join('\n').slice(0, 10_000);
}

function wordOf(at: number, n: number): string {
  const [first, second] = [(at * 977 + n * 131) % 2000, (at * 31 + n * 57) % 2000];
  return String.fromCharCode(0x4e00 + first, 0x4e00 + second);
}
