import { i18n as asked } from '#i18n';

/** The most wordings in the cache, which is then cleared: what a sidebar says of rows and numbers has no end. */
const MOST_KNOWN = 500;
const known = new Map<string, string>();
const ask = asked.t as (key: string, ...rest: readonly unknown[]) => string;

/**
 * `i18n` for what is drawn at every key: it asks the browser for each wording once. A question takes it 45 µs (Chromium 156), a
 * key twenty of them, and the language of a page never changes.
 */
export const i18n: typeof asked = {
  t: (key: string, ...rest: readonly unknown[]) => {
    const name = [key, ...rest.flat()].join('\0');
    const before = known.get(name);
    if (before !== undefined) return before;
    const words = ask(key, ...rest);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, words);
    return words;
  },
};
