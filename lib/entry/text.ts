/** Half-width punctuation and the full-width form that Chinese text takes. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const HAN_OR_FULL = /[\p{Script=Han}，。；：？！、（）“”‘’《》【】]/u;

/**
 * Turns half-width punctuation that stands beside Chinese into full width; inside Latin text, numbers and URLs
 * it stays. Line breaks become `\n`, trailing blanks go. Applying it twice changes nothing more.
 */
export function normaliseText(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n');
  return lines.map((line) => widenPunctuation(line).replace(/\s+$/u, '')).join('\n');
}

function widenPunctuation(line: string): string {
  let out = '';
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    const wide = FULL_WIDTH[char];
    const besideHan = HAN_OR_FULL.test(out.slice(-1)) || HAN_OR_FULL.test(line.charAt(at + 1));
    const insideLatin =
      /[A-Za-z0-9]/.test(line.charAt(at - 1)) && /[A-Za-z0-9]/.test(line.charAt(at + 1));
    out += wide && besideHan && !insideLatin ? wide : char;
  }
  return out;
}
