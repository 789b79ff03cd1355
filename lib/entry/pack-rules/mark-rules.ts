import type { PackEntry } from '../entry';

const SENTENCE_END = /[。！？]”?$/;
const LEFT_OPEN = /[，、；：]$/;
/** What the next paragraphs follow: 现将有关事项通知如下： */
const LEADS_ON = /(?:如下|决定|意见)：$/;

/** Returns what is wrong with the marks at the end of an entry's text and with the ellipsis of its title. */
export function findMarkFaults(entry: PackEntry): string[] {
  const faults = entry.kind === 'outline' ? [] : [endFault(entry)].flatMap((fault) => fault ?? []);
  const { title = '' } = entry;
  if (/(?<!…)…(?!…)/.test(title)) faults.push('a title with one … for …… (GB/T 15834)');
  return faults;
}

/*
 * A phrase goes into a sentence or becomes one, so it ends bare: with 。 it would give “。，”. ！ and ？ are its tone and stay. Several
 * sentences are closed, as nothing can go on behind them but a new one. A pattern is a paragraph and closed, unless it is a heading or
 * leads on to the paragraphs behind it. What stands below a document (落款) has no end mark but that of 抄送 and 分送.
 */
function endFault(entry: Exclude<PackEntry, { kind: 'outline' }>): string | null {
  const text = entry.kind === 'phrase' ? entry.text : entry.body;
  if (entry.function === '称呼') return text.endsWith('：') ? null : 'a salutation without ：';
  if (entry.function === '落款') {
    const isSent = /(?:^|\n)(?:抄送|分送)：.*$/.test(text);
    return !isSent && /[，、；：。]$/.test(text) ? 'an end mark below the document' : null;
  }
  if (entry.kind === 'pattern' && LEADS_ON.test(text)) return null;
  if (LEFT_OPEN.test(text)) return `punctuation left dangling (${text.slice(-1)})`;
  if (entry.kind === 'pattern') {
    if (/标题/.test(entry.title ?? ''))
      return SENTENCE_END.test(text) ? 'a heading with an end mark' : null;
    return SENTENCE_END.test(text) ? null : 'a sentence without its end mark';
  }
  const quoteless = text.replace(/“[^”]*”|《[^》]*》/g, '”');
  if (/[。！？]./.test(quoteless))
    return /[。！？”]$/.test(text) ? null : 'several sentences, the last without its end mark';
  return text.endsWith('。') ? 'a single sentence with 。' : null;
}
